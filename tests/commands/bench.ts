/**
 * How fast the extension is in Chromium: from a key press to the painted editor and the painted preview, and from
 * a click to a draft that can be read and edited; in the same run the naive way beside it. Prints a table, writes
 * it to `.output/bench/table.md`, and exits with 1 if a goal is missed:
 *
 *   node tests/commands/bench.ts            all sizes, some minutes
 *   node tests/commands/bench.ts --short    the smallest only, some seconds
 *   node tests/commands/bench.ts --paced    frames in the display's rhythm, as on a person's machine
 *   node tests/commands/bench.ts --only '300 KB'
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../lib/start/build.ts';
import { outputFolder } from '../../lib/start/project.ts';
import { shutdownOnSignals } from '../../lib/start/shutdown.ts';
import { writeInEdits } from './bench/history.ts';
import { type Lab, openLab } from './bench/lab.ts';
import { type Effort, measureTyping } from './bench/measure.ts';
import { measureOpenings, storeHistory } from './bench/opening.ts';
import { benchPost } from './bench/post.ts';
import { type DraftResults, type Goals, missedGoals, report } from './bench/report.ts';

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly effort: Effort & { readonly openings: number };
  readonly goals: Goals;
}

const sizes: readonly Size[] = [
  {
    name: '30 KB',
    bytes: 30_000,
    effort: { keys: 40, naiveKeys: 30, bursts: 3, openings: 5 },
    goals: { ratio: 3, showEveryKey: ['editor', 'preview'], farthestBehind: null },
  },
  {
    name: '300 KB',
    bytes: 300_000,
    effort: { keys: 40, naiveKeys: 20, bursts: 3, openings: 5 },
    goals: { ratio: 8, showEveryKey: ['editor'], farthestBehind: null },
  },
  {
    name: '1 MB',
    bytes: 1_000_000,
    effort: { keys: 40, naiveKeys: 10, bursts: 3, openings: 3 },
    goals: { ratio: 8, showEveryKey: ['editor'], farthestBehind: 150 },
  },
];
/** So few keys, perhaps among other work, tell little: only that the naive way is not faster. */
const shortSize: Size = {
  name: '30 KB',
  bytes: 30_000,
  effort: { keys: 6, naiveKeys: 4, bursts: 1, openings: 1 },
  goals: { ratio: 1, showEveryKey: [], farthestBehind: null },
};

const isShort = process.argv.includes('--short');
const only = process.argv[process.argv.indexOf('--only') + 1];
const hasOnly = process.argv.includes('--only');
const isPaced = process.argv.includes('--paced');
// A build of its own, to which a page is added.
process.env.AFTERWORD_OUT = '.output/bench';

const shutdown = shutdownOnSignals();
try {
  process.exitCode = await run();
} finally {
  await shutdown.run();
}

async function run(): Promise<number> {
  const failure = await buildExtension('chrome');
  if (failure) throw new Error(failure);
  const lab = await openLab(shutdown, isPaced);
  const results: DraftResults[] = [];
  const chosen = hasOnly ? sizes.filter(({ name }) => name === only) : sizes;
  for (const size of isShort ? [shortSize] : chosen) results.push(await measure(lab, size));
  if (!isShort && !hasOnly) results.push(await measureHistory(lab));
  const table = report(results, circumstances(lab));
  console.log(table);
  writeFileSync(join(outputFolder(), 'table.md'), table);
  const missed = missedGoals(results);
  for (const sentence of missed) console.error(sentence);
  return missed.length > 0 ? 1 : 0;
}

async function measure(lab: Lab, { name, bytes, effort, goals }: Size): Promise<DraftResults> {
  console.error(`Measuring ${name} …`);
  const post = benchPost(`Bench ${name}`, bytes);
  const draft = await lab.add(post);
  return {
    name,
    goals,
    openings: await measureOpenings(lab, draft, effort.openings),
    typing: await measureTyping(lab, draft, post, effort),
  };
}

async function measureHistory(lab: Lab): Promise<DraftResults> {
  const name = '1 MB, 260,000 edits';
  console.error(`Measuring ${name} …`);
  const post = benchPost('Bench history', 1_000_000);
  const draft = await lab.add(post);
  await storeHistory(lab, draft, writeInEdits(post, 260_000));
  return { name, goals: null, openings: await measureOpenings(lab, draft, 3), typing: null };
}

function circumstances({ browser }: Lab): string {
  const frames = isPaced ? '60 frames a second' : 'frames as fast as they come';
  const load = loadavg()[0]?.toFixed(1);
  return `${browser}, headless at 1280×800, ${frames}; ${cpus().length} cores, load ${load} at the end.`;
}
