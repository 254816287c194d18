import { expect, test } from 'vitest';
import type { FormatId } from '../../lib/editor/format-list.ts';
import { formats } from '../../lib/editor/formats.ts';
import { notationOf, rare, run, stateOf } from '../support/editor-notation.ts';

function apply(id: FormatId, before: string, signs?: typeof rare): string {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return notationOf(run(format.run, stateOf(before, signs)), signs);
}

/** Checks the same edit in a Windows file, too. */
function expectFormat(id: FormatId, before: string, after: string, signs?: typeof rare): void {
  expect(apply(id, before, signs)).toBe(after);
  if (!before.includes('\n')) return;
  expect(apply(id, windows(before), signs)).toBe(windows(after));
}

const windows = (text: string) => text.replace(/\r?\n/g, '\r\n');

test('bold and italic put marks around the selection, which stays selected', () => {
  expectFormat('bold', 'a <word> b', 'a **<word>** b');
  expectFormat('italic', 'a <word> b', 'a *<word>* b');
});

test('bold and italic leave blanks at the ends of the selection outside', () => {
  expectFormat('bold', 'a< word >b', 'a **<word>** b');
  expectFormat('italic', 'one\n< two \n>three', 'one\n *<two>* \nthree');
});

test('bold and italic take their marks away again', () => {
  expectFormat('bold', 'a **<word>** b', 'a <word> b');
  expectFormat('bold', 'a <**word**> b', 'a <word> b');
  expectFormat('bold', 'a __<word>__ b', 'a <word> b');
  expectFormat('bold', 'a **two wo|rds** b', 'a two wo|rds b');
  expectFormat('italic', 'a *<word>* b', 'a <word> b');
  expectFormat('italic', 'a _wo|rd_ b', 'a wo|rd b');
});

test('bold within italic and italic within bold are two things', () => {
  expectFormat('italic', 'a **<word>** b', 'a ***<word>*** b');
  expectFormat('italic', 'a ***<word>*** b', 'a **<word>** b');
  expectFormat('bold', 'a *<word>* b', 'a ***<word>*** b');
  expectFormat('bold', 'a ***<word>*** b', 'a *<word>* b');
});

test('without a selection, bold means the word around the cursor', () => {
  expectFormat('bold', 'a wo|rd b', 'a **wo|rd** b');
});

test('without a selection and a word, bold makes room to type and takes it back', () => {
  expectFormat('bold', 'a | b', 'a **|** b');
  expectFormat('bold', 'a **|** b', 'a | b');
  expectFormat('italic', 'a *|* b', 'a | b');
  expectFormat('italic', 'a **|** b', 'a ***|*** b');
});

test('bold marks every selected line on its own, after its list marker', () => {
  expectFormat('bold', '<- one\n\n- two>\n', '- **<one**\n\n- **two>**\n');
  expectFormat('bold', '- **<one**\n\n- **two>**\n', '- <one\n\n- two>\n');
  expectFormat('bold', '<**one**\ntwo>', '<**one**\n**two>**');
});

test('each of several selections is formatted', () => {
  expectFormat('bold', '<one> and <two>', '**<one>** and **<two>**');
});

test('code within a line goes into backticks, as many as it takes', () => {
  expectFormat('code', 'run <npm test> now', 'run `<npm test>` now');
  expectFormat('code', 'run `<npm test>` now', 'run <npm test> now');
  expectFormat('code', 'a <b`c> d', 'a ``<b`c>`` d');
  expectFormat('code', 'a <`b`> d', 'a <b> d');
  expectFormat('code', 'a <x `b`> d', 'a `` <x `b`> `` d');
  expectFormat('code', '|', '`|`');
  expectFormat('code', '`|`', '|');
});

test('several lines become a fenced block, and lines again', () => {
  expectFormat('code', 'a\n<b\nc>\nd', 'a\n```\n<b\nc>\n```\nd');
  expectFormat('code', 'a\n```js\n<b\nc>\n```\nd', 'a\n<b\nc>\nd');
  expectFormat('code', '<a\n```\nb>', '````\n<a\n```\nb>\n````');
});

test('a link leaves the cursor where the address goes, or the text if the address is there', () => {
  expectFormat('link', 'see <the photos> now', 'see [the photos](|) now');
  expectFormat('link', 'see <https://example.org/a> now', 'see [|](https://example.org/a) now');
  expectFormat(
    'link',
    'see «https://example.org/a_(b)» now',
    'see [‸](<https://example.org/a_(b)>) now',
    rare,
  );
});

test('without a selection, a link takes the word around the cursor or waits for its text', () => {
  expectFormat('link', 'see pho|tos', 'see [photos](|)');
  expectFormat('link', 'see | now', 'see [|]() now');
});

test('a link becomes its text again', () => {
  expectFormat('link', 'see [the pho|tos](https://example.org) now', 'see the pho|tos now');
  expectFormat('link', 'see [<photos>][album] now', 'see <photos> now');
  expectFormat('link', 'see [<photos>]() now', 'see <photos> now');
});

