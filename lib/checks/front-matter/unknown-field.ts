import type { Field } from '../../post/front-matter.ts';
import type { FieldPath, FieldSchema, Generator, Site } from '../../sites/site.ts';
import type { Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { nearest } from '../edit-distance.ts';
import { fieldOfSameUse } from '../field-use.ts';
import { oldCoverFields } from '../old-cover.ts';
import { schemaField } from '../schema-fields.ts';

export const unknownField: PostCheck = {
  id: 'unknown-field',
  title: 'Field that the site does not know',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text',
  *run(post, { site }) {
    const oldCovers = new Set(oldCoverFields(post, site));
    for (const field of post.fields.all) {
      const known = groupOf(field.path, site);
      const key = field.path.at(-1);
      if (!known || key === undefined || Object.hasOwn(known.properties ?? {}, key)) continue;
      if (known.additionalProperties !== false || oldCovers.has(field)) continue;
      const found = foundOf(field, key, known, post, site);
      if (found) yield found;
    }
  },
};

/** The schema of what a field stands in; null if that is not known either. */
function groupOf(path: FieldPath, site: Site): FieldSchema | null {
  const group = path.slice(0, -1);
  return group.length === 0 ? site.fields.schema : (schemaField(site, group)?.schema ?? null);
}

function foundOf(field: Field, key: string, known: FieldSchema, post: CheckedPost, site: Site): Found | null {
  const meant = meantKey(field.path, key, known, post, site);
  const about = { ...field.key, field: field.path };
  if (meant !== null) {
    const message = `The site does not know \`${key}\`, and nothing will come of it. Did you mean \`${meant}\`?`;
    const edits = [{ ...field.key, insert: meant }];
    return { ...about, message, fixes: [{ title: `Write ${meant}`, edits, isSafe: false }] };
  }
  if (field.path.length === 1 && isOfGenerator(key, site.generator)) return null;
  const message = `No post of ${site.name} is known to use \`${key}\`. Remove it unless you know what it does.`;
  return { ...about, message, severity: 'hint' };
}

/** A key of the site that the post lacks, and that was probably meant. */
function meantKey(
  path: FieldPath,
  key: string,
  known: FieldSchema,
  post: CheckedPost,
  site: Site,
): string | null {
  const group = path.slice(0, -1);
  const free = Object.keys(known.properties ?? {}).filter((name) => !post.fields.find([...group, name]));
  const other = fieldOfSameUse(path, site);
  if (other && other.length === path.length && free.includes(other.at(-1) ?? '')) return other.at(-1) ?? null;
  if (isOfGenerator(key, site.generator)) return null;
  return nearest(key, free) ?? free.find((name) => isPartOf(key, name)) ?? null;
}

/** `datetime` for `published_datetime`. */
function isPartOf(key: string, name: string): boolean {
  return key.length >= 4 && name.toLowerCase().split(/[_-]/).includes(key.toLowerCase());
}

/** Keys that the generators themselves, or their common plugins, look at. */
const OWN_KEYS: Readonly<Record<Generator, readonly string[]>> = {
  jekyll:
    'categories comments date description excerpt excerpt_separator lang last_modified_at permalink published redirect_from redirect_to render_with_liquid robots sitemap slug tags'.split(
      ' ',
    ),
  eleventy:
    'date description eleventyComputed eleventyExcludeFromCollections eleventyImport eleventyNavigation pagination permalink tags templateEngineOverride'.split(
      ' ',
    ),
  hugo: 'aliases build cascade categories date description draft expiryDate headless isCJKLanguage keywords lastmod linkTitle markup menu outputs params publishDate resources series slug summary tags type url weight'.split(
    ' ',
  ),
  django: [],
  github: [],
  other: [],
};

function isOfGenerator(key: string, generator: Generator): boolean {
  return OWN_KEYS[generator].includes(key);
}
