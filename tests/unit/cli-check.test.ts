import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteById } from '../../lib/sites/site-list.ts';
import { fakeShell } from '../support/fake-shell.ts';

const head = '---\ntitle: A day of sprints\n---\n\n';
const good = `${head}We met in the garden and wrote code together.\n`;
/** A euro sign that was read in the wrong encoding. */
const bad = `${head}A ticket was â‚¬ 90.\n`;
const mended = bad.replace('â‚¬', '€');

test('a good post ends with 0, one with an error with 1', async () => {
  const shell = fakeShell();
  shell.write('good.md', good);
  shell.write('bad.md', bad);
  expect(await shell.afterword('check', '--site', 'plain', 'good.md')).toMatchObject({ code: 0, said: '' });
  const answer = await shell.afterword('check', '--site', 'plain', 'good.md', 'bad.md');
  expect(answer.code).toBe(1);
  expect(answer.printed).toContain('bad.md\n    5:14  error');
});

test('the site is guessed where none is named, and that is said', async () => {
  const shell = fakeShell();
  shell.write('good.md', good);
  const { said } = await shell.afterword('check', 'good.md');
  expect(said).toBe('Guessed the site of good.md: plain. Say --site ID if it is another.');
});

test('the format json has lines and columns that count from 1, the end exclusive', async () => {
  const shell = fakeShell();
  shell.write('bad.md', `\ufeff${bad.replaceAll('\n', '\r\n')}`);
  const { printed } = await shell.afterword('check', '--site', 'plain', '--format', 'json', 'bad.md');
  expect(JSON.parse(printed)).toContainEqual({
    file: 'bad.md',
    line: 5,
    column: 14,
    endLine: 5,
    endColumn: 17,
    check: 'mojibake',
    severity: 'error',
    message: expect.any(String),
    fixable: true,
  });
});

test('--fix writes what is safe and leaves every other byte: mark, line ends, permissions, a link', async () => {
  const shell = fakeShell();
  mkdirSync(join(shell.folder, 'posts'));
  const source = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  shell.write('posts/bad.md', source(bad));
  chmodSync(join(shell.folder, 'posts/bad.md'), 0o640);
  symlinkSync(join('posts', 'bad.md'), join(shell.folder, 'link.md'));
  const { code, said } = await shell.afterword('check', '--site', 'plain', '--fix', 'link.md');
  expect({ code, said }).toEqual({ code: 0, said: 'Fixed link.md.' });
  expect(shell.read('posts/bad.md')).toBe(source(mended));
  expect(statSync(join(shell.folder, 'posts/bad.md')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(shell.folder, 'link.md')).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(shell.folder, 'posts'))).toEqual(['bad.md']);
});

test('a file that is not UTF-8 is refused and stays as it is', async () => {
  const shell = fakeShell();
  const bytes = Buffer.from('# Caf\xe9 \xe2\x82\xac\n', 'latin1');
  shell.write('old.md', bytes);
  const answer = await shell.afterword('check', '--site', 'plain', '--fix', 'old.md');
  expect(answer).toEqual({ code: 2, printed: '', said: 'old.md is not UTF-8: save it as UTF-8.' });
  expect(readFileSync(join(shell.folder, 'old.md')).equals(bytes)).toBe(true);
});

test('what cannot be read is said, the rest is checked, and the exit code is 2', async () => {
  const shell = fakeShell();
  shell.write('bad.md', bad);
  const answer = await shell.afterword('check', '--site', 'plain', 'missing.md', 'bad.md');
  expect(answer).toMatchObject({ code: 2, said: 'missing.md does not exist.' });
  expect(answer.printed).toContain('bad.md');
});

test('a folder stands for every post below it', async () => {
  const shell = fakeShell();
  mkdirSync(join(shell.folder, 'posts', '2026'), { recursive: true });
  shell.write('posts/2026/bad.md', bad);
  shell.write('posts/notes.txt', bad);
  const { printed } = await shell.afterword('check', '--site', 'plain', '--format', 'json', 'posts');
  const files = (JSON.parse(printed) as { file: string }[]).map(({ file }) => file);
  expect([...new Set(files)]).toEqual([join('posts', '2026', 'bad.md')]);
  mkdirSync(join(shell.folder, 'empty'));
  const answer = await shell.afterword('check', 'empty');
  expect(answer).toEqual({ code: 2, printed: '', said: 'There are no .md files in empty.' });
});

test('a post comes from standard input under the name that it is given', async () => {
  const shell = fakeShell();
  const words = ['check', '--site', 'plain', '--format', 'github', '--name', '_posts/a.md', '-'];
  const { code, printed } = await shell.pipe(bad, ...words);
  expect(code).toBe(1);
  expect(printed).toContain('::error file=_posts/a.md,line=5,');
});

test('a site that is not known is refused with the nearest ones', async () => {
  const shell = fakeShell();
  const { code, said } = await shell.afterword('check', '--site', 'djangocon-us-2091', 'a.md');
  expect(code).toBe(2);
  expect(said).toMatch(/no site “djangocon-us-2091”. The nearest: djangocon-us-2019, /);
});

test('the record of a site switches checks off, and a slip in the name of one is said', async () => {
  const shell = fakeShell();
  shell.write('bad.md', bad);
  const silenced = { mojibake: 'we quote it', mojibke: 'a slip' };
  shell.write('mine.json', JSON.stringify({ ...siteById('plain'), id: 'mine', silenced }));
  expect(await shell.afterword('check', '--site', 'mine.json', '--format', 'github', 'bad.md')).toEqual({
    code: 0,
    printed: '',
    said: 'The site switches off the check “mojibke”, which does not exist. Did you mean mojibake?',
  });
});

test('a record that is none is refused with each problem and its place', async () => {
  const shell = fakeShell();
  shell.write('broken.json', '{ "id": ');
  shell.write('wrong.json', JSON.stringify({ ...siteById('plain'), zone: 'Mars/Base', titel: 1 }));
  const broken = await shell.afterword('check', '--site', 'broken.json', 'a.md');
  expect(broken).toMatchObject({ code: 2, said: expect.stringContaining('broken.json is no JSON: ') });
  const wrong = await shell.afterword('check', '--site', 'wrong.json', 'a.md');
  expect(wrong.code).toBe(2);
  expect(wrong.said).toContain('  titel: ');
});

test('the sites are listed, and each record and the schema printed as JSON', async () => {
  const shell = fakeShell();
  const list = await shell.afterword('sites');
  expect(list.printed).toContain('djangocon-us-2019  ');
  const shown = await shell.afterword('sites', 'show', 'eldarion');
  expect(JSON.parse(shown.printed)).toEqual(siteById('eldarion'));
  const schema = await shell.afterword('sites', 'schema');
  expect(JSON.parse(schema.printed)).toMatchObject({ type: 'object' });
});
