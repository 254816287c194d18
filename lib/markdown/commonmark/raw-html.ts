import { DASH, EQUALS, GREATER, isAlphanumeric, isLetter, isSpace, SLASH, skipSpace } from './characters.ts';

/**
 * Where the tag ends that begins with the `<` at `from`, or -1 if it is none (CommonMark, section 6.6). It may reach
 * over line ends, but not beyond `to`.
 */
export function htmlTagEnd(text: string, from: number, to: number): number {
  if (text.charCodeAt(from + 1) === SLASH) return closingTagEnd(text, from + 2, to);
  let at = nameEnd(text, from + 1, to);
  while (at !== -1 && at < to) {
    const next = skipSpace(text, at, to);
    const code = text.charCodeAt(next);
    if (next >= to) return -1;
    if (code === GREATER) return next + 1;
    if (code === SLASH) return next + 1 < to && text.charCodeAt(next + 1) === GREATER ? next + 2 : -1;
    if (next === at) return -1;
    at = attributeEnd(text, next, to);
  }
  return -1;
}

function closingTagEnd(text: string, from: number, to: number): number {
  const name = nameEnd(text, from, to);
  if (name === -1) return -1;
  const end = skipSpace(text, name, to);
  return end < to && text.charCodeAt(end) === GREATER ? end + 1 : -1;
}

function nameEnd(text: string, from: number, to: number): number {
  if (!isLetter(text.charCodeAt(from))) return -1;
  let at = from;
  while (at < to && (isAlphanumeric(text.charCodeAt(at)) || text.charCodeAt(at) === DASH)) at++;
  return at;
}

function attributeEnd(text: string, from: number, to: number): number {
  const name = /[a-z_:][\w:.-]*/iy;
  name.lastIndex = from;
  if (!name.test(text)) return -1;
  const end = Math.min(name.lastIndex, to);
  const equals = skipSpace(text, end, to);
  if (equals >= to || text.charCodeAt(equals) !== EQUALS) return end;
  return valueEnd(text, skipSpace(text, equals + 1, to), to);
}

function valueEnd(text: string, from: number, to: number): number {
  const quote = text.charAt(from);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, from + 1);
    return close === -1 || close >= to ? -1 : close + 1;
  }
  let at = from;
  while (at < to && !isSpace(text.charCodeAt(at)) && !'"\'=<>`'.includes(text.charAt(at))) at++;
  return at > from ? at : -1;
}
