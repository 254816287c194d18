import type { Range } from '../post/split.ts';

/** A run of `*` or `_` that begins or ends no emphasis. */
export interface LoneMark extends Range {
  readonly character: '*' | '_';
  /** How many of its marks are left over. */
  readonly left: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/**
 * The marks of emphasis in a passage that engines would print, by the rules of CommonMark (6.2) for what may
 * open and close; of the openings only the nearest is looked at, so that it takes time in proportion.
 */
export function loneMarks(text: string): readonly LoneMark[] {
  const runs: Run[] = [];
  for (const run of markRuns(text)) {
    if (runs.length === MOST_MARKS) return [];
    runs.push(run);
  }
  const openings: Openings = { '*': [], _: [] };
  for (const run of runs) {
    if (run.canClose) closeWith(run, openings);
    if (run.left > 0 && run.canOpen) openings[run.character].push(run);
  }
  return runs.filter(({ left }) => left > 0);
}

/** Nobody emphasizes more in one passage. */
const MOST_MARKS = 5_000;

type Run = { -readonly [Key in keyof LoneMark]: LoneMark[Key] };

type Openings = Readonly<Record<LoneMark['character'], Run[]>>;

function closeWith(closing: Run, openings: Openings): void {
  const own = openings[closing.character];
  const others = openings[closing.character === '*' ? '_' : '*'];
  for (let opening = own.at(-1); opening && closing.left > 0; opening = own.at(-1)) {
    // What opened in between can no longer be closed.
    while ((others.at(-1)?.from ?? -1) > opening.from) others.pop();
    const both = Math.min(opening.left, closing.left) >= 2 ? 2 : 1;
    opening.left -= both;
    closing.left -= both;
    if (opening.left === 0) own.pop();
  }
}

function* markRuns(text: string): Generator<Run> {
  for (const { index, 0: marks } of text.matchAll(/\*+|_+/g)) {
    if (text.charAt(index - 1) === '\\') continue;
    const before = text.charAt(index - 1);
    const after = text.charAt(index + marks.length);
    const opens = isFlanking(after, before);
    const closes = isFlanking(before, after);
    const isUnder = marks.startsWith('_');
    yield {
      from: index,
      to: index + marks.length,
      character: isUnder ? '_' : '*',
      left: marks.length,
      canOpen: opens && (!isUnder || !closes || isPunctuation(before)),
      canClose: closes && (!isUnder || !opens || isPunctuation(after)),
    };
  }
}

/** Whether a mark holds on to `inner` rather than to `outer`. */
function isFlanking(inner: string, outer: string): boolean {
  if (isBlank(inner)) return false;
  return !isPunctuation(inner) || isBlank(outer) || isPunctuation(outer);
}

function isBlank(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
