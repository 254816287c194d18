import type { Range } from '../post/split.ts';

/** Text that begins later than that is not a post yet. */
const LOOKED_AT = 1_000;

/** What is underlined of a long line. */
const SHOWN = 80;

/** The first line that has something in it, from a place on: for findings about what is not there. */
export function firstLine(source: string, start: number): Range | null {
  const text = source.slice(start, start + LOOKED_AT);
  const from = text.search(/\S/);
  if (from === -1) return null;
  const length = text.slice(from, from + SHOWN).search(/[\r\n]|$/);
  return { from: start + from, to: start + from + length };
}
