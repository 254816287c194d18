import { expect, test } from 'vitest';
import { createPythonMarkdown } from '../../lib/markdown/python-markdown/python-markdown.ts';

/** Expected HTML is what Python-Markdown 3.4.1 prints, blanks between blocks apart. */
function print(body: string, options = {}): string {
  const { blocks } = createPythonMarkdown(options).render(body);
  return blocks
    .map((block) => block.html)
    .join('')
    .replace(/>\n+/g, '>')
    .replace(/\n+</g, '<');
}

/** The source of each block, as the engine cuts it. */
function cut(body: string): string[] {
  const { blocks } = createPythonMarkdown({}).render(body);
  return blocks.map(({ from, to }) => body.slice(from, to));
}

test.each([
  ['hashes need no blank after them', '##Talks ##', '<h2>Talks</h2>'],
  ['more than six hashes are six and a text', '####### a', '<h6># a</h6>'],
  [
    'a heading may begin on any line of a block',
    'tea\n# Talks\ncoffee',
    '<p>tea</p><h1>Talks</h1><p>coffee</p>',
  ],
  ['a backslash at the end of the line is no heading', '# Talks\\', '<p># Talks\\</p>'],
  ['an escaped closing hash stays', '# C\\#', '<h1>C#</h1>'],
  ['text over dashes at the start of a block is a heading', 'Talks\n---\ntea', '<h2>Talks</h2><p>tea</p>'],
  ['on a later line, dashes are a rule', 'a\nb\n---', '<p>a\nb</p><hr />'],
  [
    'a rule has at most two blanks between its marks',
    '- - -\n\n-   -   -',
    '<hr /><ul><li><ul><li>-</li></ul></li></ul>',
  ],
])('%s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  [
    'four blanks make a list inside of an item',
    '- a\n    - b\n- c',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  ['two blanks do not', '- a\n  - b', '<ul><li>a</li><li>b</li></ul>'],
  ['bullets after numbers continue the list', '1. a\n\n- b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
  ['a list does not begin under a text', 'a\n- b', '<p>a\n- b</p>'],
  ['numbers begin at one', '7. a\n8. b', '<ol><li>a</li><li>b</li></ol>'],
  ['a second paragraph opens its item up', '- a\n\n    b\n- c', '<ul><li><p>a</p><p>b\n- c</p></li></ul>'],
  ['an item may begin with a list', '* * a\n    * b', '<ul><li><ul><li>a</li><li>b</li></ul></li></ul>'],
  ['a heading in an item is followed by its text', '- # a\nb', '<ul><li><h1>a</h1>b</li></ul>'],
  ['code in an item has eight blanks', '- a\n\n        b', '<ul><li>a<pre><code>b</code></pre></li></ul>'],
])('lists: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  ['lines without a mark go with the quote', '> a\nb', '<blockquote><p>a\nb</p></blockquote>'],
  ['a blank line does not end a quote', '> a\n\n> b', '<blockquote><p>a</p><p>b</p></blockquote>'],
  ['a quote may begin under a text', 'a\n> b', '<p>a</p><blockquote><p>b</p></blockquote>'],
  ['blank lines inside of code stay', '    a\n\n\n    b', '<pre><code>a\n\n\nb</code></pre>'],
  ['a tab is an indent', '\ta & &amp;', '<pre><code>a &amp; &amp;amp;</code></pre>'],
])('quotes and code: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  ['an element goes up to its end tag', '<div>\n\n*a*\n\n</div>\n\nb', '<div>*a*</div><p>b</p>'],
  ['text after the end tag is a paragraph', '<div>a</div> *b*', '<div>a</div><p><em>b</em></p>'],
  ['a span stays in its paragraph', '<b>*a*</b>', '<p><b><em>a</em></b></p>'],
  ['four blanks before a tag are code', '    <div>', '<pre><code>&lt;div&gt;</code></pre>'],
  ['a comment may go over blank lines', '<!-- a\n\nb -->\n\nc', '<!-- a\n\nb --><p>c</p>'],
  ['a tag that never ends is text', 'a\n\n<div b', '<p>a</p><p>&lt;div b</p>'],
  ['nothing in a script is a tag', '<script>\n"</div>"\n</script>', '<script>"</div>"</script>'],
  ['a character by its number gets its semicolon', '&#65 b', '<p>&#65; b</p>'],
])('HTML: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  ['in the same block', '[a]: /b "t"\n[a]', '<p><a href="/b" title="t">a</a></p>'],
  ['with the title on the next line', "[a]: </b>\n  't'\n\n[x][A]", '<p><a href="/b" title="t">x</a></p>'],
  ['with a name over two lines', '[a\nb]: /c\n\n[a\nb][]', '<p>[a\nb][]</p>'],
  ['that are not there', '[a][b] and [c]', '<p>[a][b] and [c]</p>'],
])('references %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test('each top-level piece is a block, with the blank lines after it', () => {
  expect(cut('# One\ntwo\n\n- three\n- four\n\n    five\n')).toEqual([
    '# One\n',
    'two\n\n',
    '- three\n- four\n\n    five\n',
  ]);
});

test('offsets count both characters of a Windows line ending, and a tab once', () => {
  expect(cut('# One\r\n\r\n\ttwo\r\n\r\nthree')).toEqual(['# One\r\n\r\n', '\ttwo\r\n\r\n', 'three']);
});

test('HTML blocks keep their places, and what is left open joins the rest', () => {
  expect(cut('a\n\n<div>\nb\n</div> c\n\nd')).toEqual(['a\n\n', '<div>\nb\n', '</div> c\n\n', 'd']);
  expect(cut('a\n\nb <b>c\n\nd')).toEqual(['a\n\n', 'b <b>c\n\nd']);
});

test('what prints nothing belongs to the block before it', () => {
  expect(cut('[a]\n\n[a]: /x\n\nb')).toEqual(['[a]\n\n[a]: /x\n\n', 'b']);
  expect(cut('\n\n')).toEqual(['\n\n']);
  expect(cut('')).toEqual([]);
});

test('from a hundred levels on, quotes and lists are text', () => {
  expect(print('> '.repeat(500))).toContain('<blockquote>'.repeat(100));
  expect(print(`${'> '.repeat(500)}a`).match(/<blockquote>/g)?.length).toBeLessThan(110);
  expect(print(`${'- '.repeat(5000)}a`).match(/<li>/g)?.length).toBeLessThan(110);
});

test('a tab may be of another length', () => {
  expect(print('- a\n  - b', { tab_length: 2 })).toBe('<ul><li>a<ul><li>b</li></ul></li></ul>');
});
