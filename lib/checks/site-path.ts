import { readFileName } from '../sites/file-rule.ts';
import type { Site } from '../sites/site.ts';
import type { SiteFiles } from './check.ts';
import { distance } from './edit-distance.ts';
import { ownPath } from './host.ts';

/** Whether an address leads to something that the site's repository holds. */
export type PathAnswer =
  | { readonly state: 'there' }
  /** The names of the files do not tell. */
  | { readonly state: 'unknown' }
  /** `nearest` is an address, from the site's root, that was probably meant. */
  | { readonly state: 'missing'; readonly nearest: string | null };

/**
 * Says of a picture or another file, by its address on the site, whether the repository holds it. Unknown if
 * the list of files has none of its kind, or if the address has no extension, is relative or Liquid.
 */
export function findFile(address: string, site: Site, files: SiteFiles): PathAnswer {
  const path = plainPath(address, site);
  const root = publicRoot(site);
  if (path === null || root === null) return UNKNOWN;
  const index = indexOf(files, root);
  const wanted = root + path.slice(1);
  if (files.has(wanted)) return THERE;
  const extension = extensionOf(wanted);
  if (extension === '' || !index.extensions.has(extension)) return UNKNOWN;
  const nearest = nearestFile(wanted, index);
  return { state: 'missing', nearest: nearest === null ? null : `/${nearest.slice(root.length)}` };
}

/**
 * Says of a page, by its address on the site, whether it is there. Only two kinds are certain: posts, whose
 * addresses follow the site's rule, and entries of a collection (`_schedule/talks/…`) that are linked to
 * without the collection's own folder. A page of another kind may have any address in its front matter.
 * `ownName` is the name of the post itself, which the list need not have yet.
 */
export function findPage(
  address: string,
  site: Site,
  files: SiteFiles,
  ownName: string | null = null,
): PathAnswer {
  const path = plainPath(address, site);
  const root = publicRoot(site);
  if (path === null || root === null || extensionOf(path) !== '') return UNKNOWN;
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return THERE;
  const index = indexOf(files, root);
  const asPost = postSlug(parts, site);
  if (asPost !== null && ownName !== null && readFileName(ownName, site)?.slug === asPost) return THERE;
  if (asPost !== null && index.posts(site).size > 0) return postAnswer(asPost, last, index, site);
  return parts.length === 1 ? entryAnswer(last, index) : UNKNOWN;
}

/** The part of the repository that becomes the site's root: `src/`, or nothing. Null if the record does not tell. */
export function publicRoot(site: Site): string | null {
  const prefix = ownPath(site.images.prefix, site);
  if (prefix === null) return null;
  const shown = prefix.slice(1).replace(/\/$/, '');
  const { folder } = site.images;
  return folder === shown || folder.endsWith(`/${shown}`)
    ? folder.slice(0, folder.length - shown.length)
    : null;
}

const THERE: PathAnswer = { state: 'there' };
const UNKNOWN: PathAnswer = { state: 'unknown' };

