/** Codes of the characters that Markdown is made of. */
export const TAB = 9;
export const LINE_END = 10;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const DASH = 45;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const BACKTICK = 96;
export const PIPE = 124;
export const TILDE = 126;

/** Space, tab, line end, vertical tab, form feed and return: what separates the parts of a link or a tag. */
export function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 13);
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** What a backslash can escape. */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** As emphasis sees it: Unicode's punctuation, and all of ASCII's. `character` may be of two code units. */
export function isPunctuation(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiPunctuation(code) : /^\p{P}/u.test(character);
}

/** As emphasis sees it. The start and the end of a text count as white space. */
export function isWhiteSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return isSpace(code);
  return character === '' || /^\p{Zs}/u.test(character);
}

/** The character that ends at `place`, both halves of it; empty at the start. */
export function characterBefore(text: string, place: number): string {
  const isPair = place > 1 && (text.charCodeAt(place - 1) & 0xfc00) === 0xdc00;
  return text.slice(Math.max(0, place - (isPair ? 2 : 1)), place);
}

/** The character that begins at `place`, both halves of it; empty at the end. */
export function characterAfter(text: string, place: number): string {
  const code = text.codePointAt(place);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The first place from `from` on, not after `to`, where no white space stands. */
export function skipSpace(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Without spaces, tabs and line ends at both ends; other white space stays, which `String.trim` takes as well. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}
