import { expect, test } from 'vitest';
import type { EngineOptions } from '../../lib/markdown/engine.ts';
import { createPythonMarkdown } from '../../lib/markdown/python-markdown/python-markdown.ts';

function print(body: string, options: EngineOptions): string {
  const { blocks } = createPythonMarkdown(options).render(body);
  return blocks
    .map((block) => block.html)
    .join('')
    .replace(/>\n+/g, '>')
    .replace(/\n+</g, '<');
}

function printExtra(body: string): string {
  return print(body, { extensions: ['markdown.extensions.extra'] });
}

test('without extensions nothing of theirs is read', () => {
  expect(print('a | b\n--|--\nc | d', {})).toBe('<p>a | b\n--|--\nc | d</p>');
  expect(print('a[^1]\n\n"b" -- {: .c}', {})).toBe('<p>a[^1]</p><p>"b" -- {: .c}</p>');
});

test.each([
  ['a class on a paragraph', 'a\n{: .b .c #d}', '<p class="b c" id="d">a</p>'],
  ['on a heading', '## a ## {#b}', '<h2 id="b">a</h2>'],
  ['on a link', '[a](b){: target="_blank" title=c}', '<p><a href="b" target="_blank" title="c">a</a></p>'],
  [
    'on a paragraph that ends with a link, before which an entity stands',
    'a &amp; b\n{: .c}\n[d](e)',
    '<p class="c">a &amp; b<a href="e">d</a></p>',
  ],
  ['on an item, before its list', '- a\n{: .b}\n    - c', '<ul><li class="b">a<ul><li>c</li></ul></li></ul>'],
  ['on a line of its own there is nothing to have it', '# a\n{: .b}', '<h1>a</h1><p>{: .b}</p>'],
])('attribute lists: %s', (_title, body, html) => {
  expect(printExtra(body)).toBe(html);
});

test.each([
  [
    'edges and sides',
    '| a | b |\n|:-:|--:|\n| `|` | \\| |',
    '<table><thead><tr><th style="text-align: center;">a</th><th style="text-align: right;">b</th></tr></thead>' +
      '<tbody><tr><td style="text-align: center;"><code>|</code></td><td style="text-align: right;">|</td></tr></tbody></table>',
  ],
  [
    'missing cells are empty',
    'a | b\n-|-\nc',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>',
  ],
  ['dashes must be as many', 'a | b\n-|-|-\nc', '<p>a | b\n-|-|-\nc</p>'],
])('tables: %s', (_title, body, html) => {
  expect(printExtra(body)).toBe(html);
});

test('fenced code has its language as a class and may stand inside of HTML', () => {
  expect(printExtra('```python\na <b>\n\nc\n```')).toBe(
    '<pre><code class="language-python">a &lt;b&gt;\n\nc</code></pre>',
  );
  expect(printExtra('~~~ {.js .big #x}\na\n~~~')).toBe(
    '<pre id="x" class="big"><code class="language-js">a</code></pre>',
  );
  expect(printExtra('<figure>\n```\na\n```\n</figure>')).toContain('<pre><code>a');
  expect(printExtra('```\na')).toBe('<p>```\na</p>');
});

test('definitions stand under their terms, or under a paragraph', () => {
  expect(printExtra('Tea\n:   hot\n:   green')).toBe('<dl><dt>Tea</dt><dd>hot</dd><dd>green</dd></dl>');
  expect(printExtra('Tea\n\n:   hot\n\n    and green')).toBe(
    '<dl><dt>Tea</dt><dd><p>hot</p><p>and green</p></dd></dl>',
  );
  expect(printExtra(': hot')).toBe('<p>: hot</p>');
});

test('abbreviations are explained wherever they stand as a word', () => {
  expect(printExtra('HTML and HTML5\n\n*[HTML]: Hyper Text')).toBe(
    '<p><abbr title="Hyper Text">HTML</abbr> and HTML5</p>',
  );
});

