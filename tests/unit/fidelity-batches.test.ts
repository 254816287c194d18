import { expect, test } from 'vitest';
import { inBatches } from '../commands/fidelity/in-batches.ts';
import { ProcessFailed } from '../commands/fidelity/run-process.ts';

const texts = Array.from({ length: 10 }, (_, number) => `text ${number}`);

test('texts are printed so many at a time, in order', async () => {
  const sizes: number[] = [];
  const printed = await inBatches(texts, 4, async (some) => {
    sizes.push(some.length);
    return await Promise.resolve(some.map((text) => text.toUpperCase()));
  });
  expect(sizes).toEqual([4, 4, 2]);
  expect(printed).toEqual(texts.map((text) => text.toUpperCase()));
});

test('a text that makes the program fail costs only itself', async () => {
  const printed = await inBatches(texts, 5, async (some) => {
    if (some.includes('text 3') || some.includes('text 9')) throw new ProcessFailed('it fell');
    return await Promise.resolve(some);
  });
  expect(printed).toEqual(texts.map((text, number) => (number === 3 || number === 9 ? null : text)));
});

test('a program that prints fewer texts than it was given has failed', async () => {
  expect(await inBatches(['a', 'b'], 2, (some) => Promise.resolve(some.length > 1 ? ['a'] : some))).toEqual([
    'a',
    'b',
  ]);
  expect(await inBatches(['a'], 2, () => Promise.resolve([]))).toEqual([null]);
});

test('a mistake of our own is no failure of the program', async () => {
  await expect(inBatches(texts, 2, () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});
