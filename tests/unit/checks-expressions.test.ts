import { check as analyse, type Diagnostics } from 'recheck';
import { expect, test } from 'vitest';
import { matchInPieces } from '../../lib/checks/pieces.ts';
import { type BuiltExpression, expressionsBuiltIn } from '../support/built-expressions.ts';
import { type Expression, expressionsIn } from '../support/expressions.ts';
import { threadTime } from '../support/thread-time.ts';

const FOLDERS = ['lib/checks', 'lib/post', 'lib/sites'];
const MEGABYTE = 1_000_000;

/**
 * Expressions that `recheck` does not call linear, each with the most UTF-16 code units of a post that it is ever
 * applied to. A new one needs a reason: most can be rewritten, or be used through `matchInPieces`.
 */
const bounded: readonly { readonly file: string; readonly pattern: string; readonly longest: number }[] = [
  // What a name is made of is cut to 1,000 first.
  { file: 'lib/post/file-name.ts', pattern: String.raw`[\s.]+$`, longest: 1_000 },
  { file: 'lib/post/file-name.ts', pattern: String.raw`^[\s.]+|[\s.]+$`, longest: 1_000 },
  // A title is cut to 1,000 first.
  { file: 'lib/post/plain-inline.ts', pattern: String.raw`<!--.*?-->|<\/?[A-Za-z][^<>]*>`, longest: 1_000 },
  { file: 'lib/post/plain-inline.ts', pattern: '(`+)(.+?)\\1', longest: 1_000 },
];

/** Made while the program runs, and not by reading a post; each with the reason why it cannot be slow. */
const trusted: Readonly<Record<string, string>> = {
  'lib/sites/simple-pattern.ts': 'is never applied, only made to see whether it can be',
};

/**
 * Limits in steps, not in time, so that a busy machine finds the same: with 30,000 characters what is quadratic
 * takes three times as many steps as are allowed, and what goes back at most 2,000 characters far fewer.
 */
const LIMITS = {
  seed: 1,
  timeout: 30_000,
  incubationTimeout: null,
  attackTimeout: null,
  maxAttackStringSize: 30_000,
  attackLimit: 150_000_000,
};

const { literals, constructed } = expressionsIn(FOLDERS);
// Imported here and not above: what they make while they are loaded is to be seen.
const built = await expressionsBuiltIn(FOLDERS, async () => {
  const { checkPost } = await import('../../lib/checks/checker.ts');
  const { contextFor } = await import('../support/check-notation.ts');
  const { readField } = await import('../../lib/post/field.ts');
  readField('---\ntitle: A: B\n---\n', 'title');
  checkPost('---\ntitle: A\n---\n\nText, [a](b) on May 5, 2026.\n', contextFor());
});
const analysed = await analyseAll(distinct([...literals, ...built]));

test('every regular expression that is made at run time has been seen', () => {
  const seen = new Set(built.map(({ file }) => file));
  const files = constructed.map((place) => place.replace(/:\d+$/, ''));
  expect(files.filter((file) => !seen.has(file) && !Object.hasOwn(trusted, file))).toEqual([]);
});

test('every regular expression of checks, posts and sites is linear, or applied to short texts only', () => {
  const suspicious = analysed.filter(({ result, reach }) => result.status !== 'safe' && reach === MEGABYTE);
  expect(suspicious.map(description)).toEqual([]);
});

test('the list of those applied to short texts names none that is gone', () => {
  const gone = bounded.filter(
    (entry) => !literals.some(({ file, pattern }) => file === entry.file && pattern === entry.pattern),
  );
  expect(gone).toEqual([]);
});

test('1 MB of each expression’s own attack string takes at most a second', () => {
  const slow = analysed
    .filter(({ result, reach }) => result.status === 'safe' || reach < MEGABYTE)
    .flatMap((expression) =>
      attacks(expression)
        .map((text) => ({ place: description(expression), ms: timeFor(expression, text) }))
        .filter(({ ms }) => ms > 1_000),
    );
  expect(slow).toEqual([]);
});

interface Analysed {
  readonly expression: Expression | BuiltExpression;
  readonly result: Diagnostics;
  /** The longest text that it is applied to. */
  readonly reach: number;
}

/** The same pattern in two places is analysed once, unless one of the two is for pieces only. */
function distinct(expressions: readonly (Expression | BuiltExpression)[]): typeof expressions {
  return [
    ...new Map(expressions.map((each) => [`${reachOf(each)} ${each.flags} ${each.pattern}`, each])).values(),
  ];
}

function reachOf(expression: Expression | BuiltExpression): number {
  if ('isForPieces' in expression && expression.isForPieces) return 1_000;
  const { file, pattern } = expression;
  return bounded.find((entry) => entry.file === file && entry.pattern === pattern)?.longest ?? MEGABYTE;
}

/** Two at a time: more would only wait for each other. */
async function analyseAll(
  expressions: readonly (Expression | BuiltExpression)[],
): Promise<readonly Analysed[]> {
  const results: Analysed[] = [];
  const waiting = [...expressions];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      // The flag `d` only tells where groups are; `recheck` does not know it.
      const result = await analyse(next.pattern, next.flags.replace('d', ''), LIMITS);
      results.push({ expression: next, result, reach: reachOf(next) });
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

function description({ expression, result }: Analysed): string {
  const { file, pattern, flags } = expression;
  const line = 'line' in expression ? `:${expression.line}` : '';
  const why = result.status === 'vulnerable' ? result.complexity.summary : result.status;
  return `${file}${line} ${why} /${pattern.slice(0, 200)}/${flags}`;
}

/** What `recheck` found, grown to what the expression is applied to; else characters of the pattern, repeated. */
function attacks({ expression, result, reach }: Analysed): readonly string[] {
  if (result.status === 'vulnerable') {
    const { pumps, suffix } = result.attack;
    const times = Math.ceil(reach / pumps.length);
    const pumped = pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(times / pump.length)));
    return [pumped.join('').slice(0, reach - suffix.length) + suffix];
  }
  const plain = expression.pattern.replace(/\\[A-Za-z](?:\{[^}]*\})?|[\\^$.*+?()[\]{}|]/g, '').slice(0, 3);
  return [' ', 'a', plain || '1'].map((unit) => `${unit.repeat(reach / unit.length)}\u0000`);
}

/** In milliseconds, over 1 MB in all; what is applied to short texts is applied to many of them. */
function timeFor({ expression, reach }: Analysed, text: string): number {
  const pattern = new RegExp(expression.pattern, expression.flags);
  if (reach === MEGABYTE) return threadTime(() => exhaust(pattern, text));
  const times = Math.ceil(MEGABYTE / reach);
  if ('isForPieces' in expression && expression.isForPieces)
    return threadTime(() => [...matchInPieces(text.repeat(times), pattern)]);
  return threadTime(() => {
    for (let done = 0; done < times; done += 1) exhaust(pattern, text);
  });
}

function exhaust(pattern: RegExp, text: string): void {
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
}
