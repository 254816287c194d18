import type { Range } from '../post/split.ts';

/** A stretch that was UTF-8, was read as Windows-1252 or Latin-1, and was saved as that. */
export interface TwiceEncoded extends Range {
  /** What it was before. */
  readonly meant: string;
}

/**
 * Finds what becomes sound text when its characters are turned back into bytes of Windows-1252 and those are
 * read as UTF-8 (RFC 3629), up to three times over. Real text passes: of what could be meant, only letters of
 * European languages, punctuation, symbols and emoji are believed.
 */
export function* decodedAgain(text: string): Generator<TwiceEncoded> {
  for (const { index, 0: run } of text.matchAll(/[^\0-\x7f]{2,2000}/g)) {
    const meant = decodedFully(run, text.charAt(index - 1));
    if (meant === run) continue;
    const { start, end } = sameEnds(run, meant);
    yield {
      from: index + start,
      to: index + run.length - end,
      meant: meant.slice(start, meant.length - end),
    };
  }
}

/** Who pastes text three times through a wrong program has it looked at again. */
const MOST_ROUNDS = 3;

function decodedFully(run: string, before: string): string {
  let text = run;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = decodedOnce(text, before);
    if (next === text) break;
    text = next;
  }
  return text;
}

function decodedOnce(text: string, before: string): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const found = sequenceAt(text, at, at === 0 ? before : text.charAt(at - 1));
    result += found ? found.meant : text.charAt(at);
    at += found ? found.length : 1;
  }
  return result;
}

/** A sequence of UTF-8 whose bytes are the characters there. */
function sequenceAt(text: string, at: number, before: string) {
  const length = lengthOf(byteOf(text.charAt(at)));
  if (length === 0) return null;
  const bytes = Array.from(text.slice(at, at + length), byteOf);
  if (bytes.length < length || bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  if (length === 2 && isClosingQuote(text.charAt(at + 1), before)) return null;
  const meant = new TextDecoder('utf-8').decode(Uint8Array.from(bytes));
  return meant.includes('\ufffd') ? null : { meant, length };
}

/**
 * By the first byte. 0xC2 to 0xC5 begin Latin letters, 0xE2 punctuation and symbols, 0xEF the byte-order mark,
 * 0xF0 emoji. The others begin letters that real text of capitals and quotes could be taken for.
 */
function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xc5) return 2;
  if (first === 0xe2 || first === 0xef) return 3;
  return first === 0xf0 ? 4 : 0;
}

/** `MAÇÃ”` is a word in quotes. */
function isClosingQuote(character: string, before: string): boolean {
  return /[‘’“”–—…]/.test(character) && /\p{Lu}/u.test(before);
}

/** 0 for a character that Windows-1252 does not have. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : (BYTES.get(character) ?? 0);
}

/**
 * What Windows-1252 has from 0x80 on (WHATWG, "index windows-1252"), with a blank where it has nothing of its
 * own. Written down because the decoder of Node 20 takes the encoding for Latin-1.
 */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const BYTES: ReadonlyMap<string, number> = new Map(
  [...FROM_0X80].flatMap((character, index) => (character === ' ' ? [] : [[character, 0x80 + index]])),
);

function sameEnds(one: string, other: string): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one.charAt(start) === other.charAt(start)) start += 1;
  let end = 0;
  while (end < most - start && one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end))
    end += 1;
  return { start, end };
}
