import type { Token } from 'marked';
import { isAlphanumeric, isLetter, isPunctuation, isSpace, isWhiteSpace, LESS } from './characters.ts';
import type { InlineReader, InlineRule } from './inline-reader.ts';
import { textToken } from './inline-tree.ts';
import { addressToken } from './pointed-rule.ts';

/** `www.` behind a blank, a bracket or a delimiter begins an address (GitHub Flavored Markdown, section 6.9). */
export const wwwRule: InlineRule = {
  characters: 'w',
  read(reader) {
    const { text, at } = reader;
    if (reader.barringBrackets > 0 || !text.startsWith('www.', at)) return false;
    if (at > 0 && !mayStandBefore(text, at)) return false;
    const domain = domainAt(reader, at, 'with-dot');
    if (domain === -1) return false;
    takeAddress(reader, at, addressEnd(text, at, domain), 'http://');
    return true;
  },
};

function mayStandBefore(text: string, at: number): boolean {
  return '*_~('.includes(text.charAt(at - 1)) || isSpace(text.charCodeAt(at - 1));
}

const schemes = ['http', 'https', 'ftp'];

/** `http:`, `https:` and `ftp:` begin an address anywhere, even inside a word that is not all letters. */
export const urlRule: InlineRule = {
  characters: ':',
  read(reader) {
    const { text, at } = reader;
    if (reader.barringBrackets > 0 || !text.startsWith('//', at + 1)) return false;
    let from = at;
    while (from > reader.untaken && isLetter(text.charCodeAt(from - 1))) from--;
    if (!schemes.includes(text.slice(from, at).toLowerCase())) return false;
    if (!isHostCharacter(text, at + 3)) return false;
    const domain = domainAt(reader, at + 3, 'any');
    if (domain === -1) return false;
    takeAddress(reader, from, addressEnd(text, from, domain), '');
    return true;
  },
};

function takeAddress(reader: InlineReader, from: number, end: number, scheme: string): void {
  const raw = reader.text.slice(from, end);
  reader.takeToken(addressToken(raw, scheme + raw, raw), end, from);
}

/** Without ASCII's and Unicode's punctuation and white space. */
function isHostCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAlphanumeric(code) || (code < 32 && !isSpace(code)) || code === 127;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return at < text.length && !isWhiteSpace(character) && !isPunctuation(character);
}

/** A stretch of characters of which domains are made, and what its last two parts hold. */
interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly dots: readonly number[];
  readonly underscores: readonly number[];
}

/** Where the domain at `from` ends, or -1. The last two of its parts have no underscore. */
function domainAt(reader: InlineReader, from: number, kind: 'with-dot' | 'any'): number {
  const { end, dots, underscores } = stretchAt(reader, from);
  const inside = dots.filter((dot) => dot > from);
  if (kind === 'with-dot' && inside.length === 0) return -1;
  const parts = Math.max(inside.at(-2) ?? from, from);
  return underscores.some((place) => place > parts) ? -1 : end;
}

/** Read once for all addresses that begin inside of it. Only the last two dots and underscores matter. */
function stretchAt(reader: InlineReader, from: number): Stretch {
  const known = reader.noted(stretchAt);
  if (isStretch(known) && from > known.from && from < known.end) return known;
  const { text } = reader;
  const dots: number[] = [];
  const underscores: number[] = [];
  let end = from + 1;
  for (; end < text.length - 1; end++) {
    const character = text.charAt(end);
    if (character === '_') underscores.push(end);
    else if (character === '.') dots.push(end);
    else if (character !== '-' && !isHostCharacter(text, end)) break;
  }
  const stretch = { from, end, dots: dots.slice(-2), underscores: underscores.slice(-1) };
  reader.note(stretchAt, stretch);
  return stretch;
}

function isStretch(noted: unknown): noted is Stretch {
  return typeof noted === 'object' && noted !== null && 'dots' in noted;
}

/** An address goes on to white space or `<`, without the punctuation at its end. */
function addressEnd(text: string, from: number, domain: number): number {
  let end = domain;
  while (end < text.length && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== LESS) end++;
  return from + trimmedLength(text.slice(from, end));
}

/** Closing parentheses stay as far as they have an opening one; `&amp;` at the end is none of the address. */
function trimmedLength(address: string): number {
  let surplus = count(address, ')') - count(address, '(');
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    if ('?!.,:*_~\'"'.includes(last)) end--;
    else if (last === ';') end = referenceStart(address, end);
    else if (last === ')' && surplus-- > 0) end--;
    else break;
  }
  return end;
}

function referenceStart(address: string, end: number): number {
  let at = end - 2;
  while (at > 0 && isLetter(address.charCodeAt(at))) at--;
  return at < end - 2 && address.charAt(at) === '&' ? at : end - 1;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** Finds mail addresses in what is text after all. */
export function splitMail(text: string): Token[] {
  const tokens: Token[] = [];
  let taken = 0;
  for (let at = text.indexOf('@'); at !== -1; ) {
    const found = mailAt(text, at, taken);
    if (found.address) {
      const { from, to } = found.address;
      const written = text.slice(from, to);
      if (from > taken) tokens.push(textToken(text.slice(taken, from)));
      tokens.push(addressToken(written, hasScheme(written) ? written : `mailto:${written}`, written));
      taken = to;
    }
    at = text.indexOf('@', found.next);
  }
  if (taken < text.length) tokens.push(textToken(text.slice(taken)));
  return tokens;
}

function hasScheme(written: string): boolean {
  return /^(?:mailto|xmpp):/.test(written);
}

interface FoundMail {
  readonly address: { readonly from: number; readonly to: number } | null;
  /** Where to look on. */
  readonly next: number;
}

function mailAt(text: string, at: number, taken: number): FoundMail {
  const from = mailStart(text, at, taken);
  if (from === at) return { address: null, next: at + 1 };
  const { end, dots } = mailEnd(text, at, text.slice(from, at).startsWith('xmpp:'));
  const last = text.charCodeAt(end - 1);
  const isMail =
    text.charAt(end) !== '@' && end > at + 1 && dots > 0 && (isLetter(last) || text.charAt(end - 1) === '.');
  if (!isMail) return { address: null, next: end };
  const to = at + trimmedLength(text.slice(at, end));
  return { address: { from, to }, next: to };
}

function mailStart(text: string, at: number, taken: number): number {
  let from = at;
  for (; from > taken; from--) {
    const code = text.charCodeAt(from - 1);
    const character = text.charAt(from - 1);
    if (isAlphanumeric(code) || '.+-_'.includes(character)) continue;
    if (character !== ':') break;
    const scheme = /(?:^|[^a-z])((?:mailto|xmpp):)$/i.exec(text.slice(Math.max(taken, from - 8), from))?.[1];
    if (!scheme) break;
    from -= scheme.length - 1;
  }
  return from;
}

function mailEnd(text: string, at: number, isChat: boolean): { end: number; dots: number } {
  let dots = 0;
  let end = at + 1;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (isAlphanumeric(text.charCodeAt(end)) || character === '-' || character === '_') continue;
    if (character === '.' && isAlphanumeric(text.charCodeAt(end + 1))) dots++;
    else if (!(character === '/' && isChat)) break;
  }
  return { end, dots };
}
