import type { Range } from './split.ts';

/** A change of a text: what stands in the range is replaced. In UTF-16 code units of the text before. */
export interface TextEdit extends Range {
  readonly insert: string;
}

/** The text after edits that do not overlap; they may come in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { from, to, insert } of edits.toSorted(
    (one, other) => other.from - one.from || other.to - one.to,
  )) {
    result = result.slice(0, from) + insert + result.slice(to);
  }
  return result;
}
