import { expect, test } from 'vitest';
import { type Checker, type CheckResult, createChecker } from '../../lib/checks/checker.ts';
import { between, seededRandom } from '../commands/bench/random.ts';
import { englishSpelling, styleEngine } from '../support/check-libraries.ts';
import { contextFor, filesOf } from '../support/check-notation.ts';
import { threadTime } from '../support/thread-time.ts';

const MEGABYTE = 1_000_000;
const FRONT = '---\ntitle: Recap\ndate: 2019-10-12 12:00:00\n---\n\n';

/** All checks, as the panel's worker and the command line run them. */
const context = contextFor('djangocon-us-2019', {
  files: filesOf('static/img/blog/hall.jpg'),
  fileName: '2019-10-13-recap.md',
  spelling: englishSpelling,
  style: styleEngine,
});

const hostile: Readonly<Record<string, () => string>> = {
  'a field of 1 MB': () => inFrontMatter(`title: ${megabyteOf('word ')}`),
  '1 MB of one field again and again': () => inFrontMatter(megabyteOf('a: b\n')),
  '100,000 fields': () => inFrontMatter(numbered(100_000, (index) => `field${index}: value`).join('\n')),
  'a list in a list in a list': () => inFrontMatter(`tags: ${megabyteOf('[')}`),
  'aliases of aliases': () => inFrontMatter(yamlBomb(30)),
  '100,000 links in one paragraph': () =>
    FRONT + numbered(100_000, (index) => `[name ${index}](/news/${index}/)`).join(' '),
  '40,000 paragraphs': () =>
    FRONT + numbered(40_000, (index) => `This is paragraph ${index} of the post.`).join('\n\n'),
  '100,000 headings': () => FRONT + numbered(100_000, (index) => `## Heading ${index}`).join('\n\n'),
  'a paragraph of 1 MB': () => FRONT + megabyteOf('We met in the large hall and heard about the web. '),
  '10,000 unknown words': () => `${FRONT}${words(10_000).join(' ')}.\n`,
  '50,000 facts': () => FRONT + numbered(50_000, (index) => `${index} people in May ${index},`).join(' '),
  'binary text': () => characters(MEGABYTE, 0, 256),
  'characters of all scripts': () => characters(MEGABYTE, 0, 0x1_00_00),
  'random ASCII': () => characters(MEGABYTE, 32, 127),
};

test.each(Object.keys(hostile))('%s: checked in bounded time', { timeout: 60_000 }, (name) => {
  expectAnswer(hostile[name]?.() ?? '');
});

test.each(['[', '{{', '<a ', '**', '`', '“', '\\', '\n', '\u0000', '![](', '| ', '<!--', 'May 1, '])(
  '1 MB of %j: checked in bounded time',
  { timeout: 60_000 },
  (unit) => expectAnswer(FRONT + megabyteOf(unit)),
);

/**
 * In milliseconds of this thread, which counts no other work on the machine: twice what the slowest takes on a busy
 * one. What grows faster than the text takes minutes.
 */
const LONGEST_FIRST = 10_000;
const LONGEST_AFTER_EDIT = 5_000;

/** Of one check; more help nobody. */
const MOST_OF_A_KIND = 500;

function expectAnswer(source: string): void {
  const checker = createChecker();
  expect(timeFor(checker, source)).toBeLessThan(LONGEST_FIRST);
  expect(timeFor(checker, `${source}x`)).toBeLessThan(LONGEST_AFTER_EDIT);
}

function timeFor(checker: Checker, source: string): number {
  let result: CheckResult = { findings: [], facts: [] };
  const time = threadTime(() => {
    result = checker.check(source, context);
  });
  expectBounded(result, source);
  return time;
}

function expectBounded({ findings, facts }: CheckResult, source: string): void {
  expect(facts.length).toBeLessThanOrEqual(MOST_OF_A_KIND);
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(MOST_OF_A_KIND);
  expect(findings.filter(({ from, to }) => from < 0 || to < from || to > source.length)).toEqual([]);
}

function inFrontMatter(lines: string): string {
  return `---\n${lines}\n---\n\nText.\n`;
}

function megabyteOf(unit: string): string {
  return unit.repeat(Math.ceil(MEGABYTE / unit.length));
}

function numbered(count: number, text: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => text(index));
}

/** Nine times as many values with each line. */
function yamlBomb(lines: number): string {
  const first = `a0: &a0 [${Array(9).fill('x').join(', ')}]`;
  const others = numbered(lines, (at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`);
  return [first, ...others, `title: *a${lines}`].join('\n');
}

/** In no dictionary, each another one. */
function words(count: number): readonly string[] {
  const random = seededRandom(count);
  return numbered(count, () => numbered(8, () => String.fromCharCode(between(random, 0x61, 0x7a))).join(''));
}

/** Any characters from `least` up to, not including, `end`. */
function characters(count: number, least: number, end: number): string {
  const random = seededRandom(count);
  return numbered(count, () => String.fromCharCode(between(random, least, end - 1))).join('');
}
