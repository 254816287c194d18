import { describe, expect, test } from 'vitest';
import { cutBlocks } from '../../lib/checks/blocks.ts';
import { readInline } from '../../lib/checks/inline.ts';

function blocksOf(source: string) {
  return cutBlocks(source, { from: 0, to: source.length }).map(({ kind, text }) => [kind, text.trim()]);
}

describe('blocks', () => {
  test('stand between blank lines; a heading needs none', () => {
    expect(blocksOf('one\ntwo\n\n## three\nfour\n')).toEqual([
      ['text', 'one\ntwo'],
      ['heading', '## three'],
      ['text', 'four'],
    ]);
  });

  test('code, comments and raw HTML go on over blank lines', () => {
    expect(blocksOf('```js\na\n\nb\n```\n<!-- c\n\nd -->\n<pre>\n\n</pre>\ne')).toEqual([
      ['code', '```js\na\n\nb\n```'],
      ['comment', '<!-- c\n\nd -->'],
      ['html', '<pre>\n\n</pre>'],
      ['text', 'e'],
    ]);
  });

  test('indented text is code, unless it belongs to a list', () => {
    expect(blocksOf('a\n\n    b\n\n- c\n\n    d\n')).toEqual([
      ['text', 'a'],
      ['code', 'b'],
      ['text', '- c'],
      ['text', 'd'],
    ]);
  });
});

describe('what stands in a block', () => {
  const linksOf = (text: string) =>
    readInline('text', text).links.map(({ kind, syntax, address, text }) => [kind, syntax, address, text]);

  test('links and pictures of every form', () => {
    expect(
      linksOf(
        '[a](b "t") ![c](<d e>) <https://f.org> https://g.org/(h). <a href="i">j</a> <img src=k alt="l">',
      ),
    ).toEqual([
      ['link', 'markdown', 'b', 'a'],
      ['picture', 'markdown', 'd e', 'c'],
      ['link', 'angle', 'https://f.org', 'https://f.org'],
      ['link', 'bare', 'https://g.org/(h)', 'https://g.org/(h)'],
      ['link', 'html', 'i', 'j'],
      ['picture', 'html', 'k', 'l'],
    ]);
    expect(linksOf('[a]: https://b.org')).toEqual([['link', 'reference', 'https://b.org', 'a']]);
  });

  test('a picture in a link is both', () => {
    expect(linksOf('[![a](b)](c)').map(([, , address]) => address)).toEqual(['c', 'b']);
  });

  test('an address may be Liquid', () => {
    expect(linksOf('[a]({{ site.ticket_link }})')).toEqual([
      ['link', 'markdown', '{{ site.ticket_link }}', 'a'],
    ]);
  });

  test('nothing in code or behind a backslash is a link', () => {
    expect(linksOf('`[a](b)` \\[c](d) ``[e](f)` ``')).toEqual([]);
  });

  test('prose is as long as the text, with blanks for marks and U+FFFC for all that is no words', () => {
    const text = '- **a** `b` [c](d) {{ e }}';
    const { prose, markdown } = readInline('text', text);
    expect(prose).toBe('    a   \ufffc\ufffc\ufffc  c  \ufffc  \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc');
    expect(markdown).toBe(
      '- **a** \ufffc\ufffc\ufffc [c](\ufffc) \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc\ufffc',
    );
  });

  test('Liquid that is not closed ends with its line', () => {
    expect(
      readInline('text', 'a {{ b\nc {% d %}').liquid.map(({ content, isClosed }) => [content, isClosed]),
    ).toEqual([
      [' b', false],
      [' d ', true],
    ]);
    expect(readInline('text', '{% raw %}{{ a }}{% endraw %}').liquid).toHaveLength(2);
  });

  test('a heading gives its level and its words', () => {
    expect(readInline('heading', '## a *b* ##\n').heading).toEqual({
      level: 2,
      text: 'a *b*',
      from: 3,
      to: 8,
    });
    expect(readInline('heading', 'a\n===\n').heading).toEqual({ level: 1, text: 'a', from: 0, to: 1 });
  });
});
