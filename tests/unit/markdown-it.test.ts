import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { expect, test } from 'vitest';
import type { EngineOptions } from '../../lib/markdown/engine.ts';
import { createMarkdownIt } from '../../lib/markdown/markdown-it/markdown-it.ts';

function print(text: string, options: EngineOptions = {}): string {
  return createMarkdownIt(options)
    .render(text)
    .blocks.map((block) => block.html)
    .join('');
}

/** Each block beside the text that it stands for. */
function blocks(text: string, options: EngineOptions): (readonly [source: string, html: string])[] {
  const rendered = createMarkdownIt(options).render(text).blocks;
  return rendered.map(({ html, from, to }) => [text.slice(from, to), html] as const);
}

const eleventy = { html: true, breaks: true, linkify: true, anchor: { level: 1, tabIndex: '-1' }, runs: 2 };

test('without options it is the library as it comes', () => {
  const text = '# A\n\n<b>x</b> "q" -- https://example.org\nline';
  expect(print(text)).toBe(new MarkdownIt().render(text));
});

test.each<[string, EngineOptions, string, string]>([
  ['html', { html: true }, '<b>x</b>', '<p><b>x</b></p>\n'],
  ['breaks', { breaks: true }, 'a\nb', '<p>a<br>\nb</p>\n'],
  ['xhtmlOut', { xhtmlOut: true }, '---', '<hr />\n'],
  ['typographer', { typographer: true }, '"a" -- b...', '<p>“a” – b…</p>\n'],
  ['quotes', { typographer: true, quotes: '«»„“' }, '"a \'b\'"', '<p>«a „b“»</p>\n'],
  ['long quotes', { typographer: true, quotes: ['<<', '>>', '<', '>'] }, '"a"', '<p>&lt;&lt;a&gt;&gt;</p>\n'],
  ['langPrefix', { langPrefix: 'lang-' }, '```js\n```', '<pre><code class="lang-js"></code></pre>\n'],
  ['preset', { preset: 'commonmark' }, '~~a~~ <i>b</i>', '<p>~~a~~ <i>b</i></p>\n'],
])('%s is the option of that name', (_, options, text, html) => {
  expect(print(text, options)).toBe(html);
});

test.each<[string, EngineOptions]>([
  ['text for a switch', { html: 'yes', breaks: 1, linkify: null }],
  ['quotes that are too few', { typographer: true, quotes: '""' }],
  ['quotes that are no text', { typographer: true, quotes: [1, 2, 3, 4] }],
  ['a preset that does not exist', { preset: 'zero' }],
  ['names of no option', { highlight: 'x', __proto__: null }],
  ['runs without a number', { runs: 'two' }],
  ['no anchors', { anchor: false }],
])('what is no option of the library is passed over: %s', (_, options) => {
  expect(print('# "a" <b>b</b>', options)).toBe(
    new MarkdownIt({ typographer: options.typographer === true }).render('# "a" <b>b</b>'),
  );
});

test('automatic links are those of the versions that sites run: with and without a scheme, and mail', () => {
  const text = 'see www.example.org or https://example.org/a. Mail a@example.org';
  expect(print(text, { linkify: true })).toBe(
    '<p>see <a href="http://www.example.org">www.example.org</a> or ' +
      '<a href="https://example.org/a">https://example.org/a</a>. ' +
      'Mail <a href="mailto:a@example.org">a@example.org</a></p>\n',
  );
  expect(print('www.example.org a@example.org', { linkify: { fuzzyLink: false, fuzzyEmail: false } })).toBe(
    '<p>www.example.org a@example.org</p>\n',
  );
});

test.each([
  '# One',
  '# Tea & *coffee* `code` [link](/a) ![image](/b)',
  '# Tea\n\n# Tea\n\n## Tea 1\n\n# Tea\n\n# Tea-1',
  '# Über Größe — 日本 😀',
  '> # In a quote\n\n- # In a list\n\n  Set\n  ===',
  '#  \n\n# !\n\n# !',
  '# constructor\n\n# __proto__\n\n# toString\n\n# constructor',
  '# <b>HTML</b> &amp; entities',
  '# two\u00a0 \u3000blanks',
])('headings get the ids of markdown-it-anchor: %j', (text) => {
  for (const options of [{}, { level: 2 }, { level: [1, 3], tabIndex: false }, { uniqueSlugStartIndex: 5 }]) {
    const library = new MarkdownIt({ html: true }).use(anchor, { ...options } as anchor.AnchorOptions);
    expect(print(text, { html: true, anchor: options })).toBe(library.render(text));
  }
});

