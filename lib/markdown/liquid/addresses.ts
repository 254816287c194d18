import { postAddress } from '../../sites/file-rule.ts';
import type { Site } from '../../sites/site.ts';

/**
 * The path of a post on its site, from its file's name without the ending, as `post_url` takes it: `/news/wrap-up/`.
 * Folders before the name do not matter. Throws for a name that no post can have (`isUnknownTarget`).
 */
export function postPathOf(name: string, site: Site): string {
  const path = pathOf(`${name.slice(name.lastIndexOf('/') + 1)}.md`, site);
  if (path === null || !/^(?:\S{0,300}\/)?\d{4}-\d\d?-\d\d?-\S/.test(name)) throw unknownTarget(name);
  return path;
}

/**
 * The path on the site of a file in its repository, as `link` takes it. That of a page depends on settings that are
 * not known here, so that only posts and files that are published as they are have one.
 */
export function linkedPath(path: string, site: Site): string {
  const from = path.replace(/^\//, '');
  const isPost = site.posts.folder !== '' && from.startsWith(`${site.posts.folder}/`);
  const found = isPost ? pathOf(from, site) : staticPath(from);
  if (found === null) throw unknownTarget(path);
  return found;
}

/** The path of a post's page, from the name of its file; null if that is not known. */
export function pathOf(fileName: string, site: Site): string | null {
  const address = postAddress(fileName, site);
  return address === null || site.address === null ? null : address.slice(site.address.length);
}

export function isUnknownTarget(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(UNKNOWN);
}

const UNKNOWN = 'unknown target';

function unknownTarget(name: string): Error {
  return new Error(`${UNKNOWN} ${name}`);
}

/** Jekyll makes pages of some kinds of files, and leaves out what begins with `_`, `.` or `#`, or ends with `~`. */
function staticPath(path: string): string | null {
  const isPage = /\.(?:md|markdown|mkd|mkdn|mkdown|html?|textile|scss|sass|coffee)$/i.test(path);
  const isLeftOut = /(?:^|\/)[_.#]/.test(path) || path.endsWith('~') || !/^[^\s{}]+\.\w+$/.test(path);
  return isPage || isLeftOut ? null : encodeURI(`/${path}`);
}
