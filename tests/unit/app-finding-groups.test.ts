import { expect, test } from 'vitest';
import { foldRepeats, groupFindings } from '../../lib/app/finding-groups.ts';
import type { CheckGroup, Finding, Severity } from '../../lib/checks/check.ts';

function finding(check: string, severity: Severity, group: CheckGroup): Finding {
  return { check, title: check, severity, group, message: '', from: 0, to: 1, fixes: [], field: null };
}

test('errors stand first whatever they are about, then each group with its warnings before its hints, and last those with hints alone', () => {
  const groups = groupFindings([
    finding('a', 'hint', 'text'),
    finding('b', 'error', 'text'),
    finding('c', 'warning', 'text'),
    finding('d', 'warning', 'links'),
    finding('f', 'hint', 'front-matter'),
    finding('e', 'error', 'front-matter'),
  ]);
  expect(groups.map(({ id, findings }) => [id, findings.map(({ check }) => check).join('')])).toEqual([
    ['errors', 'be'],
    ['links', 'd'],
    ['text', 'ca'],
    ['front-matter', 'f'],
  ]);
});

test('nothing found is no group', () => {
  expect(groupFindings([])).toEqual([]);
});

test('what one check says again and again is folded after the third, unless it was opened', () => {
  const same = (check: string, count: number) =>
    Array.from({ length: count }, () => finding(check, 'warning', 'pictures'));
  const groups = groupFindings([...same('a', 6), ...same('b', 5)]);
  const shown = (opened: readonly string[]) =>
    foldRepeats(groups, new Set(opened)).map(({ findings, folds }) => [
      findings.map(({ check }) => check).join(''),
      folds,
    ]);
  expect(shown([])).toEqual([['aaabbbbb', [{ check: 'a', title: 'a', count: 3 }]]]);
  expect(shown(['a'])).toEqual([['aaaaaabbbbb', []]]);
});
