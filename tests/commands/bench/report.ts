import { type Burst, burstKeys, mostOffBeat, type TypingResults, type Views } from './measure.ts';
import type { Openings } from './opening.ts';
import { median, type OpeningTrace } from './trace.ts';

/** What was measured with one draft. */
export interface DraftResults {
  readonly name: string;
  readonly openings: Openings;
  /** Null if it was only opened. */
  readonly typing: TypingResults | null;
  readonly goals: Goals | null;
}

/** What must hold for a draft. Milliseconds are only reported: machines differ. */
export interface Goals {
  /** The least that naive ÷ ours may be, from key to painted preview. */
  readonly ratio: number;
  /** The views that paint each key of a burst. */
  readonly showEveryKey: readonly (keyof Views)[];
  /** The most (ms) that the preview should be behind in a burst; said, not asserted. */
  readonly farthestBehind: number | null;
}

/** Everything that was measured, as two tables in Markdown. */
export function report(results: readonly DraftResults[], circumstances: string): string {
  return [
    circumstances,
    '',
    'Medians in milliseconds.',
    '',
    '| draft | measure | ours | naive | naive ÷ ours | goal |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...results.flatMap(medianRows),
    '',
    `Bursts of ${burstKeys} keys, one each 33 ms; those whose keys came more than ${mostOffBeat} ms off the beat are not judged.`,
    '',
    '| draft | preview | painted by the editor | painted by the preview | worst lag of the editor, ms | worst lag of the preview, ms | keys off the beat by, ms |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...results.flatMap(burstRows),
    '',
  ].join('\n');
}

/** The goals that were missed, each in a sentence. */
export function missedGoals(results: readonly DraftResults[]): string[] {
  return results.flatMap(({ name, typing, goals }) =>
    typing && goals ? [...missedBy(typing, goals)].map((missed) => `${name}: ${missed}`) : [],
  );
}

function* missedBy(typing: TypingResults, goals: Goals): Generator<string> {
  const ratio = previewRatio(typing);
  if (ratio < goals.ratio) {
    yield `the naive preview takes ${ratio.toFixed(1)} times as long as ours, not ${goals.ratio} times.`;
  }
  const judged = typing.ours.bursts.filter(({ offBeat }) => offBeat < mostOffBeat);
  if (goals.showEveryKey.length > 0 && judged.length === 0) {
    yield 'this machine is too busy to press the keys of a burst in time.';
  }
  for (const view of goals.showEveryKey) {
    const skipped = judged.reduce((sum, burst) => sum + burstKeys - burst[view].shown, 0);
    if (skipped > 0) yield `the ${view} skipped ${skipped} keys.`;
  }
}

function previewRatio({ ours, naive }: TypingResults): number {
  return median(naive.single.preview.lags) / median(ours.single.preview.lags);
}

function medianRows({ name, openings, typing, goals }: DraftResults): string[] {
  const row = (measure: string, ours: readonly number[], naive: readonly number[] | null, goal = '') =>
    `| ${name} | ${measure} | ${ms(ours)} | ${naive ? ms(naive) : ''} | ${naive ? quotient(naive, ours) : ''} | ${goal} |`;
  const clicked = (what: keyof OpeningTrace) => openings.clicked.map((trace) => trace[what]);
  const loaded = (what: keyof OpeningTrace) => openings.loaded.map((trace) => trace[what]);
  return [
    ...(typing ? typingRows(typing, row, goals ? `≥ ${goals.ratio}` : '') : []),
    row('click to first text', clicked('firstText'), null),
    row('click to editor', clicked('editor'), null),
    row('click to preview', clicked('preview'), null),
    row('page load to first text', loaded('firstText'), openings.naive),
    row('page load to editor', loaded('editor'), openings.naive),
    row('page load to preview', loaded('preview'), openings.naive),
  ];
}

type Row = (
  measure: string,
  ours: readonly number[],
  naive: readonly number[] | null,
  goal?: string,
) => string;

function typingRows({ ours, alone, naive }: TypingResults, row: Row, goal: string): string[] {
  const { editor, preview } = ours.single;
  const withoutEditor = (lags: readonly number[]) => [median(lags) - median(alone.single.editor.lags)];
  return [
    row('key to painted preview', preview.lags, naive.single.preview.lags, goal),
    row(
      'of that, what the preview adds to the editor alone',
      withoutEditor(preview.lags),
      withoutEditor(naive.single.preview.lags),
    ),
    row('key to painted editor', editor.lags, naive.single.editor.lags),
    row('key to painted editor, no preview', alone.single.editor.lags, null),
  ];
}

function burstRows({ name, typing, goals }: DraftResults): string[] {
  if (!typing) return [];
  const row = (kind: string, { editor, preview, offBeat }: Burst, goal = '') =>
    `| ${name} | ${kind} | ${editor.shown} | ${preview.shown} | ${worst(editor.lags)} | ${worst(preview.lags)}${goal} | ${offBeat.toFixed(0)} |`;
  const goal = goals?.farthestBehind ? ` (goal ≤ ${goals.farthestBehind})` : '';
  return [
    ...typing.ours.bursts.map((burst) => row('ours', burst, goal)),
    ...typing.naive.bursts.map((burst) => row('naive', burst)),
  ];
}

/** Empty where the divisor is lost in the noise: a difference of two medians can come out as nothing. */
function quotient(values: readonly number[], others: readonly number[]): string {
  const divisor = median(others);
  return divisor > 0 ? (median(values) / divisor).toFixed(1) : '';
}

function ms(values: readonly number[]): string {
  return median(values).toFixed(1);
}

function worst(lags: readonly number[]): string {
  return Math.max(...lags).toFixed(0);
}
