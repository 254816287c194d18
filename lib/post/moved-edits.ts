import { type Splice, smallestSplice } from '../draft/splice.ts';
import type { TextEdit } from './edit.ts';
import type { Range } from './split.ts';

/**
 * Where stretches of a text stand after the text was changed; null for those that were touched. One change is
 * assumed, as small as it can be: what lies before it stays, what lies behind it moves.
 */
export function movedRanges(
  ranges: readonly Range[],
  before: string,
  now: string,
): readonly (Range | null)[] {
  const splice = smallestSplice(before, now);
  return ranges.map((range) => moved(range, splice));
}

/** The edits as they have to be made in the text as it is now, or null if one of them is where it was changed. */
export function movedEdits(
  edits: readonly TextEdit[],
  before: string,
  now: string,
): readonly TextEdit[] | null {
  const splice = smallestSplice(before, now);
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const range = moved(edit, splice);
    if (!range) return null;
    result.push({ from: range.from, to: range.to, insert: edit.insert });
  }
  return result;
}

function moved(range: Range, splice: Splice | null): Range | null {
  if (!splice || range.to < splice.at) return range;
  if (range.from <= splice.at + splice.remove) return null;
  const by = splice.insert.length - splice.remove;
  return { from: range.from + by, to: range.to + by };
}
