import { type Item, type ListMarker, placedAt } from './block.ts';
import type { BlockStart } from './block-reader.ts';
import { BACKTICK, EQUALS, HASH, isBlank, isDigit, LINE_END, TILDE, trimmed } from './characters.ts';
import { fenceLength, takeQuoteMark } from './continuation.ts';
import type { Line } from './line.ts';

export const quoteStart: BlockStart = {
  characters: '>',
  open(reader) {
    const { line } = reader;
    takeQuoteMark(line);
    reader.add({ kind: 'quote', ...placedAt(line.start), children: [] });
    return 'container';
  },
};

export const hashHeadingStart: BlockStart = {
  characters: '#',
  open(reader) {
    const { line } = reader;
    const depth = hashes(line);
    if (depth === 0) return null;
    const text = withoutClosingHashes(line.text.slice(line.content + depth, line.end));
    reader.add({ kind: 'heading', ...placedAt(line.start), depth, text });
    line.skipToEnd();
    return 'leaf';
  },
};

/** How many begin a heading, or 0. */
function hashes(line: Line): number {
  let at = line.content;
  while (line.codeAt(at) === HASH) at++;
  const after = line.codeAt(at);
  const depth = at - line.content;
  return depth <= 6 && (after === LINE_END || isBlank(after)) ? depth : 0;
}

function withoutClosingHashes(written: string): string {
  const text = trimmed(written);
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) === HASH) at--;
  const isClosed = at === 0 || isBlank(text.charCodeAt(at - 1));
  return isClosed ? trimmed(text.slice(0, at)) : text;
}

/** `indentOf` says how many blanks the lines of code lose for those before the fence. */
export function fenceStart(indentOf: (line: Line) => number): BlockStart {
  return {
    characters: '`~',
    open(reader) {
      const { line } = reader;
      const length = fenceLength(line);
      if (length === 0) return null;
      const character = line.code === TILDE ? TILDE : BACKTICK;
      const info = trimmed(line.text.slice(line.content + length, line.end));
      const fence = { character, length, indent: indentOf(line), info };
      reader.add({ kind: 'code', ...placedAt(line.start), lines: [], fence });
      line.skipToEnd();
      return 'leaf';
    },
  };
}

/** A line of `=` or `-` under a paragraph makes a heading of it, if it is more than definitions of links. */
export const underlineStart: BlockStart = {
  characters: '=-',
  open(reader) {
    const { line, container } = reader;
    if (container.kind !== 'paragraph' || !isUnderline(line)) return null;
    reader.takeDefinitions(container);
    if (container.lines.length === 0) return 'leaf';
    const depth = line.code === EQUALS ? 1 : 2;
    const text = trimmed(container.lines.join('\n'));
    reader.replace({ kind: 'heading', ...placedAt(container.from), depth, text });
    line.skipToEnd();
    return 'leaf';
  },
};

/** A line of nothing but `=` or `-`, and blanks behind. */
export function isUnderline(line: Line): boolean {
  const { code } = line;
  let at = line.content;
  while (line.codeAt(at) === code) at++;
  return line.skipBlanks(at) === line.end;
}

export const ruleStart: BlockStart = {
  characters: '*-_',
  open(reader) {
    const { line } = reader;
    if (!isRule(line)) return null;
    reader.add({ kind: 'rule', ...placedAt(line.start) });
    line.skipToEnd();
    return 'leaf';
  },
};

function isRule(line: Line): boolean {
  const { code } = line;
  let count = 0;
  for (let at = line.content; at < line.end; at++) {
    const next = line.codeAt(at);
    if (next === code) count++;
    else if (!isBlank(next)) return false;
  }
  return count >= 3;
}

export const listStart: BlockStart = {
  characters: '-+*0123456789',
  open(reader) {
    const { line, container } = reader;
    const read = readMarker(line);
    if (!read || (container.kind === 'paragraph' && !mayInterrupt(line, read))) return null;
    const { indent, start } = line;
    line.skipCharacters(line.content - line.offset + read.length);
    const padding = takePadding(line);
    const { marker } = read;
    if (container.kind !== 'list' || !isSameList(container.marker, marker)) {
      reader.add({ kind: 'list', ...placedAt(start), children: [], marker, isLoose: false });
    }
    reader.add(itemOf(line, indent + read.length + padding));
    return 'container';
  },
};

/** Whether the line begins an item of a list. */
export function isListMark(line: Line): boolean {
  return line.indent < 4 && readMarker(line) !== null;
}

interface ReadMarker {
  readonly marker: ListMarker;
  readonly length: number;
}

function readMarker(line: Line): ReadMarker | null {
  let at = line.content;
  while (isDigit(line.codeAt(at)) && at - line.content < 10) at++;
  const digits = line.text.slice(line.content, at);
  const character = line.text.charAt(at);
  const after = line.codeAt(at + 1);
  const isMark = digits === '' ? '-+*'.includes(character) : '.)'.includes(character) && digits.length < 10;
  if (!isMark || at >= line.end || !(after === LINE_END || isBlank(after))) return null;
  const marker = { character, number: digits === '' ? null : Number(digits) };
  return { marker, length: at + 1 - line.content };
}

/** A paragraph is interrupted by a list only if its first item is not empty, and its number 1. */
function mayInterrupt(line: Line, { marker, length }: ReadMarker): boolean {
  const isEmpty = line.skipBlanks(line.content + length) >= line.end;
  return !isEmpty && (marker.number ?? 1) === 1;
}

/** Up to four columns between mark and content belong to the mark; with more, the content is indented code. */
function takePadding(line: Line): number {
  if (line.isBlank || line.indent > 4) {
    if (line.offset < line.end) line.skipColumns(1);
    return 1;
  }
  const padding = line.indent;
  line.skipToContent();
  return padding;
}

function isSameList(a: ListMarker, b: ListMarker): boolean {
  return a.character === b.character && (a.number === null) === (b.number === null);
}

function itemOf(line: Line, indent: number): Item {
  return {
    kind: 'item',
    ...placedAt(line.start),
    children: [],
    line: line.number,
    indent,
    task: 'none',
  };
}
