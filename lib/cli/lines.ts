/** Where a character stands, as editors show it. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units; a byte-order mark does not count. */
  readonly column: number;
}

/** The lines of a text, ended by `\n`, `\r\n` or `\r`. */
export interface Lines {
  readonly count: number;
  /** Of an offset in the text, in UTF-16 code units. */
  position(offset: number): Position;
  /** A line by its number from 1, without its ending; empty beyond the text. */
  text(line: number): string;
}

export function linesOf(source: string): Lines {
  const starts = [source.startsWith('\ufeff') ? 1 : 0];
  for (const ending of source.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);
  return {
    count: starts.length,
    position(offset) {
      const index = lastUpTo(starts, offset);
      return { line: index + 1, column: Math.max(offset - (starts[index] ?? 0), 0) + 1 };
    },
    text: (line) => source.slice(starts[line - 1] ?? source.length, starts[line]).replace(/[\r\n]+$/, ''),
  };
}

/** The index of the last of the rising numbers that is not above the limit; 0 if all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
