import { expect, test } from 'vitest';
import { createKramdown } from '../../lib/markdown/kramdown/kramdown.ts';

/** The source of each block, as the engine cuts it. */
function cut(body: string): string[] {
  return createKramdown({})
    .render(body)
    .blocks.map(({ from, to }) => body.slice(from, to));
}

test.each([
  [
    'headings, text and lists',
    '# One\n\ntwo\n\n- three\n- four\n',
    ['# One\n\n', 'two\n\n', '- three\n- four\n'],
  ],
  [
    'Windows line ends',
    '# One\r\n\r\ntwo\r\nlines\r\n\r\nthree',
    ['# One\r\n\r\n', 'two\r\nlines\r\n\r\n', 'three'],
  ],
  ['mixed line ends', '# One\r\rtwo\n\r\n# Three\r\n', ['# One\r\r', 'two\n\r\n', '# Three\r\n']],
  ['terms, which were text at first', 'a\n\nb\n: c\n\nd', ['a\n\n', 'b\n: c\n\n', 'd']],
  ['a list with blank lines behind it', '- a\n\n\nb', ['- a\n\n\n', 'b']],
  ['definitions, which print nothing', 'a\n\n[b]: c\n*[d]: e\n\nf', ['a\n\n[b]: c\n*[d]: e\n\n', 'f']],
  ['attributes under a block', 'a\n{:.x}\n\nb', ['a\n{:.x}\n\n', 'b']],
  ['footnotes, whose text is elsewhere', 'a[^b]\n\n[^b]: c\n\nd', ['a[^b]\n\n[^b]: c\n\n', 'd']],
  ['HTML on one line', '<div>a</div> tail\n\nb', ['<div>a</div>', ' tail\n\n', 'b']],
  ['blank lines alone', '\n\n', ['\n\n']],
  ['nothing', '', []],
])('every character belongs to the block that it makes: %s', (_, body, pieces) => {
  expect(cut(body)).toEqual(pieces);
});

test('the footnotes stand in the last block', () => {
  const { blocks } = createKramdown({}).render('a[^b]\n\n[^b]: c\n\n- d\n\n');
  expect(blocks.map(({ html }) => html.includes('class="footnotes"'))).toEqual([false, true]);
});

test('what nobody closes in raw HTML joins all that follows', () => {
  const { blocks } = createKramdown({}).render('{::nomarkdown}\n<div>\n{:/}\n\na\n\nb');
  expect(blocks).toHaveLength(1);
});
