import { leaf } from './element.ts';
import type { SpanReader } from './span-reader.ts';
import { isSpaceAt } from './white-space.ts';

/** A row of backticks up to the next row that is at least as long. */
export function readCodeSpan(reader: SpanReader): boolean {
  const { source } = reader;
  const { text, at } = source;
  const ticks = source.look(backticks)?.[0] ?? '';
  const from = at + ticks.length;
  const isAlone = ticks.length === 1 && isSpaceOrEnd(text, at - 1) && isSpaceAt(text, from);
  const end = isAlone ? -1 : closing(reader, from, ticks.length);
  if (end === -1) return reader.takeText(ticks.length);
  const inside = text.slice(from, end);
  source.at = end + ticks.length;
  return reader.add({ type: 'code span', text: ticks.length === 1 ? inside : trimmed(inside), ...leaf() });
}

const backticks = /`+/y;

/** The rows of backticks in a text, and for each how long the longest is from there on. */
export interface BacktickRows {
  readonly starts: number[];
  readonly lengths: number[];
  readonly longest: number[];
}

/** Where the first row of at least this length begins, or -1. That there is none is known without looking. */
function closing(reader: SpanReader, from: number, length: number): number {
  reader.backticks ??= rowsOf(reader.source.text);
  const { starts, lengths, longest } = reader.backticks;
  let row = firstFrom(starts, from);
  if ((longest[row] ?? 0) < length) return -1;
  while ((lengths[row] ?? 0) < length) row++;
  return starts[row] ?? -1;
}

function rowsOf(text: string): BacktickRows {
  const found = [...text.matchAll(/`+/g)];
  const lengths = found.map(([row]) => row.length);
  const longest = [...lengths];
  for (let row = longest.length - 2; row >= 0; row--) {
    longest[row] = Math.max(longest[row] ?? 0, longest[row + 1] ?? 0);
  }
  return { starts: found.map(({ index }) => index), lengths, longest };
}

/** The place in ascending numbers of the first that is not less. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One blank at each end keeps the backticks apart. */
function trimmed(inside: string): string {
  const text = inside.startsWith(' ') ? inside.slice(1) : inside;
  return text.endsWith(' ') ? text.slice(0, -1) : text;
}

function isSpaceOrEnd(text: string, at: number): boolean {
  return at < 0 || isSpaceAt(text, at);
}
