// entities: the named characters of HTML, 12 kB gzip, which parse5 brings along anyway.
import { decodeHTMLStrict } from 'entities/decode';
import { AMPERSAND } from './characters.ts';

/** A character reference at `from` (CommonMark, section 2.5): what it stands for and where it ends. Null if none. */
export function referenceAt(
  text: string,
  from: number,
): { readonly text: string; readonly end: number } | null {
  if (text.charCodeAt(from) !== AMPERSAND) return null;
  const pattern = /&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,8})|[A-Za-z][A-Za-z0-9]{1,31});/y;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (!found) return null;
  const [written, hexadecimal, decimal] = found;
  const end = from + written.length;
  if (hexadecimal !== undefined) return { text: character(Number.parseInt(hexadecimal, 16)), end };
  if (decimal !== undefined) return { text: character(Number(decimal)), end };
  const decoded = decodeHTMLStrict(written);
  return decoded === written ? null : { text: decoded, end };
}

function character(code: number): string {
  const isNone = code === 0 || code > 0x10_ffff || (code >= 0xd8_00 && code <= 0xdf_ff);
  return isNone ? '\u{fffd}' : String.fromCodePoint(code);
}
