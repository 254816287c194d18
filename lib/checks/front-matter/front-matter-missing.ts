import type { Range } from '../../post/split.ts';
import type { JsonValue } from '../../sites/json.ts';
import { newFrontMatter } from '../../sites/new-front-matter.ts';
import type { Site } from '../../sites/site.ts';
import type { Fix, Found, PostCheck } from '../check.ts';
import { firstLine } from '../first-line.ts';
import { schemaFields } from '../schema-fields.ts';

export const frontMatterMissing: PostCheck = {
  id: 'front-matter-missing',
  title: 'Post without front matter',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text' && (fields.schema.required?.length ?? 0) > 0,
  *run({ source, parts, frontMatter }, { site }) {
    const { from: start } = parts.body;
    const line = frontMatter.state === 'none' ? firstLine(source, start) : null;
    if (line) yield { ...line, ...wordsFor(source, start, line, site) };
    if (frontMatter.state !== 'read' && frontMatter.state !== 'broken') return;
    if (!takesOnlyYaml(site) || frontMatter.style === 'yaml') return;
    const { from } = frontMatter.block;
    const message =
      `Posts of ${site.name} have YAML between lines of \`---\` above the text. The site does not read ` +
      'what stands between `+++` and shows it as text. Write each field as `name: value`.';
    yield { from, to: from + 3, message };
  },
};

/** Hugo reads both kinds, whatever its posts have. */
function takesOnlyYaml({ fields, generator }: Site): boolean {
  return fields.style === 'yaml' && (generator === 'jekyll' || generator === 'eleventy');
}

function wordsFor(
  source: string,
  start: number,
  { from }: Range,
  site: Site,
): Pick<Found, 'message' | 'fixes'> {
  const longer = LONGER_FENCE.exec(source.slice(start, start + LOOKED_AT))?.[1];
  if (longer !== undefined) return longerFence(source, start, longer);
  const isLate = from > start && FRONT_MATTER.test(source.slice(from, from + LOOKED_AT));
  const message = isLate
    ? 'The front matter has to begin in the very first line. Here empty lines or blanks stand before it, ' +
      'so the site takes its fields for text. Remove them.'
    : `The post has no front matter, so ${site.name} does not know its title and its day and shows it ` +
      'without its design, or not at all. Add the fields at the top.';
  return { message, fixes: isLate ? [removal(start, from)] : addition(site, start) };
}

const LOOKED_AT = 200;

/** More than three dashes in the first line, and a first field. */
const LONGER_FENCE = /^(-{4,80})[ \t]{0,9}[\r\n]{1,9}[\w-]{1,40}[ \t]{0,9}:/;

function longerFence(source: string, start: number, fence: string): Pick<Found, 'message' | 'fixes'> {
  const message =
    'Front matter stands between lines of exactly three dashes. These have more, so the site takes the fields ' +
    'for text and shows them. Write `---` above and below the fields.';
  const end = source.indexOf(`\n${fence}`, start);
  if (end === -1) return { message, fixes: [] };
  const edits = [start, end + 1].map((from) => ({ from, to: from + fence.length, insert: '---' }));
  return { message, fixes: [{ title: 'Write three dashes', edits, isSafe: false }] };
}

/** A mark and a first field. */
const FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*[\r\n]+[\w-]+[ \t]*[:=]/;

function removal(from: number, to: number): Fix {
  return { title: 'Remove what stands before it', edits: [{ from, to, insert: '' }], isSafe: true };
}

function addition(site: Site, at: number): readonly Fix[] {
  const { style, schema } = site.fields;
  if (style === 'text') return [];
  const defaults = schemaFields(site).flatMap(({ path, schema: field }): [string, JsonValue][] =>
    field.default === undefined ? [] : [[path.join('.'), field.default]],
  );
  const insert = `${newFrontMatter(style, schema, new Map(defaults))}\n`;
  return [{ title: 'Add the fields of the site', edits: [{ from: at, to: at, insert }], isSafe: false }];
}
