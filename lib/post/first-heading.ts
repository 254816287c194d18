import { plainInline } from './plain-inline.ts';
import type { Range } from './split.ts';

/** A heading's text as read, and where it stands in the source without its marks. */
export interface Heading extends Range {
  readonly text: string;
}

/**
 * The first heading of level 1 that has a text: `# Title`, or a paragraph underlined with `===`. Headings in
 * code, comments, quotes and lists do not count. Follows CommonMark 0.31 (4.2, 4.3, 4.5, 4.6) as far as
 * lines alone can tell.
 */
export function firstHeading(source: string, body: Range): Heading | null {
  let block: OpenBlock = { state: 'none' };
  for (const line of lines(source, body)) {
    const heading = atxHeading(source, line, block) ?? setextHeading(source, line, block);
    if (heading) return heading;
    block = afterLine(line, block);
  }
  return null;
}

/** What the lines so far have left open, as far as it decides what the next line can be. */
type OpenBlock =
  | { readonly state: 'none' }
  /** Text that an underline would make a heading of; it began at `from` and its last line ended at `to`. */
  | { readonly state: 'paragraph'; readonly from: number; readonly to: number }
  /** A quote or a list item: text goes on in it until a blank line, an underline does nothing. */
  | { readonly state: 'container' }
  | { readonly state: 'fence'; readonly mark: string; readonly length: number }
  /** HTML whose content is not Markdown, up to a line in which `end` is found. */
  | { readonly state: 'raw'; readonly end: RegExp };

interface Line extends Range {
  readonly text: string;
}

function* lines(source: string, within: Range): Generator<Line> {
  const ending = /\r\n|\n|\r/g;
  for (let from = within.from; from < within.to; from = ending.lastIndex) {
    ending.lastIndex = from;
    const to = ending.exec(source)?.index ?? source.length;
    yield { text: source.slice(from, to), from, to };
    if (to === source.length) return;
  }
}

function atxHeading(source: string, line: Line, block: OpenBlock): Heading | null {
  if (block.state === 'fence' || block.state === 'raw') return null;
  const opening = /^ {0,3}#[ \t]+/.exec(line.text);
  if (!opening) return null;
  const content = line.text.slice(opening[0].length).trimEnd();
  const length = content.replace(/(^|[ \t])#+$/, '').trimEnd().length;
  const from = line.from + opening[0].length;
  return heading(source, from, from + length);
}

function setextHeading(source: string, line: Line, block: OpenBlock): Heading | null {
  if (block.state !== 'paragraph' || !/^ {0,3}=+[ \t]*$/.test(line.text)) return null;
  return heading(source, block.from, block.to);
}

function heading(source: string, from: number, to: number): Heading | null {
  const text = plainInline(source.slice(from, to));
  return text === '' ? null : { text, from, to };
}

function afterLine(line: Line, block: OpenBlock): OpenBlock {
  if (block.state === 'fence') return closesFence(line.text, block) ? { state: 'none' } : block;
  if (block.state === 'raw') return block.end.test(line.text) ? { state: 'none' } : block;
  return opensFence(line.text) ?? opensRaw(line.text) ?? afterText(line, block);
}

function opensFence(text: string): OpenBlock | null {
  const run = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1];
  return run ? { state: 'fence', mark: run.charAt(0), length: run.length } : null;
}

function closesFence(text: string, fence: { readonly mark: string; readonly length: number }): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1];
  return run?.startsWith(fence.mark) === true && run.length >= fence.length;
}

/** The kinds of HTML block (CommonMark 4.6, 1 to 7); a blank line ends the last two. */
const RAW_HTML: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:pre|script|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: /-->/ },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<![A-Za-z]/, end: />/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  {
    start:
      /^ {0,3}<\/?(?:address|article|aside|blockquote|center|details|dialog|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|link|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>]|$)/i,
    end: /^\s*$/,
  },
  { start: /^ {0,3}<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>[ \t]*$/, end: /^\s*$/ },
];

function opensRaw(text: string): OpenBlock | null {
  const kind = RAW_HTML.find(({ start }) => start.test(text));
  if (!kind) return null;
  return kind.end.test(text) ? { state: 'none' } : { state: 'raw', end: kind.end };
}

function afterText(line: Line, block: OpenBlock): OpenBlock {
  if (line.text.trim() === '' || NO_PARAGRAPH.test(line.text)) return { state: 'none' };
  if (block.state === 'paragraph') return { ...block, to: line.from + line.text.trimEnd().length };
  if (block.state === 'container' || CONTAINER.test(line.text)) return { state: 'container' };
  if (/^(?: {4}| {0,3}\t)/.test(line.text)) return { state: 'none' };
  const indent = line.text.length - line.text.trimStart().length;
  return { state: 'paragraph', from: line.from + indent, to: line.from + line.text.trimEnd().length };
}

/** A heading of any level, or a rule; without nested repetition, which very long lines would overflow. */
const NO_PARAGRAPH = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|-[- \t]*$|\*[* \t]*$|_[_ \t]*$)/;

const CONTAINER = /^ {0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/;
