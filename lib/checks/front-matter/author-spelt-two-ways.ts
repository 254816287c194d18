import type { Site } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import { distance } from '../edit-distance.ts';
import { partFix, partRange } from '../field-value.ts';
import { knownValues, type SchemaField, schemaFields } from '../schema-fields.ts';

export const authorSpeltTwoWays: PostCheck = {
  id: 'author-spelt-two-ways',
  title: 'Author spelt in two ways',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const { source, fields } = post;
    for (const rule of schemaFields(site).filter(isOfPeople)) {
      const field = fields.find(rule.path);
      if (typeof field?.value !== 'string') continue;
      const known = knownNames(rule, site);
      for (const { index, name } of namesIn(field.value)) {
        const meant = otherSpelling(name, known);
        if (meant === null) continue;
        const message = `Other posts of the site write “${meant}”, this one “${name}”. Readers and lists take them for two.`;
        const part = { index, length: name.length, insert: meant };
        const fixes = partFix(post, site, field, part);
        yield { ...partRange(source, field, part), message, field: rule.path, fixes };
      }
    }
  },
};

/** A choice that stays open: who writes, not what about. */
function isOfPeople({ schema }: SchemaField): boolean {
  return schema.afterword?.control === 'choice' && schema.afterword.isClosed !== true;
}

/** More than a team would sign with. */
const LONGEST = 500;

interface NamePart {
  readonly name: string;
  /** In the value. */
  readonly index: number;
}

function namesIn(value: string): readonly NamePart[] {
  const text = value.slice(0, LONGEST);
  let index = 0;
  return text.split(/(, ?| and | & |\/)/).flatMap((piece, place): NamePart[] => {
    const name = piece.trim();
    const part = { name, index: index + piece.indexOf(name) };
    index += piece.length;
    return place % 2 === 0 && name !== '' ? [part] : [];
  });
}

const known = new WeakMap<SchemaField, ReadonlySet<string>>();

function knownNames(rule: SchemaField, { writing }: Site): ReadonlySet<string> {
  const before = known.get(rule);
  if (before) return before;
  const authors = knownValues(rule).flatMap((value) => [value, ...namesIn(value).map(({ name }) => name)]);
  const names = new Set([...authors, ...writing.names].filter((name) => name.length >= SHORTEST));
  known.set(rule, names);
  return names;
}

/** In shorter names one letter makes another person. */
const SHORTEST = 6;

function otherSpelling(name: string, names: ReadonlySet<string>): string | null {
  if (name.length < SHORTEST || names.has(name)) return null;
  for (const other of names) if (distance(name.toLowerCase(), other.toLowerCase(), 1) <= 1) return other;
  return null;
}
