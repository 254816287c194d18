import type { Tokens } from 'marked';
import type { InlineReader, InlineRule } from './inline-reader.ts';
import { textToken } from './inline-tree.ts';
import { htmlTagEnd } from './raw-html.ts';

/** What may stand behind a `<` beside tags: comments, instructions, declarations and character data. */
export interface Markup {
  readonly start: RegExp;
  /** Where it ends if it begins at `from`; -1 if there is no end. */
  end(text: string, from: number): number;
}

/** An address in angle brackets, or raw HTML. */
export function pointedRule(markup: readonly Markup[]): InlineRule {
  return {
    characters: '<',
    read(reader) {
      return readAddress(reader) || readTag(reader) || readMarkup(reader, markup);
    },
  };
}

const address = /<([a-z][a-z0-9.+-]{1,31}:[^\p{Cc} <>]*)>/iuy;
const mail =
  /<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)>/iy;

function readAddress(reader: InlineReader): boolean {
  const { text, at } = reader;
  const found = matchAt(address, text, at) ?? matchAt(mail, text, at);
  if (!found) return false;
  const [raw, written = ''] = found;
  const href = address.lastIndex === 0 ? `mailto:${written}` : written;
  reader.takeToken(addressToken(raw, href, written), at + raw.length);
  return true;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A link whose text is its address as it was written. */
export function addressToken(raw: string, href: string, written: string): Tokens.Link {
  return {
    type: 'link',
    raw,
    href,
    title: null,
    text: written,
    tokens: [textToken(written)],
    autolink: true,
  };
}

function readTag(reader: InlineReader): boolean {
  const { text, at } = reader;
  const end = htmlTagEnd(text, at, text.length);
  if (end === -1) return false;
  takeHtml(reader, end);
  return true;
}

function readMarkup(reader: InlineReader, markup: readonly Markup[]): boolean {
  const { text, at } = reader;
  for (const { start, end } of markup) {
    if (!matchAt(start, text, at) || reader.noted(start)) continue;
    const to = end(text, at);
    if (to === -1) reader.note(start, 'missing');
    else if (to > at) takeHtml(reader, to);
    if (to > at) return true;
  }
  return false;
}

function takeHtml(reader: InlineReader, end: number): void {
  const raw = reader.text.slice(reader.at, end);
  reader.takeToken({ type: 'html', raw, text: raw, block: false, inLink: false, inRawBlock: false }, end);
}

/** Ends with the first `mark` from `skip` characters behind the start. */
export function endsWith(mark: string, skip: number): Markup['end'] {
  return (text, from) => {
    const at = text.indexOf(mark, from + skip);
    return at === -1 ? -1 : at + mark.length;
  };
}

/** A comment holds no `--`, and does not begin with `>` or `->`. */
export function commentEnd(text: string, from: number): number {
  if (text.startsWith('<!---->', from)) return from + 7;
  const dashes = text.indexOf('--', from + 4);
  if (dashes === -1) return -1;
  const isComment = !/^-?>/.test(text.slice(from + 4, from + 6)) && text.charAt(dashes + 2) === '>';
  return isComment && dashes > from + 4 ? dashes + 3 : from;
}
