import { backticksAt, type FindBackticks } from '../commonmark/inline-rules.ts';

/**
 * Finds the end of a code span as cmark does. Once it has looked for one in vain, it believes that the runs of each
 * length which it came past last are the last ones of the text. So a run of backticks without an end may leave those
 * behind it, which have one, as text.
 */
export const findSeenBackticks: FindBackticks = (reader, from, length) => {
  const noted = reader.noted(findSeenBackticks);
  const seen = noted instanceof SeenBackticks ? noted : new SeenBackticks();
  if (seen !== noted) reader.note(findSeenBackticks, seen);
  return seen.find(reader.text, from, length);
};

/** Longer runs are text. */
const LONGEST = 80;

class SeenBackticks {
  private hasSeenAll = false;
  private readonly last = new Map<number, number>();

  find(text: string, from: number, length: number): number {
    if (length > LONGEST || (this.hasSeenAll && (this.last.get(length) ?? 0) <= from)) return -1;
    for (let at = text.indexOf('`', from); at !== -1; ) {
      const found = backticksAt(text, at);
      this.last.set(found, at);
      if (found === length) return at;
      at = text.indexOf('`', at + found);
    }
    this.hasSeenAll = true;
    return -1;
  }
}
