/**
 * Kills Chromium (SIGKILL) at random moments while keys are typed into the built extension, and looks what is
 * there when it opens again:
 *
 *   npm run kill -- --rounds 30 --seed 1
 *
 * Exits with 1 if anything is missing that the status line had called saved.
 */
import { parseArgs } from 'node:util';
import { buildExtension } from '../../lib/start/build.ts';
import { killRounds } from '../support/kill-run.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '30' }, seed: { type: 'string' } },
});
const rounds = Number(values.rounds);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!(rounds > 0) || !Number.isInteger(seed)) throw new Error('say --rounds N --seed S, both whole numbers');

const failure = process.env.AFTERWORD_BUILT ? undefined : await buildExtension('chrome');
if (failure) throw new Error(failure);
console.log(`${rounds} rounds, seed ${seed}. Lengths of the text in characters:`);
console.log('round  killed after   typed  called saved  found  beyond what was called saved');
const results = await killRounds({
  rounds,
  seed,
  onRound: ({ round, after, typed, calledSaved, found, problem }) => {
    const columns = [
      String(round).padStart(5),
      `${after} ms`.padStart(13),
      String(typed).padStart(7),
      String(calledSaved).padStart(13),
      String(found).padStart(6),
      String(found - calledSaved).padStart(6),
    ];
    console.log(`${columns.join(' ')}${problem ? `  ✘ ${problem}` : ''}`);
  },
});
const losses = results.filter(({ problem }) => problem !== null).length;
console.log(`${results.length} kills, ${losses} with a loss`);
if (losses > 0) process.exitCode = 1;