test('an image takes the selection as its description, or as its address', () => {
  expectFormat('image', '<the hall>', '![the hall](|)');
  expectFormat('image', '<https://example.org/hall.jpg>', '![|](https://example.org/hall.jpg)');
  expectFormat('image', '|', '![|]()');
  expectFormat('image', '![the h|all](hall.jpg)', 'the h|all');
});

test('a heading goes from the second level to the third and back to text', () => {
  expectFormat('heading', 'Thanks|\nAll', '## Thanks|\nAll');
  expectFormat('heading', '## Tha|nks\nAll', '### Tha|nks\nAll');
  expectFormat('heading', '### |Thanks\nAll', '|Thanks\nAll');
  expectFormat('heading', '# Tha|nks', '## Tha|nks');
  expectFormat('heading', '|\nAll', '## |\nAll');
  expectFormat('heading', '<one\n\n## two>', '## <one\n\n## two>');
});

test('lists take all selected lines, blank ones between them excepted', () => {
  expectFormat('bulletList', '<one\n\ntwo>\nthree', '- <one\n\n- two>\nthree');
  expectFormat('bulletList', '- <one\n\n- two>\nthree', '<one\n\ntwo>\nthree');
  expectFormat('bulletList', 'one\n|\nthree', 'one\n- |\nthree');
  expectFormat('bulletList', 'one\n- |\nthree', 'one\n|\nthree');
  expectFormat('bulletList', '* <one\ntwo>', '* <one\n- two>');
});

test('a line that the selection only reaches the start of is not in the list', () => {
  expectFormat('bulletList', '<one\n>two', '- <one\n>two');
});

test('one kind of list becomes the other, depth by depth', () => {
  expectFormat('numberedList', '<- one\n  - deep\n  - er\n- two>', '<1. one\n  1. deep\n  2. er\n2. two>');
  expectFormat('bulletList', '1. <one\n2. two>', '- <one\n- two>');
});

test('numbers go on from the item above', () => {
  expectFormat('numberedList', '3. one\n<two\nfour>', '3. one\n4. <two\n5. four>');
});

test('a numbered list becomes text again', () => {
  expectFormat('numberedList', '1. <one\n2. two>', '<one\ntwo>');
});

test('a box to tick goes with its marker', () => {
  expectFormat('bulletList', '- [ ] <one\n- [x] two>', '<one\ntwo>');
  expectFormat('numberedList', '- [ ] o|ne', '1. [ ] o|ne');
});

test('a list within a quote stays there', () => {
  expectFormat('bulletList', '> o‸ne', '> - o‸ne', rare);
});

test('a quote takes the blank lines between, and ends where the selection does', () => {
  expectFormat('quote', '«one\n\ntwo»\nthree', '> «one\n>\n> two»\nthree', rare);
  expectFormat('quote', '> «one\n>\n> two»\nthree', '«one\n\ntwo»\nthree', rare);
  expectFormat('quote', '> > o‸ne', '> o‸ne', rare);
});

test('a table has the selection in its first cell and blank lines around it', () => {
  expectFormat('table', 'a «b» c', 'a \n\n| «b» |  |\n| --- | --- |\n|  |  |\n\n c', rare);
  expectFormat('table', 'a\n‸\nc', 'a\n\n| ‸ |  |\n| --- | --- |\n|  |  |\n\nc', rare);
  expectFormat('table', '‸', '| ‸ |  |\n| --- | --- |\n|  |  |', rare);
  expectFormat('table', '«a|b\nc»\n', '| «a\\|b c» |  |\n| --- | --- |\n|  |  |\n', rare);
});

test('a table within a table is left alone', () => {
  expectFormat('table', '| a‸ |\n| --- |\n', '| a‸ |\n| --- |\n', rare);
});

test('block formats do nothing in the front matter', () => {
  const ids: FormatId[] = ['heading', 'bulletList', 'numberedList', 'quote', 'table'];
  for (const id of ids) {
    expectFormat(id, '---\ntitle: Re‸cap\n---\nBody', '---\ntitle: Re‸cap\n---\nBody', rare);
  }
  expectFormat(
    'code',
    '---\n«title: Recap\ndraft: true»\n---\n',
    '---\n«title: Recap\ndraft: true»\n---\n',
    rare,
  );
});

test('of a selection that begins in the front matter, lists take only the body', () => {
  expectFormat('bulletList', '---\nti«tle: Recap\n---\nBody»', '---\nti«tle: Recap\n---\n- Body»', rare);
});

test('a format in a Windows file with a byte-order mark leaves both whole', () => {
  expectFormat('heading', '\ufeff|One\r\nTwo\r\n', '\ufeff## |One\r\nTwo\r\n');
  expectFormat('bulletList', '\ufeff<One\r\nTwo>\r\n', '\ufeff- <One\r\n- Two>\r\n');
  expectFormat('code', '\ufeff<One\r\nTwo>\r\n', '\ufeff```\r\n<One\r\nTwo>\r\n```\r\n');
});
