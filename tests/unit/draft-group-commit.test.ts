import { expect, test } from 'vitest';
import { groupCommit } from '../../lib/draft/group-commit.ts';
import { StorageError } from '../../lib/draft/storage-problem.ts';
import { settle, TestClock } from '../support/test-clock.ts';

/** Writes that wait until the test lets them end. */
function slowDevice() {
  const clock = new TestClock();
  const batches: number[][] = [];
  let end: { resolve(): void; reject(error: unknown): void } | null = null;
  const commits = groupCommit((batch) => {
    batches.push(batch.map(([byte]) => byte ?? -1));
    return new Promise<void>((resolve, reject) => {
      end = { resolve, reject };
    });
  }, clock);
  return {
    clock,
    commits,
    batches,
    add: (byte: number) => commits.add(new Uint8Array([byte])),
    async succeed() {
      end?.resolve();
      await settle();
    },
    async fail(error: unknown = new StorageError({ code: 'full' })) {
      end?.reject(error);
      await settle();
    },
  };
}

test('what comes while a write is under way goes together into the next', async () => {
  const device = slowDevice();
  for (const byte of [1, 2, 3]) device.add(byte);
  await device.succeed();
  expect(device.batches).toEqual([[1], [2, 3]]);
});

test('it is saved when the last write is complete, not before', async () => {
  const device = slowDevice();
  expect(device.commits.saving.value.state).toBe('saved');
  device.add(1);
  device.add(2);
  expect(device.commits.saving.value.state).toBe('saving');
  await device.succeed();
  expect(device.commits.saving.value.state).toBe('saving');
  await device.succeed();
  expect(device.commits.saving.value.state).toBe('saved');
});

test('an update that is added at the very moment of the end is stored too', async () => {
  const device = slowDevice();
  device.add(1);
  const states: string[] = [];
  device.commits.saving.subscribe(({ state }) => {
    states.push(state);
    if (state !== 'saving' && device.batches.length === 1) device.add(2);
  });
  await device.succeed();
  expect(device.batches).toEqual([[1], [2]]);
  await device.succeed();
  expect(states).toEqual(['saving', 'saved', 'saving', 'saved']);
});

test('an update that is added right after the end is stored too', async () => {
  const clock = new TestClock();
  for (let ticks = 0; ticks < 12; ticks += 1) {
    const stored: number[] = [];
    const commits = groupCommit(async (batch) => void stored.push(batch.length), clock);
    commits.add(new Uint8Array([1]));
    for (let tick = 0; tick < ticks; tick += 1) await null;
    commits.add(new Uint8Array([2]));
    await settle();
    expect(stored.reduce((sum, size) => sum + size, 0)).toBe(2);
    expect(commits.saving.value).toEqual({ state: 'saved' });
  }
});

test('what failed is tried again after 2, 5, 10 and then every 30 seconds, in its order', async () => {
  const device = slowDevice();
  device.add(1);
  await device.fail();
  for (const delay of [2_000, 5_000, 10_000, 30_000, 30_000]) {
    const tries = device.batches.length;
    await device.clock.advance(delay - 1);
    expect(device.batches).toHaveLength(tries);
    await device.clock.advance(1);
    expect(device.batches).toHaveLength(tries + 1);
    await device.fail();
  }
  device.add(2);
  await device.succeed();
  expect(device.batches.at(-1)).toEqual([1, 2]);
  expect(device.commits.saving.value).toEqual({ state: 'saved' });
});

test('after a success the delays begin anew', async () => {
  const device = slowDevice();
  device.add(1);
  await device.fail();
  await device.clock.advance(2_000);
  await device.fail();
  await device.clock.advance(5_000);
  await device.succeed();
  device.add(2);
  await device.fail();
  await device.clock.advance(2_000);
  expect(device.batches).toEqual([[1], [1], [1], [2], [2]]);
});

test('a failure stays in sight while it is tried again', async () => {
  const device = slowDevice();
  device.add(1);
  await device.fail();
  device.add(2);
  expect(device.commits.saving.value).toEqual({
    state: 'failed',
    problem: { code: 'full', cause: undefined },
  });
});

test('an error of another kind is a failure too, with its cause', async () => {
  const device = slowDevice();
  const cause = new Error('out of order');
  device.add(1);
  await device.fail(cause);
  expect(device.commits.saving.value).toEqual({ state: 'failed', problem: { code: 'failed', cause } });
});

test('a flush resolves when everything is stored or could not be', async () => {
  const device = slowDevice();
  await device.commits.flush();
  device.add(1);
  let isOver = false;
  void device.commits.flush().then(() => {
    isOver = true;
  });
  await settle();
  expect(isOver).toBe(false);
  await device.fail();
  expect(isOver).toBe(true);
});

test('after stop nothing is tried again', async () => {
  const device = slowDevice();
  device.add(1);
  await device.fail();
  device.commits.stop();
  await device.clock.advance(120_000);
  expect(device.batches).toEqual([[1]]);
});
