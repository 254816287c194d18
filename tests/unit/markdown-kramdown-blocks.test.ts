import { expect, test } from 'vitest';
import { createKramdown } from '../../lib/markdown/kramdown/kramdown.ts';
import { firstDifference } from '../support/same-dom.ts';
import { threadTime } from '../support/thread-time.ts';

function print(markdown: string): string {
  const { blocks } = createKramdown({ input: 'GFM', hard_wrap: false }).render(markdown);
  return blocks.map(({ html }) => html).join('');
}

/** What kramdown 2.4 prints for each, with rouge and no default language. */
const cases: readonly (readonly [title: string, markdown: string, html: string])[] = [
  [
    'a list right under text begins without a blank line',
    'Bring:\n- a badge\n- a friend',
    '<p>Bring:</p><ul><li>a badge</li><li>a friend</li></ul>',
  ],
  [
    'one blank line makes only the item before it loose',
    '- a\n\n- b\n- c',
    '<ul><li><p>a</p></li><li>b</li><li>c</li></ul>',
  ],
  [
    'the last item is loose if all before it are',
    '* a\n\n  second\n\n* b\n^\n* other',
    '<ul><li><p>a</p><p>second</p></li><li><p>b</p></li></ul><ul><li>other</li></ul>',
  ],
  [
    'another sort of marker goes on in the item before it',
    '1. a\n- b',
    '<ol><li>a<ul><li>b</li></ul></li></ol>',
  ],
  ['a number with a parenthesis makes no list', '1) a\n2) b', '<p>1) a\n2) b</p>'],
  [
    'an item may begin with its attributes',
    '- {:.first} a\n- b',
    '<ul><li class="first">a</li><li>b</li></ul>',
  ],
  [
    'after the first task every item is one',
    '- [ ] open\n- [x] done\n- plain',
    `<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox"
    disabled="disabled" />open</li><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox"
    disabled="disabled" checked="checked" />done</li><li class="task-list-item">plain</li></ul>`,
  ],
  [
    'definitions stand under their terms, loose ones behind a blank line',
    'Tea\nCoffee\n: *Hot*\n: Wet\n\n: After a blank line',
    '<dl><dt>Tea</dt><dt>Coffee</dt><dd><em>Hot</em></dd><dd>Wet</dd><dd><p>After a blank line</p></dd></dl>',
  ],
  ['one line over a rule is a heading', 'Venue\n---', '<h2 id="venue">Venue</h2>'],
  ['two lines over a rule are text', 'Venue\nand food\n---', '<p>Venue\nand food\n—</p>'],
  ['hashes need a blank behind them', '##Venue', '<p>##Venue</p>'],
  [
    'ids keep digits, drop marks and are counted',
    '## 2024: "recap" & more\n\n## A\n\n## A',
    '<h2 id="2024-recap--more">2024: “recap” &amp; more</h2><h2 id="a">A</h2><h2 id="a-1">A</h2>',
  ],
  ['a heading may name its id', '## Venue {#where}', '<h2 id="where">Venue</h2>'],
  [
    'a line with a border is a table, with its head above dashes and its foot below equal signs',
    '| a | b |\n|:--|--:|\n| `x|y` | \\| |\n|===|\n| f |',
    `<table><thead><tr><th style="text-align: left">a</th><th style="text-align: right">b</th></tr></thead>
    <tbody><tr><td style="text-align: left"><code>x|y</code></td><td style="text-align: right">|</td></tr></tbody>
    <tfoot><tr><td style="text-align: left">f</td><td style="text-align: right">\u{A0}</td></tr></tfoot></table>`,
  ],
  ['a border in code alone makes no table', 'see `a|b`', '<p>see <code>a|b</code></p>'],
  [
    'a quote goes on without its mark',
    '> a\nb\n> - c',
    '<blockquote><p>a\nb</p><ul><li>c</li></ul></blockquote>',
  ],
  ['indented code takes the line under it', '    a\nb', '<pre><code>a b\n</code></pre>'],
  [
    'rouge draws boxes around a language that it knows, and leaves one that it does not',
    '~~~ruby?line=1\nx\n~~~\n\n```nosuch\ny\n```',
    `<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>x
</code></pre></div></div><pre><code class="language-nosuch">y\n</code></pre>`,
  ],
  [
    'a fence that nothing as long closes is a shorter one',
    '`````\na\n```',
    '<pre><code class="language-``">a\n</code></pre>',
  ],
  ['a fence that nothing closes is text', '```\na', '<p>```\na</p>'],
  ['HTML stays as it is', '<div>\n**a**\n</div>', '<div>\n**a**\n</div>'],
  [
    'HTML may ask for Markdown, and its headings have kramdown’s own ids',
    '<div markdown="1">\n*a*\n\n## 1 B\n</div>\n<p markdown="span">*b*\nc</p>',
    '<div><p><em>a</em></p><h2 id="b">1 B</h2></div><p><em>b</em>\nc</p>',
  ],
  [
    'an end tag that fits nothing is text, and what is open ends with the text',
    '<div>a <b>b</div>',
    '<div>a <b>b&lt;/div&gt;\n</b></div>',
  ],
  ['a picture alone is text', '<img src="a.png">', '<p><img src="a.png" /></p>'],
  ['a script is left alone', '<script>\na < b && *c*\n</script>', '<script>\na < b && *c*\n</script>'],
  [
    'attributes go to the block above, or to the one below',
    'a\n{: .x}\n\n{: #y}\nb',
    '<p class="x">a</p><p id="y">b</p>',
  ],
  [
    'attributes may be defined by a name',
    '{:lead: .lead title="t"}\n\nWords.\n{: lead #first}',
    '<p class="lead" title="t" id="first">Words.</p>',
  ],
  ['a list named by itself ends', '{:a: .x b}\n{:b: .y a}\n\nc\n{:a}', '<p class="y x">c</p>'],
  [
    'comments, raw HTML and options stand in braces',
    '{::comment}\ngone\n{:/comment}\n\n{::nomarkdown}\n<i>*d*</i>\n{:/}\n\n{::options parse_block_html="true" /}\n\n<div>\n*now*\n</div>',
    '<i>*d*</i><div><p><em>now</em></p></div>',
  ],
  ['a formula stands between blank lines', '$$\na < b\n$$', '\\[a &lt; b\\]'],
  [
    'footnotes are counted as they are named and lead back to every mark',
    'a[^n] b[^n]\n\n[^n]: c\n\n    *d*',
    `<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup>
    b<sup id="fnref:n:1" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><p>c</p><p><em>d</em>\u{A0}<a
    href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a>\u{A0}<a href="#fnref:n:1"
    class="reversefootnote" role="doc-backlink">&#8617;<sup>2</sup></a></p></li></ol></div>`,
  ],
  [
    'a footnote that ends with code has its link in a paragraph of its own',
    'a[^n]\n\n[^n]:\n        code',
    `<p>a<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote">1</a></sup></p>
    <div class="footnotes" role="doc-endnotes"><ol><li id="fn:n" role="doc-endnote"><pre><code>code\n</code></pre>
    <p><a href="#fnref:n" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>`,
  ],
  [
    'a table of contents takes the place of a list, without links and what asks to be left out',
    '- x\n{:toc}\n\n## One\n\n## Two *em* [l](u)\n\n### Three\n\n## Not this\n{:.no_toc}',
    `<ul id="markdown-toc"><li><a href="#one" id="markdown-toc-one">One</a></li>
    <li><a href="#two-em-l" id="markdown-toc-two-em-l">Two <em>em</em> l</a><ul>
    <li><a href="#three" id="markdown-toc-three">Three</a></li></ul></li></ul><h2 id="one">One</h2>
    <h2 id="two-em-l">Two <em>em</em> <a href="u">l</a></h2><h3 id="three">Three</h3>
    <h2 class="no_toc" id="not-this">Not this</h2>`,
  ],
  [
    'tabs between a marker and its text reach to the next fourth column',
    `-\t \t a\n\n${' '.repeat(12)}b\n\n${' '.repeat(13)}c`,
    '<ul><li><p>a</p><p>b</p><pre><code>c\n</code></pre></li></ul>',
  ],
  ['a vertical tab behind an indent is no code', '\t\vx', '\vx'],
];

test.each(cases)('%s', (_, markdown, html) => {
  expect(firstDifference(html, print(markdown), { spansInCode: 'ignored' })).toBeNull();
});

test('what nests too deep is printed as text', () => {
  const html = print('> '.repeat(3000));
  expect(html.match(/<blockquote>/g)?.length).toBeLessThan(120);
  expect(html).toContain('&gt; &gt; &gt;');
});

test('thousands of tabs behind a marker take no time to speak of', () => {
  expect(threadTime(() => print(`- ${'\t '.repeat(40_000)}a`))).toBeLessThan(1_000);
});
