import type { CheckContext } from './check.ts';
import { ownPath } from './host.ts';
import { findFile, publicRoot } from './site-path.ts';

/** Why a picture will not be shown where it is. */
export interface PictureProblem {
  readonly kind: 'no-slash' | 'no-folder' | 'repository-path' | 'other-folder' | 'no-file' | 'missing';
  /** The address that was probably meant; null if nothing tells. */
  readonly meant: string | null;
}

/**
 * What is wrong with the address of a picture on the site itself, in the text or in a field. Null if nothing
 * is, as far as the record and the list of files tell, or if it lies elsewhere.
 */
export function pictureProblem(
  address: string,
  { site, files }: Pick<CheckContext, 'site' | 'files'>,
): PictureProblem | null {
  if (/[{}\ufffc\\]|^\s*$/.test(address)) return null;
  const own = ownPath(address, site);
  if (own === null)
    return /^(?:[a-z][a-z0-9+.-]{0,30}:|\/\/)/i.test(address) ? null : relativeProblem(address, site);
  const path = own.split(/[?#]/, 1)[0] ?? own;
  if (path.endsWith('/')) return { kind: 'no-file', meant: null };
  const found = files ? findFile(address, site, files) : null;
  if (found?.state === 'missing') return { kind: 'missing', meant: found.nearest };
  if (found?.state === 'there') return null;
  return inRepository(path, site) ?? inOtherFolder(path, site);
}

type Site = CheckContext['site'];

/** A path that counts from the page's own address, where no picture lies on sites whose prefix begins with `/`. */
function relativeProblem(address: string, site: Site): PictureProblem | null {
  const { prefix, folder } = site.images;
  if (!prefix.startsWith('/') || address.startsWith('#')) return null;
  if (folder !== '' && address.startsWith(`${folder}/`)) {
    return { kind: 'no-slash', meant: prefix + address.slice(folder.length + 1) };
  }
  const first = prefix.split('/')[1] ?? '';
  if (address.startsWith(`${first}/`)) return { kind: 'no-slash', meant: `/${address}` };
  const inside = address.replace(/^(?:\.{1,2}\/){1,9}/, '');
  if (inside.startsWith(`${first}/`)) return { kind: 'no-slash', meant: `/${inside}` };
  return { kind: 'no-folder', meant: /^[^/]+\.\w{2,5}$/.test(inside) ? prefix + inside : null };
}

/** `/src/assets/img/…`: where the file lies, not where the site shows it. */
function inRepository(path: string, site: Site): PictureProblem | null {
  const root = publicRoot(site);
  if (!root || !path.startsWith(`/${root}`)) return null;
  return { kind: 'repository-path', meant: path.slice(root.length) };
}

/** Where generators and last year's site keep what they show as it is. */
const OTHERS: ReadonlySet<string> = new Set(
  'static assets img image images media uploads public files'.split(' '),
);

function inOtherFolder(path: string, site: Site): PictureProblem | null {
  const first = ownPath(site.images.prefix, site)?.split('/')[1];
  const typed = path.split('/')[1] ?? '';
  if (!first || typed === first || !OTHERS.has(typed)) return null;
  return { kind: 'other-folder', meant: `/${first}${path.slice(typed.length + 1)}` };
}
