/**
 * `npm run markdown:bench -- [--engine NAME]`: what every engine takes for a post of 30 and of 300 kB, relative to
 * `marked.lexer` for the same text in the same run: the first time, and after one edit. Prints medians and exits with
 * 1 if a goal is missed.
 */
import { parseArgs } from 'node:util';
import { Marked } from 'marked';
import { loadEngine } from '../../lib/markdown/engine-list.ts';
import { splitPost } from '../../lib/post/split.ts';
import type { EngineRule } from '../../lib/sites/site.ts';
import { enginesNamed } from '../support/every-engine.ts';
import { wallTime } from '../support/growth.ts';
import { benchPost, typedText } from './bench/post.ts';

/** How many times as long as marked's lexing an engine may take. */
const MOST_TIMES = 3;

const sizes = [
  { name: '30 kB', bytes: 30_000, rounds: 40 },
  { name: '300 kB', bytes: 300_000, rounds: 12 },
];

interface Body {
  readonly text: string;
  /** Where one types. */
  readonly cursor: number;
}

interface Round {
  readonly first: number;
  readonly afterEdit: number;
  readonly lexing: number;
}

/** Rounds that are not counted: functions are compiled while they run. */
const WARM_UP = 15;

const { values } = parseArgs({ options: { engine: { type: 'string' } } });

let isFine = true;
for (const { name: size, bytes, rounds } of sizes) {
  const body = bodyOf(bytes);
  for (const [name, rule] of enginesNamed(values.engine)) {
    const measured: Round[] = [];
    for (let round = 0; round < WARM_UP + rounds; round++) measured.push(await measure(rule, body, round));
    const counted = measured.slice(WARM_UP);
    const first = report(`${name}, ${size}, first`, counted, (round) => round.first);
    const afterEdit = report(`${name}, ${size}, after an edit`, counted, (round) => round.afterEdit);
    isFine &&= first <= MOST_TIMES && afterEdit <= MOST_TIMES;
  }
}
process.exitCode = isFine ? 0 : 1;

function bodyOf(bytes: number): Body {
  const { source, anchor } = benchPost('Bench', bytes);
  const { from, to } = splitPost(source).body;
  return { text: source.slice(from, to), cursor: source.indexOf(anchor) + anchor.length - from };
}

async function measure(rule: EngineRule, { text, cursor }: Body, round: number): Promise<Round> {
  const engine = await loadEngine(rule);
  const edited = text.slice(0, cursor) + typedText(round + 2) + text.slice(cursor);
  const lexer = new Marked();
  return {
    first: wallTime(() => engine.render(text)),
    lexing: wallTime(() => lexer.lexer(text)),
    afterEdit: wallTime(() => engine.render(edited)),
  };
}

function report(what: string, rounds: readonly Round[], time: (round: Round) => number): number {
  const lexing = median(rounds.map((round) => round.lexing));
  const ours = median(rounds.map(time));
  const times = ours / lexing;
  console.log(
    `${what}: ${ours.toFixed(1)} ms, marked's lexing ${lexing.toFixed(1)} ms: ${times.toFixed(2)} times` +
      `${times > MOST_TIMES ? ` (goal ${MOST_TIMES}: MISSED)` : ''}`,
  );
  return times;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
