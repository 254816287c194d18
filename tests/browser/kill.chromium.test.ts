import { expect, test } from 'vitest';
import { killRounds } from '../support/kill-run.ts';

test('nothing that was called saved is missing after the browser was killed, three times', async () => {
  const rounds = await killRounds({ rounds: 3, seed: 20261120 });
  expect(rounds.map(({ problem }) => problem)).toEqual([null, null, null]);
  // It was typed, and seen as saved, or nothing was tried.
  expect(rounds.every(({ calledSaved }) => calledSaved > 0)).toBe(true);
  expect(rounds.at(-1)?.calledSaved).toBeGreaterThan('Start.\n'.length);
}, 120_000);
