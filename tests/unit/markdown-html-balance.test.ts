import { expect, test } from 'vitest';
import { createBalance } from '../../lib/markdown/html-balance.ts';

function isBalancedAfter(...pieces: readonly string[]): boolean {
  const balance = createBalance();
  for (const piece of pieces) balance.feed(piece);
  return balance.isBalanced;
}

test('what one piece opens, a later one closes', () => {
  expect(isBalancedAfter('<div>')).toBe(false);
  expect(isBalancedAfter('<div>', '<p>text</p>', '</div>')).toBe(true);
});

test('a comment, a tag or a script that one piece began may end in a later one', () => {
  expect(isBalancedAfter('<!-- one', 'two -->')).toBe(true);
  expect(isBalancedAfter('<img title="one', 'two">')).toBe(true);
  expect(isBalancedAfter('<script>one', '<b>', '</script>')).toBe(true);
});

test('a tag that did not end where it might have is read again when there is twice as much of it', () => {
  const begun = ['<img title="one', '<p>two</p>', '">'];
  expect(isBalancedAfter(...begun)).toBe(false);
  expect(isBalancedAfter(...begun, 'three'.repeat(10))).toBe(true);
  expect(isBalancedAfter(...begun, `${'three'.repeat(10)}<div>`)).toBe(false);
});
