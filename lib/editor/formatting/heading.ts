import type { Line, StateCommand } from '@codemirror/state';
import { type Edit, formatLines, withText } from './command.ts';
import { quoteLength } from './quote.ts';

/**
 * Second level, third level, none: the first level is the post's title. The first selected line decides
 * for all of them.
 */
export const toggleHeading: StateCommand = formatLines((lines) => {
  const filled = withText(lines);
  const level = filled[0] ? NEXT_LEVEL[marker(filled[0]).level] : 0;
  return filled.map((line) => setLevel(line, level ?? 0));
});

const NEXT_LEVEL: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 3 };

function setLevel(line: Line, level: number): Edit {
  const { from, to } = marker(line);
  return { from, to, insert: level ? `${'#'.repeat(level)} ` : '' };
}

function marker(line: Line): { from: number; to: number; level: number } {
  const start = quoteLength(line.text);
  const [found = '', signs = ''] = /^(#{1,6})(?:[ \t]+|(?=\r?$))/.exec(line.text.slice(start)) ?? [];
  return { from: line.from + start, to: line.from + start + found.length, level: signs.length };
}
