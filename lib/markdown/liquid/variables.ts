import type { FieldValue } from '../../post/front-matter.ts';
import { readFileName } from '../../sites/file-rule.ts';
import type { Site } from '../../sites/site.ts';
import { pathOf } from './addresses.ts';
import { type Moment, momentOf } from './moment.ts';
import { withUnknownValues } from './unknown-value.ts';

/** What a post says of itself outside of its body. */
export interface LiquidPost {
  /** The front matter's outermost fields. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Of its file; null if it has none yet. */
  readonly fileName: string | null;
}

/** What Liquid may name in the body of a post on a Jekyll site: `site`, `page` and `jekyll`. */
export function jekyllVariables(site: Site, { fields, fileName }: LiquidPost): object {
  const parts = fileName === null ? null : readFileName(fileName, site);
  const url = fileName === null ? null : pathOf(fileName, site);
  const page = {
    collection: 'posts',
    draft: false,
    ext: '.md',
    slug: parts?.slug ?? null,
    title: parts && titled(parts.slug),
    url,
    id: url?.replace(/\/$/, '') ?? null,
    path: fileName === null ? null : `${site.posts.folder}/${fileName}`,
    ...fields,
    categories: [...new Set([...listed(fields.categories), ...named(fields.category)])],
    tags: isNothing(fields.tag) ? listed(fields.tags) : named(fields.tag),
    date: dateOf(fields.date ?? null, parts?.day ?? null, site),
  };
  return {
    site: withUnknownValues({ ...site.liquid?.site }, FROM_OTHER_FILES),
    page,
    jekyll: { environment: 'production', version: '3.10.0' },
  };
}

/** Of `site` (Jekyll 3.10, lib/jekyll/drops). */
const FROM_OTHER_FILES: readonly string[] =
  'collections data documents html_pages pages posts related_posts static_files time'.split(' ');

/** The same on an Eleventy site: the fields are named without `page`. */
export function eleventyVariables(site: Site, { fields, fileName }: LiquidPost): object {
  const path = fileName === null ? null : `${site.posts.folder}/${fileName}`;
  const page = {
    url: fileName === null ? null : pathOf(fileName, site),
    fileSlug: fileName?.replace(/\.\w+$/, '').replace(/^\d{4}-\d\d-\d\d-/, '') ?? null,
    filePathStem: path?.replace(/\.\w+$/, '') ?? null,
    inputPath: path === null ? null : `./${path}`,
    outputFileExtension: 'html',
    templateSyntax: 'liquid,md',
    date: dateOf(fields.date ?? null, null, site),
  };
  const values = { ...fields, site: { ...site.liquid?.site }, page };
  return withUnknownValues(values, ['collections', 'eleventy', 'pkg']);
}

/** The post's own date, or else the day in its file's name, which begins in the zone of the site. */
function dateOf(written: FieldValue, day: string | null, site: Site): Moment | null {
  const readIn = site.date?.readIn === 'site' ? 'site' : 'utc';
  const own = typeof written === 'string' ? momentOf(written, site, readIn) : null;
  return own ?? (day === null ? null : momentOf(day, site, 'site'));
}

function titled(slug: string): string {
  return slug.replace(/[-_]+/g, ' ').replace(/(^| )(\w)/g, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}

/** What stands in the plural, as `tags`: a text is a list of its words (Jekyll 3.10, lib/jekyll/utils.rb). */
function listed(value: FieldValue | undefined): readonly FieldValue[] {
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : Array.isArray(value) ? value : [];
}

/** What stands in the singular, as `tag`: a text is one name, with its blanks. */
function named(value: FieldValue | undefined): readonly FieldValue[] {
  if (isNothing(value)) return [];
  return Array.isArray(value) ? value : [value];
}

function isNothing(value: FieldValue | undefined): value is undefined | null | false {
  return value === undefined || value === null || value === false;
}
