import type { Range } from '../../post/split.ts';
import type { Site } from '../../sites/site.ts';
import type { Fix, Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { valueFix } from '../field-value.ts';
import { firstLine } from '../first-line.ts';
import { isCoverField } from '../picture-fields.ts';
import { type SchemaField, schemaFields } from '../schema-fields.ts';

export const missingField: PostCheck = {
  id: 'missing-field',
  title: 'Missing field',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const place = placeFor(post, site);
    if (!place) return;
    for (const rule of schemaFields(site)) {
      const isRecommended = rule.schema.afterword?.isRecommended === true;
      if (!(rule.isRequired || isRecommended) || isCoverField(rule, site) || !isWanted(rule, post)) continue;
      yield { ...place, ...wordsFor(rule, post, site) };
    }
  },
};

/** The mark of the front matter, or the first line. */
function placeFor({ source, parts, frontMatter }: CheckedPost, { fields }: Site): Range | null {
  if (fields.style === 'text') return firstLine(source, parts.body.from);
  if (frontMatter.state !== 'read') return null;
  const { from } = frontMatter.block;
  return { from, to: from + 3 };
}

/** A field of a group is wanted only if the group is there. */
function isWanted({ path }: SchemaField, { fields }: CheckedPost): boolean {
  const group = path.slice(0, -1);
  return fields.find(path) === null && (group.length === 0 || fields.find(group) !== null);
}

function wordsFor(rule: SchemaField, post: CheckedPost, site: Site): Omit<Found, 'from' | 'to'> {
  const about = { field: rule.path, severity: rule.isRequired ? 'error' : 'warning' } as const;
  if (!rule.isRequired) {
    return {
      ...about,
      message: `Most posts of the site have ${rule.name}; this one does not.`,
      fixes: fixesOf(rule, post, site),
    };
  }
  const where = site.fields.style === 'text' ? lineFor(rule, site) : 'Add it to the front matter.';
  return {
    ...about,
    message: `${rule.name} is missing, and the site needs it. ${where}`,
    fixes: fixesOf(rule, post, site),
  };
}

function lineFor({ path }: SchemaField, { fields }: Site): string {
  const places = fields.style === 'text' ? fields.places : [];
  const place = places.find(({ field }) => field.join('.') === path.join('.'));
  switch (place?.place) {
    case 'heading':
      return 'Write it in the first line, as a heading: `# …`.';
    case 'line':
      return `Write it in a line of its own: \`${place.before}…${place.after}${place.signature ?? ''}\`.`;
    case 'section':
      return `Write it under a heading “${place.heading}”.`;
    case undefined:
      return '';
  }
}

/** Where all posts have the same value, or begin with the same one. */
function fixesOf({ path, schema }: SchemaField, post: CheckedPost, site: Site): readonly Fix[] {
  const { default: usual } = schema;
  if (site.fields.style === 'text' || typeof usual !== 'string') return [];
  return valueFix(post, site, path, usual, { title: `Add “${usual}”` });
}
