import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteById } from '../../lib/sites/site-list.ts';
import { type FakeShell, fakeShell } from '../support/fake-shell.ts';

const head = '---\ntitle: A day of sprints\n---\n\n';
const post = `${head}We met in the *garden*.\n\nThen we wrote code.\n`;
const printed = '<p>We met in the <em>garden</em>.</p>\n<p>Then we wrote code.</p>';

function shellWith(files: Readonly<Record<string, string | Uint8Array>>): FakeShell {
  const shell = fakeShell();
  for (const [name, content] of Object.entries(files)) shell.write(name, content);
  return shell;
}

test('the body of one post is printed', async () => {
  const shell = shellWith({ 'a.md': post });
  const answer = await shell.afterword('render', '--site', 'plain', 'a.md');
  expect(answer).toEqual({ code: 0, printed, said: '' });
});

test('a post comes from standard input too', async () => {
  const answer = await fakeShell().pipe(post, 'render', '--site', 'plain', '-');
  expect(answer).toEqual({ code: 0, printed, said: '' });
});

test('the site is guessed where none is named, and that is said', async () => {
  const { code, said } = await shellWith({ 'a.md': post }).afterword('render', 'a.md');
  expect({ code, said }).toEqual({
    code: 0,
    said: 'Guessed the site of a.md: plain. Say --site ID if it is another.',
  });
});

test('the excerpt is printed alone; where the site makes none, that is said', async () => {
  const shell = shellWith({ 'a.md': '# A\n\nFirst\n\n---\n\nMore\n', 'b.md': post });
  const words = ['render', '--part', 'intro', '--site'];
  expect(await shell.afterword(...words, 'duh-web', 'a.md')).toEqual({
    code: 0,
    printed: '<h1>A</h1>\n<p>First</p>',
    said: '',
  });
  expect(await shell.afterword(...words, 'plain', 'b.md')).toEqual({
    code: 0,
    printed: '',
    said: 'The site makes no excerpt of b.md.',
  });
});

test('--out writes a file for each post of a folder, and makes the folder', async () => {
  const shell = shellWith({});
  mkdirSync(join(shell.folder, 'posts', '2026'), { recursive: true });
  shell.write('posts/a.md', post);
  shell.write('posts/2026/b.markdown', `${head}B\n`);
  const answer = await shell.afterword('render', '--site', 'plain', '--out', 'site/news', 'posts');
  expect(answer).toEqual({ code: 0, printed: '', said: '' });
  expect(readdirSync(join(shell.folder, 'site/news')).toSorted()).toEqual(['a.html', 'b.html']);
  expect(shell.read('site/news/a.html')).toBe(`${printed}\n`);
  await shell.afterword('render', '--site', 'plain', '--out', 'site/news', 'posts/2026');
  expect(shell.read('site/news/b.html')).toBe('<p>B</p>\n');
});

test('a post from standard input is written under the name that it is given', async () => {
  const shell = fakeShell();
  const words = ['render', '--site', 'plain', '--out', '.', '--name', '_posts/a.md', '-'];
  expect(await shell.pipe(post, ...words)).toEqual({ code: 0, printed: '', said: '' });
  expect(shell.read('a.html')).toBe(`${printed}\n`);
});

test('several posts without a folder, or with one name, are refused before anything is written', async () => {
  const shell = shellWith({ 'a.md': post, 'A.markdown': post });
  expect(await shell.afterword('render', 'a.md', 'A.markdown')).toEqual({
    code: 2,
    printed: '',
    said: 'Several posts need a folder to go to: write --out DIR.',
  });
  const answer = await shell.afterword('render', '--out', 'out', 'a.md', 'A.markdown');
  expect(answer).toEqual({ code: 2, printed: '', said: 'a.md and A.markdown would both become A.html.' });
  expect(existsSync(join(shell.folder, 'out'))).toBe(false);
});

test('what cannot be read is said, the rest is written, and the exit code is 2', async () => {
  const shell = shellWith({ 'a.md': post, 'old.md': Buffer.from('Caf\xe9', 'latin1') });
  const words = ['render', '--site', 'plain', '--out', 'out', 'none.md', 'old.md', 'a.md'];
  expect(await shell.afterword(...words)).toEqual({
    code: 2,
    printed: '',
    said: 'none.md does not exist.\nold.md is not UTF-8: save it as UTF-8.',
  });
  expect(readdirSync(join(shell.folder, 'out'))).toEqual(['a.html']);
});

test('a file that cannot be written is said, and nothing half written is left', async () => {
  const shell = shellWith({ 'a.md': post });
  mkdirSync(join(shell.folder, 'out', 'a.html'), { recursive: true });
  const { code, said } = await shell.afterword('render', '--site', 'plain', '--out', 'out', 'a.md');
  expect(code).toBe(2);
  expect(said).toMatch(/^out[\\/]a\.html could not be written: /);
  expect(readdirSync(join(shell.folder, 'out'))).toEqual(['a.html']);
});

test('a file in the place of the folder is named, and stays', async () => {
  const shell = shellWith({ 'a.md': post, out: 'kept' });
  const words = ['render', '--site', 'plain', 'a.md', '--out'];
  for (const [folder, file] of [
    ['out', 'out/a.html'],
    ['out/news', 'out/news/a.html'],
  ] as const) {
    expect(await shell.afterword(...words, folder)).toEqual({
      code: 2,
      printed: '',
      said: `${join(file)} could not be written: ${folder} is no folder`,
    });
  }
  expect(shell.read('out')).toBe('kept');
});

