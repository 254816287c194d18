import { expect, test } from 'vitest';
import type { EngineOptions } from '../../lib/markdown/engine.ts';
import { createKramdown } from '../../lib/markdown/kramdown/kramdown.ts';
import { readOptions } from '../../lib/markdown/kramdown/options.ts';
import { firstDifference } from '../support/same-dom.ts';

function print(markdown: string, options: EngineOptions): string {
  const { blocks } = createKramdown(options).render(markdown);
  return blocks.map(({ html }) => html).join('');
}

const cases: readonly (readonly [title: string, options: EngineOptions, markdown: string, html: string])[] = [
  ['hard_wrap breaks every line', { hard_wrap: true }, 'a\nb', '<p>a<br />\nb</p>'],
  ['hard_wrap is for GFM only', { hard_wrap: true, input: 'kramdown' }, 'a\nb', '<p>a\nb</p>'],
  [
    'without paragraph_end a list needs a blank line before it',
    { gfm_quirks: [] },
    'a\n- b',
    '<p>a\n- b</p>',
  ],
  [
    'no_auto_typographic leaves dashes and dots',
    { gfm_quirks: 'paragraph_end, no_auto_typographic' },
    'a -- b...',
    '<p>a -- b...</p>',
  ],
  ['auto_ids may be off', { auto_ids: false }, '## a', '<h2>a</h2>'],
  ['auto_id_prefix stands before ids', { auto_id_prefix: 'x-' }, '## a', '<h2 id="x-a">a</h2>'],
  [
    'kramdown’s own ids begin with a letter and know no others than English ones',
    { input: 'kramdown' },
    '## 1 Crème *b*',
    '<h2 id="crme-b">1 Crème <em>b</em></h2>',
  ],
  [
    'auto_id_stripping leaves the address of a link out, and code, which GFM keeps',
    { input: 'kramdown', auto_id_stripping: true },
    '## [a](b) `c` d',
    '<h2 id="a--d"><a href="b">a</a> <code>c</code> d</h2>',
  ],
  ['GFM keeps code in ids', { auto_id_stripping: true }, '## `c` d', '<h2 id="c-d"><code>c</code> d</h2>'],
  [
    'without a footnote_backlink a footnote that ends with no text has an empty paragraph all the same',
    { footnote_backlink: '' },
    'a[^n]\n\n[^n]:\n    > b',
    `<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote">
    <blockquote><p>b</p></blockquote><p></p></li></ol></div>`,
  ],
  [
    'transliterated_header_ids takes the accents away',
    { input: 'kramdown', transliterated_header_ids: true },
    '## Crème',
    '<h2 id="creme">Crème</h2>',
  ],
  ['header_offset moves headings down', { header_offset: 1 }, '# a', '<h2 id="a">a</h2>'],
  [
    'smart_quotes names what is printed',
    { smart_quotes: 'sbquo,lsquo,bdquo,ldquo' },
    '"a" \'b\'',
    '<p>„a“ ‚b‘</p>',
  ],
  ['smart_quotes may have numbers', { smart_quotes: '39,39,34,34' }, '"a" \'b\'', '<p>"a" \'b\'</p>'],
  [
    'typographic_symbols says what is printed',
    { typographic_symbols: { hellip: '. . .', ndash: '-' } },
    'a -- b... c --- d',
    '<p>a - b. . . c — d</p>',
  ],
  [
    'toc_levels chooses what a table of contents lists',
    { toc_levels: '3..4' },
    '- x\n{:toc}\n\n## a\n\n### b',
    '<ul id="markdown-toc"><li><a href="#b" id="markdown-toc-b">b</a></li></ul><h2 id="a">a</h2><h3 id="b">b</h3>',
  ],
  [
    'footnotes may begin at another number, have a prefix and no way back',
    { footnote_nr: 3, footnote_backlink: '', footnote_prefix: 'p-' },
    'a[^b]\n\n[^b]: c',
    `<p>a<sup id="fnref:p-b" role="doc-noteref"><a href="#fn:p-b" class="footnote" rel="footnote">3</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><ol start="3"><li id="fn:p-b" role="doc-endnote"><p>c</p></li></ol></div>`,
  ],
  [
    'default_lang gives all code its class',
    { syntax_highlighter_opts: { default_lang: 'plaintext' } },
    '`a`',
    '<p><code class="language-plaintext highlighter-rouge">a</code></p>',
  ],
  [
    'without guess_lang plain text has no class',
    { syntax_highlighter_opts: { default_lang: 'plaintext', guess_lang: false } },
    '`a`',
    '<p><code>a</code></p>',
  ],
  [
    'highlighting may be off for code in lines',
    { syntax_highlighter_opts: { default_lang: 'ruby', span: { disable: true } } },
    '`a`\n\n    b',
    `<p><code>a</code></p><div class="language-ruby highlighter-rouge"><div class="highlight"><pre
    class="highlight"><code>b\n</code></pre></div></div>`,
  ],
  [
    'without a highlighter code is plain',
    { syntax_highlighter: 'none', syntax_highlighter_opts: { default_lang: 'ruby' } },
    '```python\na\n```',
    '<pre><code class="language-python">a\n</code></pre>',
  ],
  [
    'without a math engine formulas keep a dollar',
    { math_engine: null },
    'a $$b$$',
    '<p>a <span class="kdmath">$b$</span></p>',
  ],
  [
    'parse_block_html reads the inside of HTML',
    { parse_block_html: true },
    '<div>\n*a*\n</div>',
    '<div><p><em>a</em></p></div>',
  ],
  ['parse_span_html may be off', { parse_span_html: false }, '<b>*a*</b>', '<p><b>*a*</b></p>'],
  [
    'remove_line_breaks_for_cjk joins lines of Chinese and Japanese',
    { remove_line_breaks_for_cjk: true },
    '会\n議\na',
    '<p>会議\na</p>',
  ],
];

test.each(cases)('%s', (_, options, markdown, html) => {
  expect(firstDifference(html, print(markdown, options))).toBeNull();
});

test.each([
  ['as_char', '<p>© &lt;</p>'],
  ['as_input', '<p>&copy; &lt;</p>'],
  ['numeric', '<p>&#169; &lt;</p>'],
  ['symbolic', '<p>&copy; &lt;</p>'],
])('entity_output %s is how entities are written', (entity_output, html) => {
  expect(print('&copy; &lt;', { entity_output })).toBe(`${html}\n`);
});

test('options that make no sense or belong to others are passed over', () => {
  const usual = readOptions({});
  expect(
    readOptions({
      input: 'Textile',
      hard_wrap: 'perhaps',
      smart_quotes: 'one,two',
      toc_levels: '0..9',
      footnote_nr: 'one',
      entity_output: 3,
      constructor: true,
      plugins: ['jemoji'],
      syntax_highlighter_opts: 'rouge',
    }),
  ).toEqual(usual);
  expect(usual.input).toBe('GFM');
});

test('a text may set options for itself, not for the next one', () => {
  const engine = createKramdown({});
  const set = '{::options auto_ids="false" /}\n\n## a';
  expect(
    engine
      .render(set)
      .blocks.map(({ html }) => html)
      .join(''),
  ).toBe('<h2>a</h2>\n');
  expect(engine.render('## a').blocks[0]?.html).toBe('<h2 id="a">a</h2>\n');
});
