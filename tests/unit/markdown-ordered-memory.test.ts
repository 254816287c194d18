import { expect, test } from 'vitest';
import { OrderedMemory } from '../../lib/markdown/ordered-memory.ts';

/** Numbers of what is recalled for each text of a list; `null` for what is not. */
function recalled(before: readonly string[], texts: readonly string[]): (number | null)[] {
  const memory = new OrderedMemory<number>();
  for (const [index, text] of before.entries()) memory.add(text, index);
  return texts.map((text) => memory.recall(text) ?? null);
}

const letters = (text: string): string[] => [...text];

test('the same list is recalled whole, with what stands in it twice', () => {
  expect(recalled(letters('abcabc'), letters('abcabc'))).toEqual([0, 1, 2, 3, 4, 5]);
});

test('what stands behind a text that was changed, put in or taken out is recalled', () => {
  expect(recalled(letters('abcd'), letters('aXcd'))).toEqual([0, null, 2, 3]);
  expect(recalled(letters('abcd'), letters('aXbcd'))).toEqual([0, null, 1, 2, 3]);
  expect(recalled(letters('abcd'), letters('acd'))).toEqual([0, 2, 3]);
});

test('after a long stretch that is new or gone, the list is found again', () => {
  const long = Array.from({ length: 50 }, (_, index) => `new ${index}`);
  expect(recalled(letters('abc'), ['a', ...long, 'b', 'c']).slice(-2)).toEqual([1, 2]);
  const gone = recalled(['a', ...long, ...letters('bcdefghijklmnop')], letters('abcdefghijklmnop'));
  expect(gone[0]).toBe(0);
  expect(gone.slice(-5)).toEqual([61, 62, 63, 64, 65]);
});

test('nothing is recalled of an empty list', () => {
  expect(recalled([], letters('abcdefghijkl'))).toEqual(letters('abcdefghijkl').map(() => null));
});
