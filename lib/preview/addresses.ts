/**
 * What an address in a post may do in the preview.
 * - `far`: it leads somewhere whole, over http, https, or to a mail program or a telephone;
 * - `inline`: a picture or sound that stands in the post itself (`data:`);
 * - `near`: relative to a site that the preview does not know;
 * - `fragment`: a place in the same post;
 * - `forbidden`: anything else, such as `javascript:`.
 */
export type AddressKind = 'far' | 'inline' | 'near' | 'fragment' | 'forbidden';

export function kindOfAddress(address: string): AddressKind {
  const plain = plainAddress(address);
  if (plain.startsWith('#')) return 'fragment';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'near';
  if (scheme === 'data') return /^data:(?:image|audio|video)\//i.test(plain) ? 'inline' : 'forbidden';
  return farSchemes.has(scheme) && URL.canParse(plain) ? 'far' : 'forbidden';
}

/** Every address of a `srcset`. */
export function addressesOfSet(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*(\S+)[^,]*(?:,|$)/g)].map((found) => (found[1] ?? '').replace(/,+$/, ''));
}

/** As a browser reads it: blanks and control characters around it, and tabs and line ends in it, do not count. */
function plainAddress(address: string): string {
  return trimmed(address).replace(/[\t\n\r]/g, '');
}

/** `//host/path` takes the protocol of the page around it; here that would be the extension's own. */
export function withProtocol(address: string): string {
  const plain = plainAddress(address);
  return /^[\\/]{2}/.test(plain) ? `https://${plain.slice(2)}` : address;
}

function trimmed(address: string): string {
  let from = 0;
  let to = address.length;
  while (from < to && address.charCodeAt(from) <= 0x20) from++;
  while (to > from && address.charCodeAt(to - 1) <= 0x20) to--;
  return address.slice(from, to);
}

const farSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);