test('`anchor: true` is markdown-it-anchor without options', () => {
  expect(print('## Tea time', { anchor: true })).toBe('<h2 id="tea-time" tabindex="-1">Tea time</h2>\n');
});

test('half a character in a heading becomes the one that stands for what is broken', () => {
  expect(print('# a \ud83d b', { anchor: true })).toContain('id="a-%EF%BF%BD-b"');
});

test('each block is what one element of the text prints, with the blank lines after it', () => {
  expect(blocks('\n# A\n\n- a\n\n\n- b\n\n[x]: /y\n\n[x]\n', eleventy)).toEqual([
    ['\n# A\n\n', '<h1 id="a" tabindex="-1">A</h1>\n'],
    ['- a\n\n\n- b\n\n[x]: /y\n\n', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n'],
    ['[x]\n', '<p><a href="/y">x</a></p>\n'],
  ]);
});

test.each(['\n', '\r\n', '\r'])('lines may end with %j', (end) => {
  const text = ['# A', '', 'b', 'c', '', '> d', ''].join(end);
  expect(blocks(text, eleventy).map(([source]) => source)).toEqual([
    `# A${end}${end}`,
    `b${end}c${end}${end}`,
    `> d${end}`,
  ]);
});

test('a body without output is one block, and no body is none', () => {
  expect(blocks('\n\n[a]: /b\n', eleventy)).toEqual([['\n\n[a]: /b\n', '']]);
  expect(blocks('', eleventy)).toEqual([]);
});

const oddities: Readonly<Record<string, string>> = {
  'blank lines in code end the HTML of before': 'a\n\n```\nx = 1\n\n    y = *2*\n```\n\nb',
  'blank lines in indented code': '    a\n\n\n    # b\n\nc\n\nd',
  'HTML of the writer with a blank line inside': '<div>\n\n<p>**a**\n\n</p></div>\n\n*b*',
  'a comment that is never closed': 'a\n\n<!-- b\n\nc *d*\n\ne',
  'a return that was written as an entity': 'a&#13;b\n\nc&#13;&#13;d\n\ne',
  'a script with blank lines': '<script>\na\n\n*b*\n</script>\n\nc',
  'text only': 'a\n\nb\n\nc',
};

test.each(Object.entries(oddities))('a second run prints what the library prints twice: %s', (_, text) => {
  const library = new MarkdownIt({ html: true, breaks: true, linkify: true }).use(anchor, { level: 1 });
  library.linkify.set({ fuzzyLink: true, urlAuth: true });
  expect(print(text, eleventy)).toBe(library.render(library.render(text)));
  const sources = blocks(text, eleventy).map(([source]) => source);
  expect(sources.join('')).toBe(text);
});

test('after a second run, blocks stand where those of the first stood', () => {
  const text = '# A\n\nb\n\n```\nc\n```\n\n<p>d</p>\n\n- e\n\n\n- f\n';
  expect(blocks(text, eleventy)).toEqual(blocks(text, { ...eleventy, runs: 1 }));
});

test('what a second run tears apart is one block, for all that it was made of', () => {
  expect(blocks('a\n\n```\nb\n\n*c*\n```\n\nd\n\n# e\n', eleventy)).toEqual([
    ['a\n\n', '<p>a</p>\n'],
    [
      '```\nb\n\n*c*\n```\n\nd\n\n# e\n',
      '<pre><code>b\n<p><em>c</em><br>\n</code></pre></p>\n<p>d</p>\n<h1 id="e" tabindex="-1">e</h1>\n',
    ],
  ]);
});

test('a text that is nested thousands deep is printed as the library prints it', () => {
  const text = `${'> '.repeat(5_000)}a\n\n${'[a]('.repeat(5_000)}\n\n${'*a **b '.repeat(5_000)}`;
  expect(print(text, { html: true })).toBe(new MarkdownIt({ html: true }).render(text));
});
