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
  return [...candidatesOf(srcset)].map(({ address }) => address);
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

/** The whole address that a relative one stands for on the page of that address; null if it leads nowhere. */
export function resolved(address: string, base: string | null): string | null {
  const plain = plainAddress(address);
  const url = base === null || plain === '' ? null : URL.parse(plain, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** A `srcset` with whole addresses; null if one of them leads nowhere. */
export function resolvedSet(srcset: string, base: string | null): string | null {
  const candidates = [...candidatesOf(srcset)].map(({ address, size }) => {
    const isWhole = ['far', 'inline'].includes(kindOfAddress(address));
    const whole = isWhole ? address : resolved(withProtocol(address), base);
    return whole && (size ? `${whole} ${size}` : whole);
  });
  return candidates.includes(null) ? null : candidates.join(', ');
}

/** `a.png 1x, b.png, c.png 3x` (HTML standard, "parse a srcset attribute"). */
function* candidatesOf(srcset: string): Generator<{ readonly address: string; readonly size: string }> {
  const start = /[\s,]*([^\s,]\S*)/y;
  for (let found = start.exec(srcset); found; found = start.exec(srcset)) {
    const [, written = ''] = found;
    const address = withoutCommas(written);
    const comma = srcset.indexOf(',', start.lastIndex);
    const end = comma === -1 ? srcset.length : comma;
    const size = address === written ? srcset.slice(start.lastIndex, end).trim() : '';
    if (address === written) start.lastIndex = end;
    yield { address, size };
  }
}

/** At the end of an address they part it from the next one. */
function withoutCommas(address: string): string {
  let to = address.length;
  while (address[to - 1] === ',') to--;
  return address.slice(0, to);
}

function trimmed(address: string): string {
  let from = 0;
  let to = address.length;
  while (from < to && address.charCodeAt(from) <= 0x20) from++;
  while (to > from && address.charCodeAt(to - 1) <= 0x20) to--;
  return address.slice(from, to);
}

const farSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);
