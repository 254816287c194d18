/** A piece of a style sheet. The texts of all pieces, joined, are the style sheet. */
export type CssPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `url(…)` with the address in it. */
  | { readonly kind: 'url'; readonly text: string; readonly address: string }
  /** `@import …;` at the start of the sheet; `condition` is what stands behind the address. */
  | { readonly kind: 'import'; readonly text: string; readonly address: string; readonly condition: string };

/**
 * Finds the addresses in a style sheet (CSS Syntax Module 3, §4). Comments and strings are not looked into; what is
 * not written as CSS wants it stays text. Total, and linear.
 */
export function cssParts(css: string): CssPart[] {
  const parts: CssPart[] = [];
  let from = 0;
  let isBeforeRules = true;
  const add = (part: CssPart, at: number) => {
    if (at > from) parts.push({ kind: 'text', text: css.slice(from, at) });
    parts.push(part);
    from = at + part.text.length;
  };
  for (let at = 0; at < css.length; ) {
    const part = partAt(css, at, isBeforeRules);
    if (part) add(part, at);
    else if (css[at] === '{') isBeforeRules = false;
    at = part ? from : afterToken(css, at);
  }
  if (from < css.length) parts.push({ kind: 'text', text: css.slice(from) });
  return parts;
}

/** An address as CSS writes it. */
export function cssUrl(address: string): string {
  return `url("${address.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, '')}")`;
}

function partAt(css: string, at: number, isBeforeRules: boolean): CssPart | null {
  const url = urlAt(css, at);
  if (url) return { kind: 'url', text: css.slice(at, url.to), address: url.address };
  return isBeforeRules ? importAt(css, at) : null;
}

/** Where the comment, string, word or single character at this place ends. */
function afterToken(css: string, at: number): number {
  const first = css[at];
  if (first === '"' || first === "'") return stringAt(css, at).to;
  if (css.startsWith('/*', at)) return after(css, '*/', at + 2);
  if (first === '\\') return at + 2;
  if (isBareUrl(css, at)) return match(BAD_ADDRESS, css, at)?.to ?? css.length;
  return Math.max(at + 1, match(WORD, css, at)?.to ?? 0);
}

const WORD = /[#@]?[-\w\u0080-\uffff]+/y;
const BLANKS = /[\t\n\f\r ]*/y;
const URL_START = /url\([\t\n\f\r ]*/iy;
const BARE_ADDRESS = /(?:[^\s"'()\\]|\\[^\n\r\f])*/y;
/** What cannot be an address is no CSS up to the next bracket (§4.3.14). */
const BAD_ADDRESS = /(?:[^)\\]|\\.)*\)?/sy;
const IMPORT = /@import(?![-\w\\\u0080-\uffff])/iy;

interface Found {
  readonly address: string;
  readonly to: number;
}

function urlAt(css: string, at: number): Found | null {
  const inside = match(URL_START, css, at)?.to;
  if (inside === undefined) return null;
  const quoted = quotedAt(css, inside);
  const bare = quoted ? null : match(BARE_ADDRESS, css, inside);
  const end = match(BLANKS, css, quoted?.to ?? bare?.to ?? inside)?.to ?? inside;
  if (css[end] !== ')') return null;
  return { address: quoted?.address ?? unescaped(bare?.text ?? ''), to: end + 1 };
}

/** Whether an address without quotes begins here, be it well written or not. */
function isBareUrl(css: string, at: number): boolean {
  const inside = match(URL_START, css, at)?.to;
  return inside !== undefined && css[inside] !== '"' && css[inside] !== "'";
}

function importAt(css: string, at: number): CssPart | null {
  const start = match(IMPORT, css, at)?.to;
  if (start === undefined) return null;
  const inside = match(BLANKS, css, start)?.to ?? start;
  const found = quotedAt(css, inside) ?? urlAt(css, inside);
  if (!found) return null;
  const end = endOfStatement(css, found.to);
  // With a block it is no import at all.
  if (css[end.at] === '{') return { kind: 'text', text: css.slice(at, end.at) };
  return {
    kind: 'import',
    text: css.slice(at, end.to),
    address: found.address,
    condition: css.slice(found.to, end.at).trim(),
  };
}

/** The `;` that ends a statement, the `{` of its block, or the end of the text. */
function endOfStatement(css: string, from: number): { readonly at: number; readonly to: number } {
  let at = from;
  while (at < css.length && css[at] !== ';' && css[at] !== '{') at = afterToken(css, at);
  at = Math.min(at, css.length);
  return { at, to: css[at] === ';' ? at + 1 : at };
}

function quotedAt(css: string, at: number): Found | null {
  if (css[at] !== '"' && css[at] !== "'") return null;
  const { to, isWhole } = stringAt(css, at);
  return isWhole ? { address: unescaped(css.slice(at + 1, to - 1)), to } : null;
}

/** A string ends at its quote; one that is not closed ends with its line. */
function stringAt(css: string, start: number): { readonly to: number; readonly isWhole: boolean } {
  const quote = css[start];
  for (let at = start + 1; at < css.length; at += 1) {
    const next = css[at];
    if (next === quote) return { to: at + 1, isWhole: true };
    if (next === '\n' || next === '\r' || next === '\f') return { to: at, isWhole: false };
    if (next === '\\') at += css.startsWith('\r\n', at + 1) ? 2 : 1;
  }
  return { to: css.length, isWhole: false };
}

/** `\26 ` is a character by its number, a line end behind `\` is nothing, any other character is itself. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:([\da-f]{1,6})(?:\r\n|[\t\n\f\r ])?|(\r\n|[\n\r\f])|(.))/gis,
    (_, hex, line, own) =>
      hex === undefined ? (line === undefined ? own : '') : characterOf(Number.parseInt(hex, 16)),
  );
}

function characterOf(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly text: string; readonly to: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { text: found[0], to: pattern.lastIndex };
}
