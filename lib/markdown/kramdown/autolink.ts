import { plain, textElement } from './element.ts';
import type { SpanReader } from './span-reader.ts';

/** `<https://…>` or `<someone@example.org>`. */
export function readAutolink(reader: SpanReader): boolean {
  const { source } = reader;
  if (source.find(end, source.at)?.[0] !== '>') return false;
  const found = source.take(address) ?? source.take(mail);
  if (!found) return false;
  const [, shown = '', scheme] = found;
  const link = plain('link', [textElement(shown.replace(/^mailto:/, ''))]);
  link.attributes = new Map([['href', scheme === undefined ? `mailto:${shown}` : shown]]);
  return reader.add(link);
}

const end = /[>\n]/g;
const address = /<((mailto|https?|ftps?):[^\n][^\n>]*)>/y;
const mail = /<([\p{Alphabetic}\p{Nd}._-]+@[\p{Alphabetic}\p{Nd}._-]+)>/uy;
