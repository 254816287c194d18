import { slugOf } from '../post/file-name.ts';
import type { Site } from './site.ts';

/** What of a site decides how files and addresses are named. */
export type FiledSite = Pick<Site, 'address' | 'posts'>;

/** What a file name says of its post. */
export interface FileNameParts {
  /** YYYY-MM-DD, or null if names of the site have no day. */
  readonly day: string | null;
  readonly slug: string;
}

/** The name that a post's file gets by the rule of its site. `day` is YYYY-MM-DD. */
export function postFileName(title: string, day: string, site: FiledSite): string {
  return fileNameOf({ day, slug: slugOf(title) || 'post' }, site);
}

/** The name of the file whose name says that. */
export function fileNameOf(parts: FileNameParts, site: FiledSite): string {
  return filled(site.posts.fileName, parts);
}

/** Where the file stands in the site's repository: `_posts/2019-10-13-wrap-up.md`. */
export function postPath(fileName: string, site: FiledSite): string {
  return site.posts.folder === '' ? fileName : `${site.posts.folder}/${fileName}`;
}

/**
 * Reads a file name, or the last part of a path, by the site's rule. `.markdown` will do for `.md`. Null if it
 * is not named so, or if it names a day that the calendar does not have.
 */
export function readFileName(path: string, site: FiledSite): FileNameParts | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const found = match(site.posts.fileName, name.replace(/\.markdown$/, '.md'));
  if (!found?.get('slug')) return null;
  const [year, month, day] = [found.get('year'), found.get('month'), found.get('day')];
  if (year === undefined || month === undefined || day === undefined) {
    return { day: null, slug: found.get('slug') ?? '' };
  }
  const typed = `${year}-${month}-${day}`;
  return isDay(typed) ? { day: typed, slug: found.get('slug') ?? '' } : null;
}

/** The address that the post will have, or null if the site has none or the file is not named by its rule. */
export function postAddress(path: string, site: FiledSite): string | null {
  const parts = readFileName(path, site);
  if (site.address === null || site.posts.address === null || !parts) return null;
  return site.address + filled(site.posts.address, parts, encodeURIComponent);
}

/**
 * Reads the address of a post by the site's rule: its slug, and its day if addresses have one. A slash or
 * `index.html` at the end, a query and a fragment do not count. Null if posts of the site have other addresses.
 */
export function readPostAddress(address: string, site: FiledSite): FileNameParts | null {
  if (site.address === null || site.posts.address === null) return null;
  const whole = address.replace(/[?#].*$/s, '').replace(/\/index\.html?$/, '/');
  const start = site.address.replace(/^https?:/, '');
  const path = whole.replace(/^https?:/, '');
  if (!path.startsWith(`${start}/`)) return null;
  const found = match(withoutSlash(site.posts.address), withoutSlash(path.slice(start.length)));
  const slug = decoded(found?.get('slug') ?? '');
  if (!found || slug === '' || slug.includes('/')) return null;
  const day = [found.get('year'), found.get('month'), found.get('day')].join('-');
  return { day: isDay(day) ? day : null, slug };
}

type Part = 'year' | 'month' | 'day' | 'slug';

/** `{year}` and the like, and the text between them. */
const PIECES = /\{(year|month|day|slug)\}|[^{]+|\{/g;

function filled(pattern: string, { day, slug }: FileNameParts, written = (text: string) => text): string {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  const values: Readonly<Record<Part, string>> = { year, month, day: date, slug: written(slug) };
  return pattern.replace(PIECES, (piece, part?: Part) => (part ? values[part] : piece));
}

/** What stands in the places of a pattern, or null if the name is not made so. The slug takes all it can. */
function match(pattern: string, name: string): Map<Part, string> | null {
  const found = new Map<Part, string>();
  let at = 0;
  for (const [piece, part] of pattern.matchAll(PIECES)) {
    const text = part === undefined ? piece : valueAt(part as Part, name, at, pattern);
    if (text === null || !name.startsWith(text, at)) return null;
    if (part !== undefined) found.set(part as Part, text);
    at += text.length;
  }
  return at === name.length ? found : null;
}

function valueAt(part: Part, name: string, at: number, pattern: string): string | null {
  if (part === 'slug') return name.slice(at, Math.max(at, name.length - lengthAfterSlug(pattern)));
  const digits = part === 'year' ? 4 : 2;
  const text = name.slice(at, at + digits);
  return text.length === digits && /^\d+$/.test(text) ? text : null;
}

/** How many characters of a name stand after its slug: all other parts are of one length. */
function lengthAfterSlug(pattern: string): number {
  const after = pattern.slice(pattern.indexOf('{slug}') + '{slug}'.length);
  return after.replaceAll('{year}', '0000').replaceAll('{month}', '00').replaceAll('{day}', '00').length;
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** As it is if it is not encoded as addresses are. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
