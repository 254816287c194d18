import type { FieldValue } from '../../post/front-matter.ts';
import { readFileName } from '../../sites/file-rule.ts';
import type { Site } from '../../sites/site.ts';
import { pathOf } from './addresses.ts';
import { type Moment, momentOf } from './moment.ts';

/** What a post says of itself outside of its body. */
export interface LiquidPost {
  /** The front matter's outermost fields. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Of its file; null if it has none yet. */
  readonly fileName: string | null;
}

/** What Liquid may name in the body of a post on a Jekyll site: `site` and `page`. */
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
    categories: listed(fields.category ?? fields.categories),
    tags: listed(fields.tag ?? fields.tags),
    ...fields,
    date: dateOf(fields.date ?? null, parts?.day ?? null, site),
  };
  return { site: { ...site.liquid?.site }, page };
}

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
  return { ...fields, site: { ...site.liquid?.site }, page };
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

/** A text is a list of its words. */
function listed(value: FieldValue | undefined): FieldValue {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean);
  return Array.isArray(value) ? value : [];
}
