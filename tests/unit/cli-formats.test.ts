import { expect, test } from 'vitest';
import type { CheckedFile, LocatedFinding } from '../../lib/cli/checked-file.ts';
import { formatGithub } from '../../lib/cli/format-github.ts';
import { formatJson } from '../../lib/cli/format-json.ts';
import { formatText } from '../../lib/cli/format-text.ts';

const finding: LocatedFinding = {
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  check: 'made-up',
  severity: 'error',
  message: 'Readers see 100 %.\nWrite: less, more.',
  fixable: true,
};
const hint: LocatedFinding = { ...finding, severity: 'hint', line: 4, endLine: 5, fixable: false };
const files: readonly CheckedFile[] = [
  { file: '_posts/a,b:c.md', findings: [finding, hint] },
  { file: 'good.md', findings: [] },
];

test('the format json is one array of findings, each with its file', () => {
  expect(JSON.parse(formatJson(files))).toEqual([
    { file: '_posts/a,b:c.md', ...finding },
    { file: '_posts/a,b:c.md', ...hint },
  ]);
  expect(JSON.parse(formatJson([]))).toEqual([]);
});

test('the format github is a workflow command for each finding, with what GitHub would misread escaped', () => {
  expect(formatGithub(files).split('\n')).toEqual([
    '::error file=_posts/a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=9,title=made-up::Readers see 100 %25.%0AWrite: less, more.',
    '::notice file=_posts/a%2Cb%3Ac.md,line=4,endLine=5,title=made-up::Readers see 100 %25.%0AWrite: less, more.',
  ]);
});

test('the format text groups by file, points to the page of a check and counts', () => {
  const text = formatText(files, { hasColours: false, folder: '/' });
  expect(text).toContain(
    '_posts/a,b:c.md\n     3:5  error    Readers see 100 %. Write: less, more.  made-up, fixable\n',
  );
  expect(text).toContain('docs/checks/made-up.md');
  expect(text).not.toContain('good.md');
  expect(text).not.toContain('\u001b');
  expect(text.endsWith('1 error, 0 warnings, 1 hint in 2 posts. --fix takes 1 of them away.')).toBe(true);
});

test('a terminal gets colours', () => {
  expect(formatText(files, { hasColours: true, folder: '/' })).toContain('\u001b[31merror');
});
