import { type Element, plain } from './element.ts';
import type { Reading } from './reading.ts';
import { SpanReader } from './span-reader.ts';

/** Whether every line of a text has a `|` that is a border: one in code or in a tag is none. */
export function isTableText(text: string, reading: Reading): boolean {
  const root = plain('document');
  new SpanReader(reading, text).readInto(root, 'code and html');
  let hasPipeOnLine = false;
  for (const token of root.tokens) {
    const lines = linesOf(token);
    if (!lines) continue;
    const [first = ''] = lines;
    if (token.type === 'code span') {
      if (lines.length > 2 || (lines.length === 2 && !hasPipeOnLine)) break;
      if (lines.length === 2) hasPipeOnLine = false;
    } else {
      if (lines.length > 1 && !hasPipeOnLine && !border.test(first)) break;
      hasPipeOnLine = (lines.length > 1 ? false : hasPipeOnLine) || border.test(lines.at(-1) ?? '');
    }
  }
  return hasPipeOnLine;
}

const border = /^\||[^\\]\|/;

function linesOf(token: Element): readonly string[] | null {
  switch (token.type) {
    case 'text':
    case 'code span':
    case 'verbatim':
      return withoutEmptyEnd(token.text.split('\n'));
    case 'html element':
      return [token.name];
    default:
      return null;
  }
}

function withoutEmptyEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1);
}
