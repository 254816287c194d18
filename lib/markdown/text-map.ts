import type { Range } from '../post/split.ts';

/** A text that was made from another one, and where its parts come from (UTF-16 code units). */
export interface TextMap {
  readonly text: string;
  /**
   * Where the text before an offset ends in the first text; what was left out after it belongs to what follows. It
   * never goes back: what is printed twice, as the body of a loop is, belongs to its end the second time.
   */
  originOf(offset: number): number;
  /** Where the characters of a stretch come from; it is not empty. */
  rangeOf(range: Range): Range;
}

/** Makes a text out of pieces, in order. */
export interface TextMapping {
  /** How long the text is so far. */
  readonly length: number;
  /** What stands there in the first text, as it is. */
  copy(from: number, to: number): void;
  /** Another text in place of what stands there. */
  put(text: string, from: number, to: number): void;
  /** Takes away what came after the text had that length. */
  cutTo(length: number): void;
  map(): TextMap;
}

/** A text that is what it was. */
export function unchanged(text: string): TextMap {
  return { text, originOf: (offset) => offset, rangeOf: ({ from, to }) => ({ from, to }) };
}

/** The same text, with its places in the text that the first one was made from. */
export function through(outer: TextMap, inner: TextMap): TextMap {
  return {
    text: inner.text,
    originOf: (offset) => outer.originOf(inner.originOf(offset)),
    rangeOf: (range) => outer.rangeOf(inner.rangeOf(range)),
  };
}

export function createTextMapping(source: string): TextMapping {
  const stretches: Stretch[] = [];
  let length = 0;

  function add(text: string, from: number, to: number, isCopy: boolean): void {
    if (text === '') return;
    stretches.push({ at: length, text, from, to, isCopy });
    length += text.length;
  }

  return {
    get length() {
      return length;
    },
    copy: (from, to) => add(source.slice(from, to), from, to, true),
    put: (text, from, to) => add(text, from, to, false),
    cutTo(end) {
      for (let last = stretches.at(-1); last && last.at >= end; last = stretches.at(-1)) stretches.pop();
      length = end;
    },
    map: () => mapOf(stretches, source.length),
  };
}

/** One piece of the new text; none is empty. */
interface Stretch {
  /** Where it begins in the new text. */
  readonly at: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isCopy: boolean;
}

function mapOf(stretches: readonly Stretch[], sourceLength: number): TextMap {
  /** Where the pieces before have led to at most. */
  const floors: number[] = [];
  let floor = 0;
  for (const { to } of stretches) {
    floors.push(floor);
    floor = Math.max(floor, to);
  }
  const at = (offset: number) => {
    const index = lastUpTo(stretches, offset);
    const stretch = stretches[index];
    return { stretch, within: offset - (stretch?.at ?? 0), floor: floors[index] ?? 0 };
  };
  return {
    text: stretches.map(({ text }) => text).join(''),
    originOf(offset) {
      const place = at(offset);
      if (place.within === 0) return place.floor;
      if (!place.stretch || place.within >= place.stretch.text.length) return sourceLength;
      return Math.max(place.floor, characterEnd(place.stretch, place.within - 1));
    },
    rangeOf({ from, to }) {
      const [first, last] = [at(from), at(to - 1)];
      return {
        from: first.stretch ? characterStart(first.stretch, first.within) : from,
        to: last.stretch ? characterEnd(last.stretch, last.within) : to,
      };
    },
  };
}

function characterStart({ isCopy, from }: Stretch, index: number): number {
  return isCopy ? from + index : from;
}

/** What was put there instead has no places of its own inside: each of its characters is all that was there. */
function characterEnd({ isCopy, from, to }: Stretch, index: number): number {
  return isCopy ? from + index + 1 : to;
}

/** The last stretch that begins at the offset or before it. */
function lastUpTo(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.at ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
