import { expect, test } from 'vitest';
import { createGfm } from '../../lib/markdown/gfm.ts';
import { outlineOf } from '../../lib/markdown/outline.ts';

/** The source of each block, as the engine cuts it. */
function cut(body: string): string[] {
  return createGfm()
    .render(body)
    .blocks.map(({ from, to }) => body.slice(from, to));
}

test('each paragraph, list and heading is a block, with the blank lines after it', () => {
  expect(cut('# One\n\ntwo\n\n- three\n- four\n')).toEqual(['# One\n\n', 'two\n\n', '- three\n- four\n']);
});

test('offsets count both characters of a Windows line ending', () => {
  expect(cut('# One\r\n\r\ntwo\r\nlines\r\n\r\nthree')).toEqual([
    '# One\r\n\r\n',
    'two\r\nlines\r\n\r\n',
    'three',
  ]);
});

test('line endings may be mixed, and a return alone ends a line', () => {
  expect(cut('# One\r\rtwo\n\r\n# Three\r\n')).toEqual(['# One\r\r', 'two\n\r\n', '# Three\r\n']);
});

test('definitions of links print nothing and belong to the block before them', () => {
  expect(cut('[a]\n\n[a]: /x\n\nb')).toEqual(['[a]\n\n[a]: /x\n\n', 'b']);
});

test('what prints nothing at the start belongs to the first block, or is one if it is all', () => {
  expect(cut('\n\n[a]: /x\n\nb')).toEqual(['\n\n[a]: /x\n\nb']);
  expect(cut('\n\n')).toEqual(['\n\n']);
  expect(cut('')).toEqual([]);
});

test.each([
  ['an element around others', '<div>\n\ntwo\n\n</div>\n\nafter', ['<div>\n\ntwo\n\n</div>\n\n', 'after']],
  ['a comment', '<p><!-- a\n\nb --></p>\n\nafter', ['<p><!-- a\n\nb --></p>\n\nafter']],
  ['a comment closed by HTML', '<!-- a\n\nb -->\n\nafter', ['<!-- a\n\nb -->\n\n', 'after']],
  [
    'details',
    '<details>\n<summary>x</summary>\n\na\n\n</details>\nb',
    ['<details>\n<summary>x</summary>\n\na\n\n</details>\nb'],
  ],
  ['a list without end tags', '<ul><li>a<li>b</ul>\n\nafter', ['<ul><li>a<li>b</ul>\n\n', 'after']],
  [
    'a table without end tags',
    '<table><tr><td>a<td>b</table>\n\nafter',
    ['<table><tr><td>a<td>b</table>\n\n', 'after'],
  ],
  ['bold text that never ends', 'a\n\n<b>c\n\nd\n\ne', ['a\n\n', '<b>c\n\nd\n\ne']],
  [
    'a script',
    '<script>\n"</div>"\n\nb\n</script>\n\nafter',
    ['<script>\n"</div>"\n\nb\n</script>\n\n', 'after'],
  ],
  ['an end tag too many', 'a </div> b\n\nafter', ['a </div> b\n\n', 'after']],
  ['a tag with a bracket in a value', '<a title=">">x</a>\n\nafter', ['<a title=">">x</a>\n\n', 'after']],
])('%s is one block as far as it reaches', (_, body, blocks) => {
  expect(cut(body)).toEqual(blocks);
});

test('quotes nested deeper than a hundred levels are text', () => {
  const [block] = createGfm().render('>'.repeat(20_000)).blocks;
  expect(block?.html.match(/<blockquote>/g)).toHaveLength(99);
  expect(block?.html).toContain(`<p>${'&gt;'.repeat(20_000 - 99)}</p>`);
  expect(block).toMatchObject({ from: 0, to: 20_000 });
});

test('a changed definition changes the text that was rendered before', () => {
  const gfm = createGfm();
  gfm.render('[a]\n\n[a]: /x');
  expect(gfm.render('[a]\n\n[a]: /y').blocks[0]?.html).toBe('<p><a href="/y">a</a></p>\n');
});

test('the outline has the headings of the body with plain text and their offsets in the source', () => {
  const source =
    '---\ntitle: "# none"\n---\r\n## One *and* `two`\r\n\r\n```\n# none\n```\n\n### [Three](/x) &amp; more\n';
  expect(outlineOf(source)).toEqual([
    { depth: 2, text: 'One and two', from: source.indexOf('## One') },
    { depth: 3, text: expect.stringMatching(/^Three & ?(amp;)? ?more$/), from: source.indexOf('### ') },
  ]);
});
