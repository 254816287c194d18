import { base } from './element.ts';
import type { Source } from './source.ts';
import type { SpanReader } from './span-reader.ts';
import { isSpaceAt } from './white-space.ts';

/** A row of backticks up to the next row that is at least as long. */
export function readCodeSpan(reader: SpanReader): boolean {
  const { source } = reader;
  const { text, at } = source;
  const ticks = source.look(backticks)?.[0] ?? '';
  const from = at + ticks.length;
  const isAlone = ticks.length === 1 && isSpaceOrEnd(text, at - 1) && isSpaceAt(text, from);
  const end = isAlone ? -1 : closing(source, from, ticks.length);
  if (end === -1) return reader.takeText(ticks.length);
  const inside = text.slice(from, end);
  source.at = end + ticks.length;
  return reader.add({ type: 'code span', text: ticks.length === 1 ? inside : trimmed(inside), ...base() });
}

const backticks = /`+/y;

/** The rows of backticks in a text, and for each how long the longest is from there on. */
interface Rows {
  readonly starts: number[];
  readonly lengths: number[];
  readonly longest: number[];
}

const known = new WeakMap<Source, Rows>();

/** Where the first row of at least this length begins, or -1. That there is none is known without looking. */
function closing(source: Source, from: number, length: number): number {
  const { starts, lengths, longest } = rowsOf(source);
  let row = firstFrom(starts, from);
  if ((longest[row] ?? 0) < length) return -1;
  while ((lengths[row] ?? 0) < length) row++;
  return starts[row] ?? -1;
}

function rowsOf(source: Source): Rows {
  const before = known.get(source);
  if (before) return before;
  const found = [...source.text.matchAll(/`+/g)];
  const lengths = found.map(([row]) => row.length);
  const longest = [...lengths];
  for (let row = longest.length - 2; row >= 0; row--) {
    longest[row] = Math.max(longest[row] ?? 0, longest[row + 1] ?? 0);
  }
  const rows = { starts: found.map(({ index }) => index), lengths, longest };
  known.set(source, rows);
  return rows;
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
