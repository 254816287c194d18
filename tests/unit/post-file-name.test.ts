import { expect, test } from 'vitest';
import { foldedFileName, safeFileName, suggestFileName, uniqueFileName } from '../../lib/post/file-name.ts';

const TODAY = '2026-11-03';

function frontMatter(...lines: string[]) {
  return suggestFileName(['---', ...lines, '---', ''].join('\n'), TODAY);
}

test.each([
  [
    ['date: 2019-10-13 06:00:00', 'title: "2019 Conference Wrap Up"'],
    '2019-10-13-2019-conference-wrap-up.md',
  ],
  [['date: 2019-1-3', 'title: A'], '2019-01-03-a.md'],
  [['published_datetime: 2024-10-07 06:00:00', 'title: A'], '2024-10-07-a.md'],
  [['date: 2019-02-30', 'title: A'], `${TODAY}-a.md`],
  [['date: soon', 'title: A'], `${TODAY}-a.md`],
  [['title: Grüße aus Århus & Łódź'], `${TODAY}-grusse-aus-arhus-lodz.md`],
  [['title: What’s next? C++, "quotes" / slashes'], `${TODAY}-whats-next-c-quotes-slashes.md`],
  [['title: 会议结束了'], `${TODAY}-post.md`],
  [[], `${TODAY}-post.md`],
])('%j is called %s', (lines, name) => {
  expect(frontMatter(...lines)).toBe(name);
});

test.each([
  ['# A\n\n> Published on 28th Feb 2018 by the team\n', '2018-02-28-a.md'],
  ['# A\r\n\r\nPublished October 28, 2019\r\n', '2019-10-28-a.md'],
  ['# A\n\n*Published on 2 Sept. 2020*\n', '2020-09-02-a.md'],
  ['# A\n\nPublished 2021-07-05 at home\n', '2021-07-05-a.md'],
  ['# A\n\nPublished May 40, 2019\n', `${TODAY}-a.md`],
  ['# A\n\nPublished by the 12 volunteers of 2019\n', `${TODAY}-a.md`],
])('the day is read from the text: %j', (source, name) => {
  expect(suggestFileName(source, TODAY)).toBe(name);
});

test('a slug is cut between words, to 80 characters', () => {
  const slug = frontMatter(`title: ${'word '.repeat(30)}`).slice(TODAY.length + 1, -3);
  expect(slug).toBe('word-'.repeat(16).slice(0, -1));
  expect(frontMatter(`title: ${'x'.repeat(200)}`)).toBe(`${TODAY}-${'x'.repeat(80)}.md`);
});

test.each([
  ['2026-06-14-wrap-up.md', '2026-06-14-wrap-up.md'],
  ['Wrap Up (final).markdown', 'Wrap Up (final).markdown'],
  ['README.MD', 'README.MD'],
  ['wrap up', 'wrap up.md'],
  ['wrap up.txt', 'wrap up.md'],
  ['v1.2 notes', 'v1.2 notes.md'],
  ['../../etc/passwd', '-..-etc-passwd.md'],
  ['C:\\posts\\a.md', 'C-posts-a.md'],
  ['a\u0000b\nc.md', 'a-b-c.md'],
  ['what? "quotes" <b>|*.md', 'what- -quotes- -b-.md'],
  ['.hidden.md', 'hidden.md'],
  ['wrap up. . .md ', 'wrap up.md'],
  ['', 'post.md'],
  [' . ', 'post.md'],
  ['.md', 'post.md'],
  ['md.md', 'md.md'],
  ['con.md', 'post-con.md'],
  ['Aux', 'post-Aux.md'],
  ['com1.2026.md', 'post-com1.2026.md'],
  ['console.md', 'console.md'],
  ['gnp\u202edm.exe.md', 'gnpdm.exe.md'],
  ['A\u030arhus.md', 'Århus.md'],
  ['half \ud83e.md', 'half -.md'],
])('%j becomes the file name %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('a long name is cut before its extension, between characters', () => {
  expect(safeFileName(`${'é'.repeat(300)}.markdown`)).toBe(`${'é'.repeat(95)}.markdown`);
  expect(safeFileName(`${'🎉'.repeat(300)}.md`)).toBe(`${'🎉'.repeat(49)}.md`);
});

test('a taken name gets a number, upper and lower case being the same', () => {
  const taken = new Set(['post.md', 'POST-2.md'].map(foldedFileName));
  const unique = (name: string) => uniqueFileName(name, (folded) => taken.has(folded));
  expect(unique('Post.md')).toBe('Post-3.md');
  expect(unique('other.md')).toBe('other.md');
});
