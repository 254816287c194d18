import { expect, test } from 'vitest';
import { readFileList } from '../../lib/cli/file-list.ts';

test('a list has a path in each line, whatever ends it', () => {
  const files = readFileList('\ufeffREADME.md\r\n./static/a b.png\n\nstatic/c.png');
  expect(files.paths).toEqual(['README.md', 'static/a b.png', 'static/c.png']);
  expect(files.has('static/c.png')).toBe(true);
  expect(files.has('static')).toBe(false);
});

test('paths that git has put in quotes are read', () => {
  const { paths } = readFileList('"static/caf\\303\\251.png"\n"static/\\"quoted\\" \\\\.png"\n');
  expect(paths).toEqual(['static/café.png', 'static/"quoted" \\.png']);
});