test('footnotes stand at the end, with a link back to each mark', () => {
  const html = printExtra('a[^x] b[^x] c[^y]\n\n[^x]: one\n    more\n\n    two\n');
  expect(html).toContain('<sup id="fnref2:x"><a class="footnote-ref" href="#fn:x">1</a></sup> c[^y]</p>');
  expect(html).toContain(
    '<div class="footnote"><hr /><ol><li id="fn:x"><p>one\nmore</p><p>two&#160;<a class="footnote-backref"',
  );
  expect(html.match(/&#8617;/g)?.length).toBe(2);
});

test('footnotes stand where the post wants them', () => {
  expect(printExtra('///Footnotes Go Here///\n\na[^1]\n\n[^1]: b')).toMatch(
    /^<div class="footnote">.*<\/div><p>a/s,
  );
});

test('Markdown inside of HTML is read if it is asked for', () => {
  expect(printExtra('<div markdown="1" class="x">\n*a*\n\n- b\n</div>\n\nc')).toBe(
    '<div class="x"><p><em>a</em></p><ul><li>b</li></ul></div><p>c</p>',
  );
  expect(printExtra('<p markdown="1">*a*</p>')).toBe('<p><em>a</em></p>');
  expect(printExtra('<div markdown="1">\n<pre>\n*a*\n</pre>\n</div>')).toBe('<div><pre>*a*</pre></div>');
  expect(printExtra('<div>*a*</div>')).toBe('<div>*a*</div>');
});

test.each([
  [`"a" 'b' c's '80s`, '&ldquo;a&rdquo; &lsquo;b&rsquo; c&rsquo;s &rsquo;80s'],
  ['a -- b --- c...', 'a &ndash; b &mdash; c&hellip;'],
  [`"[a](b)" \\"c\\" \`"d"\``, '&ldquo;<a href="b">a</a>&rdquo; "c" <code>"d"</code>'],
  [`"'a' b"`, '&ldquo;&lsquo;a&rsquo; b&rdquo;'],
  ['<b title="c">d</b>', '<b title="c">d</b>'],
])('smarty turns the signs of %j', (body, html) => {
  expect(print(body, { extensions: ['smarty'] })).toBe(`<p>${html}</p>`);
});

test('smarty goes by its settings', () => {
  const options = {
    extensions: ['smarty'],
    extension_configs: { smarty: { smart_dashes: false, substitutions: { 'left-double-quote': '&#171;' } } },
  };
  expect(print('"a" -- b', options)).toBe('<p>&#171;a&rdquo; -- b</p>');
});

test('smarty with pointed quotes takes no tag for what stands in them', () => {
  const smarty = { smart_angled_quotes: true };
  const options = { extensions: ['smarty'], extension_configs: { smarty } };
  expect(print('<<tea>> <b>c</b>', options)).toBe('<p>&laquo;tea&raquo; <b>c</b></p>');
  expect(print('<<tea>>', { extensions: ['smarty'] })).toBe('<p>&lt;<tea>&gt;</p>');
});

test('toc gives headings their ids, and the list where it is asked for', () => {
  const options = { extensions: ['toc'] };
  expect(print('# Tea & Café\n\n# Tea café', options)).toBe(
    '<h1 id="tea-cafe">Tea &amp; Café</h1><h1 id="tea-cafe_1">Tea café</h1>',
  );
  expect(print('[TOC]\n\n# A\n\n## *B* `c`', options)).toBe(
    '<div class="toc"><ul><li><a href="#a">A</a><ul><li><a href="#b-c">B c</a></li></ul></li></ul></div>' +
      '<h1 id="a">A</h1><h2 id="b-c"><em>B</em> <code>c</code></h2>',
  );
});

test('toc goes by its settings', () => {
  const toc = { permalink: true, baselevel: 2, toc_depth: 2, separator: '_', title: 'Contents' };
  expect(print('[TOC]\n\n# A b\n\n## C', { extensions: ['toc'], extension_configs: { toc } })).toBe(
    '<div class="toc"><span class="toctitle">Contents</span><ul><li><a href="#a_b">A b</a></li></ul></div>' +
      '<h2 id="a_b">A b<a class="headerlink" href="#a_b" title="Permanent link">&para;</a></h2>' +
      '<h3 id="c">C<a class="headerlink" href="#c" title="Permanent link">&para;</a></h3>',
  );
});

test('nl2br breaks every line; sane_lists counts from the first number and keeps the sorts apart', () => {
  expect(print('a\nb', { extensions: ['nl2br'] })).toBe('<p>a<br />b</p>');
  expect(print('3. a\n\n- b', { extensions: ['sane_lists'] })).toBe(
    '<ol start="3"><li>a</li></ol><ul><li>b</li></ul>',
  );
});

test.each([
  [undefined, 'id="id"', '<br />'],
  ['xhtml', 'id="id"', '<br />'],
  ['html', 'id', '<br>'],
  ['HTML5', 'id', '<br>'],
  ['rtf', 'id="id"', '<br />'],
] as const)('with %j for its output_format, it writes %s and %s', (format, attribute, lineBreak) => {
  const options = { extensions: ['attr_list'], ...(format && { output_format: format }) };
  expect(print('[a](b){#id}  \nc', options)).toBe(`<p><a href="b" ${attribute}>a</a>${lineBreak}c</p>`);
});

test('options that nobody knows are passed over', () => {
  expect(print('a', { extensions: ['codehilite', 3], extension_configs: [], tab_length: 'x' })).toBe(
    '<p>a</p>',
  );
});