/** Without query and fragment, escapes undone; null for what is no plain address on the site. */
function plainPath(address: string, site: Site): string | null {
  const path = ownPath(address, site)?.split(/[?#]/, 1)[0];
  if (path === undefined || /[{}\ufffc\\]/.test(path)) return null;
  try {
    return decodeURIComponent(path);
  } catch {
    // A `%` that begins no escape stands for itself.
    return path;
  }
}

function extensionOf(path: string): string {
  return /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** What a list of files says, made once for each list. */
interface FileIndex {
  readonly extensions: ReadonlySet<string>;
  /** Public files by their name in lower case. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Pages by the last part of their probable address. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  posts(site: Site): ReadonlySet<string>;
}

const indexes = new WeakMap<SiteFiles, Map<string, FileIndex>>();

function indexOf(files: SiteFiles, root: string): FileIndex {
  const byRoot = indexes.get(files) ?? new Map<string, FileIndex>();
  indexes.set(files, byRoot);
  const index = byRoot.get(root) ?? newIndex(files, root);
  byRoot.set(root, index);
  return index;
}

function newIndex({ paths }: SiteFiles, root: string): FileIndex {
  const inRoot = paths.filter((path) => path.startsWith(root));
  const shown = inRoot.filter((path) => !isPage(path) && !/(?:^|\/)[._]/.test(path.slice(root.length)));
  const posts = new WeakMap<Site, ReadonlySet<string>>();
  return {
    extensions: new Set(shown.map(extensionOf)),
    byName: grouped(shown, (path) => nameOf(path).toLowerCase()),
    pages: grouped(
      inRoot.filter((path) => isPage(path) && !/(?:^|\/)_(?:includes|layouts|drafts)\//.test(path)),
      pageSlug,
    ),
    posts(site) {
      const slugs = posts.get(site) ?? new Set(paths.flatMap((path) => slugOfPost(path, site)));
      posts.set(site, slugs);
      return slugs;
    },
  };
}

function grouped(paths: readonly string[], keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(keyOf(path)) ?? [];
    group.push(path);
    groups.set(keyOf(path), group);
  }
  return groups;
}

function isPage(path: string): boolean {
  return /\.(?:md|markdown|html?|liquid|njk)$/.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without the day, time and room that Jekyll's collections are sorted by, and without the extension. */
function pageSlug(path: string): string {
  return nameOf(path)
    .replace(/\.[a-z]{2,8}$/, '')
    .replace(/^\d{4}-\d\d-\d\d-(?:\d\d-\d\d-)?(?:t\d-)?/, '')
    .toLowerCase();
}

function slugOfPost(path: string, site: Site): string[] {
  const { folder } = site.posts;
  if (!path.startsWith(folder === '' ? '' : `${folder}/`)) return [];
  const parts = readFileName(path, site);
  return parts ? [parts.slug] : [];
}

/** What stands in the place of `{slug}`, if the address is made as the posts' are. */
function postSlug(parts: readonly string[], site: Site): string | null {
  const pattern = site.posts.address?.split('/').filter((part) => part !== '') ?? [];
  if (pattern.length !== parts.length || pattern.length < 2) return null;
  const isPost = pattern.every((part, place) => part === '{slug}' || part === parts[place]);
  return isPost ? (parts[pattern.indexOf('{slug}')] ?? null) : null;
}

function postAnswer(slug: string, last: string, index: FileIndex, site: Site): PathAnswer {
  const posts = index.posts(site);
  if (posts.has(slug) || index.pages.has(last.toLowerCase()) || /^page-?\d*$/.test(slug)) return THERE;
  const near = nearestName(slug, posts);
  const address = near === null ? null : (site.posts.address?.replace('{slug}', near) ?? null);
  return { state: 'missing', nearest: address };
}

function entryAnswer(slug: string, index: FileIndex): PathAnswer {
  const pages = index.pages.get(slug.toLowerCase()) ?? [];
  const [page] = pages;
  if (page === undefined || pages.length > 1) return page === undefined ? UNKNOWN : THERE;
  const folders = page.split('/').slice(0, -1);
  const collection = folders.findIndex((folder) => folder.startsWith('_'));
  if (collection === -1 || folders[collection] === '_pages') return THERE;
  const folder = folders.at(-1)?.replace(/^_/, '') ?? '';
  return { state: 'missing', nearest: `/${folder}/${slug}/` };
}

function nearestFile(wanted: string, { byName }: FileIndex): string | null {
  const name = nameOf(wanted).toLowerCase();
  const named = byName.get(name) ?? byName.get(nearestName(name, byName.keys()) ?? '') ?? [];
  if (named.length < 2) return named[0] ?? null;
  // Of several with that name, the one whose folders are most like those that were written.
  return named.toSorted((one, other) => distance(wanted, one, 200) - distance(wanted, other, 200))[0] ?? null;
}

/** The name that is at most two steps away, or differs in its extension or in `-` and `_` only. */
function nearestName(name: string, names: Iterable<string>): string | null {
  const limit = name.length < 8 ? 1 : 2;
  let best: { readonly name: string; readonly steps: number } | null = null;
  const stem = stemOf(name);
  for (const other of names) {
    if (stemOf(other) === stem) return other;
    const steps = distance(name.toLowerCase(), other.toLowerCase(), limit);
    if (steps <= limit && (!best || steps < best.steps)) best = { name: other, steps };
  }
  return best?.name ?? null;
}

function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z0-9]{2,5}$/, '')
    .replace(/[-_ ]/g, '-');
}
