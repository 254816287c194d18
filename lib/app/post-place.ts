import { guessSite } from '../sites/guess-site.ts';
import type { Site } from '../sites/site.ts';
import { sites } from '../sites/site-list.ts';

/** Where a text that came from outside belongs, as far as it shows. */
export interface PostPlace {
  /** Null if nothing speaks for any site. */
  readonly site: Site | null;
  /** From the root of the site's repository, or null if its folder was not seen. */
  readonly sitePath: string | null;
}

/** `path` is what is known of the file's: its name alone, or with folders; null for a text without a file. */
export function placeOf(source: string, path: string | null): PostPlace {
  const { site, because } = guessSite({ source, path }, sites);
  if (because.length === 0) return { site: null, sitePath: null };
  return { site, sitePath: path === null ? null : pathInRepository(path.replaceAll('\\', '/'), site) };
}

function pathInRepository(path: string, { posts }: Site): string | null {
  if (posts.folder === '') return null;
  const at = `/${path}`.lastIndexOf(`/${posts.folder}/`);
  return at === -1 ? null : path.slice(at);
}
