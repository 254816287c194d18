import { elementName, isKnownElement } from './html-names.ts';
import type { Source } from './source.ts';

/** An opening tag as it stands in a text. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** `<br/>` */
  readonly isClosed: boolean;
  /** The offset behind its `>`. */
  readonly end: number;
}

/** The opening tag that begins at an offset, or null: `<a href=x>` is one, `<a href=x:y>` is none. */
export function tagAt(source: Source, at: number): Tag | null {
  const { text } = source;
  const written = matchAt(tagName, text, at)?.[1];
  if (written === undefined) return null;
  const name = elementName(written);
  const attributes = new Map<string, string>();
  let end = at + 1 + written.length;
  for (;;) {
    const attribute = attributeAt(source, end);
    if (!attribute) break;
    attributes.set(isKnownElement(name) ? attribute.name.toLowerCase() : attribute.name, attribute.value);
    end = attribute.end;
  }
  const closing = matchAt(tagEnd, text, end);
  return closing && { name, attributes, isClosed: closing[1] !== undefined, end: end + closing[0].length };
}

/** The closing tag that begins at an offset. */
export function closingTagAt(text: string, at: number): { name: string; end: number } | null {
  const found = matchAt(closingTag, text, at);
  return found && { name: found[1] ?? '', end: at + found[0].length };
}

/** The offset behind the comment that begins at one, or -1. */
export function commentEnd(source: Source, at: number): number {
  return source.text.startsWith('<!--', at) ? endOf(source, commentClose, at + 4) : -1;
}

/** The same for `<?xml … ?>`. */
export function instructionEnd(source: Source, at: number): number {
  return source.text.startsWith('<?', at) ? endOf(source, instructionClose, at + 2) : -1;
}

/** `<name`, `</`, `<!--` or `<?`. */
export const markupStart = /<(?:[\p{Alphabetic}_/?]|!--)/gu;

const letters = String.raw`[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._-]*`;
const qualified = `${letters}(?::${letters})?`;
const tagName = new RegExp(`<(${qualified})`, 'uy');
const tagEnd = /[ \t\n\v\f]*(\/)?>/y;
const closingTag = new RegExp(String.raw`</(${qualified})[ \t\n\v\f]*>`, 'uy');
const attributeStart = new RegExp(String.raw`[ \t\n\v\f]+(${qualified})`, 'uy');
const attributeValue = /[ \t\n\v\f]*=[ \t\n\v\f]*(?:([\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]+)|(["']))/uy;
const commentClose = /-->/g;
const instructionClose = /\?>/g;
const quotes = { '"': /"/g, "'": /'/g };

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

function attributeAt(source: Source, at: number): Attribute | null {
  const start = matchAt(attributeStart, source.text, at);
  if (!start) return null;
  const [all, name = ''] = start;
  const from = at + all.length;
  const value = matchAt(attributeValue, source.text, from);
  const bare = { name, value: '', end: from };
  if (!value) return bare;
  const begin = from + value[0].length;
  if (value[1] !== undefined) return { name, value: value[1], end: begin };
  const quote = source.find(value[2] === '"' ? quotes['"'] : quotes["'"], begin);
  return quote ? { name, value: source.text.slice(begin, quote.index), end: quote.index + 1 } : bare;
}

function endOf(source: Source, expression: RegExp, from: number): number {
  const found = source.find(expression, from);
  return found ? found.index + found[0].length : -1;
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
