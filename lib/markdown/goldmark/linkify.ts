import { isAlphanumeric, isAsciiPunctuation } from '../commonmark/characters.ts';
import type { InlineReader, InlineRule } from '../commonmark/inline-reader.ts';
import { addressToken } from '../commonmark/pointed-rule.ts';

/** Of addresses that begin with `www.`. */
type Protocol = 'https' | 'http';

/** An address may stand behind a blank, a bracket or a delimiter that stayed text. */
export function linkifyRule(protocol: Protocol): InlineRule {
  return {
    characters: ' *_~(',
    read: (reader) => takeAddress(reader, reader.at + 1, protocol),
  };
}

/** Or it is the first thing on a line, or behind something that is not text. */
export function linkifyAtStart(protocol: Protocol): InlineRule {
  return { characters: '', read: (reader) => takeAddress(reader, reader.at, protocol) };
}

function takeAddress(reader: InlineReader, from: number, protocol: Protocol): boolean {
  const { text } = reader;
  if (reader.brackets.length > 0 || isAsciiPunctuation(text.charCodeAt(from))) return false;
  const address = webAddressAt(text, from, protocol) ?? mailAddressAt(reader, from);
  if (!address) return false;
  const written = address.text.replace(/(?!^)[?!.,:*_~]+$/, '');
  reader.takeToken(addressToken(written, address.scheme + written, written), from + written.length, from);
  return true;
}

interface Address {
  readonly text: string;
  /** What its link has before it. */
  readonly scheme: `${Protocol}://` | 'mailto:' | '';
}

const path = '[-\\w@:%+.~#!?&/=();,\'">^{}\\[\\]`';
const host = '[-\\w@:%.+~#=]{1,256}\\.[a-z]+';
const url = new RegExp(`(?:https?|ftp)://${host}(?::\\d+)?(?:[/#?]${path}$]*)?`, 'y');
const www = new RegExp(`www\\.${host}(?:[/#?]${path}]*)?`, 'y');

function webAddressAt(text: string, from: number, protocol: Protocol): Address | null {
  const first = text.charAt(from);
  if (first !== 'h' && first !== 'f' && first !== 'w') return null;
  const pattern = first === 'w' ? www : url;
  pattern.lastIndex = from;
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) return null;
  return { text: withoutSurplus(found), scheme: first === 'w' ? `${protocol}://` : '' };
}

/** Closing parentheses that none opened, a stop or a character reference at the end are none of the address. */
function withoutSurplus(address: string): string {
  if (address.endsWith('.')) return address.slice(0, -1);
  if (address.endsWith(';')) return address.replace(/&[a-zA-Z0-9]+;$/, '');
  if (!address.endsWith(')')) return address;
  const surplus = address.split(')').length - address.split('(').length;
  return surplus > 0 ? address.slice(0, -surplus) : address;
}

const local = /[\w!#$%&'*+/=?^`{|}~.-]+/y;
const domain = /[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+/iy;

/** What may stand before the `@` is read once: it ends at the same place wherever in it an address begins. */
function mailAddressAt(reader: InlineReader, from: number): Address | null {
  const { text } = reader;
  const known = Number(reader.noted(mailAddressAt) ?? 0);
  if (from < known || !isAlphanumeric(text.charCodeAt(from))) return null;
  local.lastIndex = from;
  local.test(text);
  const at = local.lastIndex;
  domain.lastIndex = at + 1;
  const [host] = text.charAt(at) === '@' ? (domain.exec(text) ?? []) : [];
  const after = text.charAt(at + 1 + (host?.length ?? 0));
  if (host !== undefined && after !== '-' && after !== '_') {
    return { text: text.slice(from, at + 1) + host, scheme: 'mailto:' };
  }
  reader.note(mailAddressAt, at);
  return null;
}