test('a file that is there is replaced, through a link too', async () => {
  const shell = shellWith({ 'a.md': post, 'real.html': 'old' });
  mkdirSync(join(shell.folder, 'out'));
  symlinkSync(join('..', 'real.html'), join(shell.folder, 'out', 'a.html'));
  await shell.afterword('render', '--site', 'plain', '--out', 'out', 'a.md');
  expect(readFileSync(join(shell.folder, 'real.html'), 'utf8')).toBe(`${printed}\n`);
});

test('what only the site can run is named with its place, and the post is printed', async () => {
  const site = { ...siteById('djangocon-us-2019'), engine: { id: 'gfm', options: {} } };
  const shell = shellWith({ 'site.json': JSON.stringify(site), 'a.md': `${head}x {% gist\n12 %}\n` });
  const { code, printed: html, said } = await shell.afterword('render', '--site', 'site.json', 'a.md');
  expect({ code, said }).toEqual({ code: 0, said: 'a.md:5:3: {% gist 12 %} can be run by the site only.' });
  expect(html).toContain('<span class="afterword-liquid"');
});

test('a folder without posts and a site that is not known are refused', async () => {
  const shell = shellWith({ 'a.md': post });
  mkdirSync(join(shell.folder, 'empty'));
  expect(await shell.afterword('render', 'empty')).toMatchObject({
    code: 2,
    said: 'There are no .md files in empty.',
  });
  const { code, said } = await shell.afterword('render', '--site', '2031.djangocon.us', 'a.md');
  expect(code).toBe(2);
  expect(said).toContain('There is no site “2031.djangocon.us”.');
});

test.each([
  ['djangocon-us-2019', 'DjangoCon US 2019'],
  ['2024.djangocon.us', 'DjangoCon US 2024'],
  ['2018.DjangoCon.us', 'DjangoCon US 2018'],
  ['duh-web', 'Django: Under the Hood'],
  ['djangounderthehood/duh-web', 'Django: Under the Hood'],
  ['djangounderthehood.com', 'Django: Under the Hood'],
  ['KatherineMichel/portfolio', 'Eldarion'],
])('the site %s is %s', async (name, site) => {
  const { printed: record } = await fakeShell().afterword('sites', 'show', name);
  expect(JSON.parse(record)).toMatchObject({ name: site });
});

const page = (body: string) =>
  `<!doctype html><html><head><title>A day of sprints | Site</title></head><body><header><a href="/">Site</a></header>` +
  `<main><h1>A day of sprints</h1><div class="post">${body}</div></main><footer>Imprint</footer></body></html>`;

const other = `${head.replace('sprints', 'talks')}Another post, about talks.\n`;

test('--page puts a post into the page of another, which is among the files', async () => {
  const shell = shellWith({ 'page.html': page(printed), 'other.md': other, 'own.md': post });
  const words = ['render', '--site', 'plain', '--page', 'page.html', '--out', 'out', 'other.md', 'own.md'];
  const { code, said } = await shell.afterword(...words);
  expect(code).toBe(0);
  expect(said).toMatch(/^page\.html is the page of own\.md\. Its places: body known, title known, date /);
  const filled = shell.read('out/other.html');
  expect(filled).toContain('<footer>Imprint</footer>');
  expect(filled).toContain('Another post, about talks.');
  expect(filled).toContain('A day of talks');
  expect(filled).not.toContain('garden');
});

test('without the page’s own post its places are guessed, and that is said', async () => {
  const text =
    '<p>Another long paragraph of a post that nobody has at hand, with many words in it.</p>'.repeat(5);
  const shell = shellWith({ 'page.html': page(text), 'other.md': other });
  const {
    code,
    printed: filled,
    said,
  } = await shell.afterword(...['render', '--site', 'plain', '--page', 'page.html', 'other.md']);
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('none of the posts') });
  expect(filled).toContain('Another post, about talks.');
});

test('a page with no place for a post, and one that is not there, are refused', async () => {
  const shell = shellWith({ 'page.html': '', 'a.md': post });
  const words = ['render', '--site', 'plain', 'a.md', '--page'];
  expect(await shell.afterword(...words, 'none.html')).toEqual({
    code: 2,
    printed: '',
    said: 'none.html does not exist.',
  });
  expect(await shell.afterword(...words, 'page.html')).toEqual({
    code: 2,
    printed: '',
    said: 'Nothing in page.html looks like the body of a post.',
  });
});

test('a page goes to the post whose title it shows, not to one that shares its sentences', async () => {
  const shared = '<p>We met in the garden and drank tea with everyone who wrote code that day.</p>'.repeat(6);
  const text = shared.replaceAll('<p>', '').replaceAll('</p>', '\n\n');
  const shell = shellWith({
    'page.html': page(`${shared}<p>And then we went home.</p>`),
    'a.md': `${head.replace('sprints', 'talks')}${text}Then came the talks.\n`,
    'own.md': `${head}${text}And then we went home.\n`,
  });
  const words = ['render', '--site', 'plain', '--page', 'page.html', '--out', 'out', 'a.md', 'own.md'];
  expect((await shell.afterword(...words)).said).toContain('page.html is the page of own.md.');
  expect(shell.read('out/a.html')).toContain('<h1>A day of talks</h1>');
});
