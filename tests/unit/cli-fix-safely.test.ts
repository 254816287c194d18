import { expect, test } from 'vitest';
import type { Finding, Fix } from '../../lib/checks/check.ts';
import { fixSafely } from '../../lib/cli/fix-safely.ts';

/** What would find every place of a word, and write another. */
function replacing(word: string, insert: string, isSafe = true): (source: string) => readonly Finding[] {
  return (source) =>
    [...source.matchAll(new RegExp(word, 'g'))].map(({ index: from }) => {
      const to = from + word.length;
      const fix: Fix = { title: 'Write it', edits: [{ from, to, insert }], isSafe };
      const about = {
        check: 'made-up',
        title: 'Made up',
        group: 'text',
        severity: 'warning',
        message: '',
        field: null,
      } as const;
      return { ...about, message: '', field: null, from, to, fixes: [fix] };
    });
}

test('safe fixes are applied until none is left', () => {
  expect(fixSafely('aaaa b', replacing('aa', 'a'))).toMatchObject({ source: 'a b', findings: [] });
});

test('a fix that could change what a post says is left to people', () => {
  const { source, findings } = fixSafely('a b', replacing('a', 'c', false));
  expect({ source, count: findings.length }).toEqual({ source: 'a b', count: 1 });
});

test('fixes that never end are stopped', () => {
  expect(fixSafely('a', replacing('a', 'ba')).source.length).toBeLessThan(100);
  expect(fixSafely('a', replacing('a', 'a')).source).toBe('a');
});
