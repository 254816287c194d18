import type { Line, StateCommand } from '@codemirror/state';
import { type Edit, formatLines } from './command.ts';

/** Quotes the selected lines, the empty ones among them too, or takes one level of quoting away. */
export const toggleQuote: StateCommand = formatLines((lines) =>
  lines.every(isQuoted) ? lines.map(unquote) : lines.map(quote),
);

/** How much of a line's start is quote markers and indentation. */
export function quoteLength(text: string): number {
  return /^(?:[ \t]*>)*[ \t]*/.exec(text)?.[0].length ?? 0;
}

function isQuoted(line: Line): boolean {
  return /^[ \t]*>/.test(line.text);
}

function quote(line: Line, _index: number, { length }: readonly Line[]): Edit {
  const isGap = length > 1 && line.text.trim() === '';
  return { from: line.from, to: line.from, insert: isGap ? '>' : '> ' };
}

function unquote(line: Line): Edit {
  const found = /^[ \t]*>[ \t]?/.exec(line.text)?.[0] ?? '';
  return { from: line.from, to: line.from + found.length, insert: '' };
}
