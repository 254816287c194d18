import type { Range } from '../post/split.ts';

/** Whether a place lies in one of the ranges, which are in order and do not overlap. Takes steps, not a walk. */
export function isWithin(at: number, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.from ?? Number.POSITIVE_INFINITY) <= at;
}
