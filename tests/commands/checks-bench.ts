/**
 * `npm run checks:bench`: how long the checks take as the panel's worker runs them, with dictionary and style loaded:
 * after one edit in a post of 30 KB and of 1 MB, and the first time, beside the libraries for style alone in the same
 * run. Prints medians and exits with 1 if a goal is missed.
 */
import { lint } from 'markdownlint/sync';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import type { CheckContext } from '../../lib/checks/check.ts';
import { createChecker } from '../../lib/checks/checker.ts';
import { completeContext } from '../../lib/cli/check-context.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { type LongPost, longPost } from './checks/long-post.ts';

interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds after one edit. */
  readonly goal: number;
  readonly edits: number;
  readonly firstRuns: number;
}

const sizes: readonly Size[] = [
  { name: '30 KB', bytes: 30_000, goal: 30, edits: 60, firstRuns: 7 },
  { name: '1 MB', bytes: 1_000_000, goal: 150, edits: 30, firstRuns: 3 },
];

/** How many times as long as the libraries alone the first run may take. */
const MOST_TIMES = 3;

const site = siteById('djangocon-us-2024');
if (!site) throw new Error('the site to measure with is gone');
const paths = [
  'src/assets/img/blog/hall.jpg',
  'src/assets/img/blog/desk.jpg',
  'src/assets/img/blog/group.jpg',
];
const files = { paths, has: (path: string) => paths.includes(path) };
const context = await completeContext({ site, files, fileName: 'a-year-of-talks.md', today: '2024-10-08' });

const retext = unified().use(retextEnglish).use(retextEquality).freeze();

const isMissed = sizes.map((size) => measure(size, context)).includes(true);
process.exitCode = isMissed ? 1 : 0;

function measure({ name, bytes, goal, edits, firstRuns }: Size, context: CheckContext): boolean {
  const post = longPost(bytes);
  const afterEdit = median(timesAfterEdits(post, edits, context));
  const pairs = Array.from({ length: firstRuns }, () => ({
    ours: timed(() => createChecker().check(post.source, context)),
    alone: timed(() => librariesAlone(post.source)),
  }));
  const ours = median(pairs.map((pair) => pair.ours));
  const alone = median(pairs.map((pair) => pair.alone));
  const ratio = median(pairs.map((pair) => pair.ours / pair.alone));
  console.log(`${name}, after one edit: ${shown(afterEdit)} ms (goal ${goal} ms)`);
  console.log(
    `${name}, first run: ${shown(ours)} ms, libraries alone ${shown(alone)} ms, ${ratio.toFixed(2)} times (goal ${MOST_TIMES})`,
  );
  return afterEdit > goal || ratio > MOST_TIMES;
}

/** Letters typed one after the other in a paragraph of the middle. */
function timesAfterEdits({ source, cursor }: LongPost, edits: number, context: CheckContext): number[] {
  const checker = createChecker();
  checker.check(source, context);
  return Array.from({ length: edits }, (_, index) => {
    const typed = 'gladly and without haste '.repeat(9).slice(0, index + 1);
    const edited = source.slice(0, cursor) + typed + source.slice(cursor);
    return timed(() => checker.check(edited, context));
  });
}

function librariesAlone(source: string): void {
  retext.runSync(retext.parse(source));
  lint({ strings: { post: source } });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0);
}
