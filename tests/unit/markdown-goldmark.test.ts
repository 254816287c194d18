import { expect, test } from 'vitest';
import type { EngineOptions } from '../../lib/markdown/engine.ts';
import { createGoldmark } from '../../lib/markdown/goldmark/goldmark.ts';
import { problemOf } from '../support/hostile-markdown.ts';

/** Each was compared with what Hugo 0.111 prints, but for the colours of code. */
function printed(markdown: string, options: EngineOptions = {}): string {
  return createGoldmark(options)
    .render(markdown)
    .blocks.map(({ html }) => html)
    .join('');
}

test.each([
  [
    'a heading gets an id of its text as it is written',
    '## Thanks & "more" `now`\n',
    '<h2 id="thanks--more-now">Thanks &amp; “more” <code>now</code></h2>\n',
  ],
  [
    'a second heading of the same text gets a number',
    '## Again\n\n## Again\n\nAgain\n---\n',
    '<h2 id="again">Again</h2>\n<h2 id="again-1">Again</h2>\n<h2 id="again-2">Again</h2>\n',
  ],
  [
    'a heading that says its own id and attributes has those',
    '## Closing ## {#end .wide data-from="us" onclick="x"}\n',
    '<h2 id="end" class="wide" data-from="us">Closing</h2>\n',
  ],
  [
    'attributes may stand behind an underlined heading too',
    'Under line {.x}\n---\n',
    '<h2 class="x" id="under-line">Under line</h2>\n',
  ],
  [
    'the box of a task stands at its mark',
    '- [ ] open\n- [x] done\n',
    '<ul>\n<li><input disabled="" type="checkbox"> open</li>\n<li><input checked="" disabled="" type="checkbox"> done</li>\n</ul>\n',
  ],
  [
    'a definition list has terms and what they mean',
    'term\nother\n: meaning\n: another\n\nlater\n\n: loose\n',
    '<dl>\n<dt>term</dt>\n<dt>other</dt>\n<dd>meaning</dd>\n<dd>another</dd>\n<dt>later</dt>\n<dd>\n<p>loose</p>\n</dd>\n</dl>\n',
  ],
  [
    'footnotes are numbered in the order of their marks, and one without a mark is not printed',
    'One[^b] two[^b].\n\n[^a]: Unused.\n\n[^b]: Note.\n',
    '<p>One<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> two<sup id="fnref1:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>.</p>\n<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n<li id="fn:1">\n<p>Note.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>&#160;<a href="#fnref1:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>\n',
  ],
  [
    'a footnote may end with another block, and a mark without a text is text',
    '![x][^a] [^none]\n\n[^a]: # Head\n',
    '<p>![x]<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> [^none]</p>\n<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n<li id="fn:1">\n<h1 id="head">Head</h1>\n&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></li>\n</ol>\n</div>\n',
  ],
  [
    'quotes, dashes and dots are set',
    '"Quoted" it\'s \'90s -- so --- and... <<here>>\n',
    '<p>“Quoted” it’s ’90s – so — and… «here»</p>\n',
  ],
  [
    'a quote that nothing closed is closed by one of a later paragraph',
    '"Open\n\nstill" open\n',
    '<p>“Open</p>\n<p>still” open</p>\n',
  ],
  [
    'addresses are links',
    'https://example.org, www.example.org/a_(b) me@example.org.\n',
    '<p><a href="https://example.org">https://example.org</a>, <a href="https://www.example.org/a_(b)">www.example.org/a_(b)</a> <a href="mailto:me@example.org">me@example.org</a>.</p>\n',
  ],
  [
    'a table goes on as far as its paragraph would, and empty cells have no side',
    'a | b\n--|:-:\n1\n2 | 3 | 4\n\nafter\n',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th style="text-align:center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td></td>\n</tr>\n<tr>\n<td>2</td>\n<td style="text-align:center">3</td>\n</tr>\n</tbody>\n</table>\n<p>after</p>\n',
  ],
  [
    'a line of dashes may have more cells than the header, but not be indented as code is',
    'a\n-|-\n\nb\n    ---\n',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th></th>\n</tr>\n</thead>\n</table>\n<p>b\n—</p>\n',
  ],
  [
    'raw HTML is left out',
    '<div>\n\na <b>c</b>\n\n</div>\n',
    '<!-- raw HTML omitted -->\n<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n<!-- raw HTML omitted -->\n',
  ],
  [
    'addresses that could run something are left out',
    '[x](javascript:alert(1)) ![y](data:text/html,z)\n',
    '<p><a href="">x</a> <img src="" alt="y"></p>\n',
  ],
  [
    'code stands in the element of the highlighter, if it knows the language',
    '```python\nx = "<b>"\n```\n\n```nosuch\nx\n```\n\n```\nplain\n```\n\n    indented\n',
    '<div class="highlight"><pre tabindex="0" style="color:#f8f8f2;background-color:#272822;-moz-tab-size:4;-o-tab-size:4;tab-size:4;"><code class="language-python" data-lang="python">x = &quot;&lt;b&gt;&quot;\n</code></pre></div><pre tabindex="0"><code class="language-nosuch" data-lang="nosuch">x\n</code></pre><pre tabindex="0"><code>plain\n</code></pre><pre><code>indented\n</code></pre>\n',
  ],
  [
    'the highlighter knows languages by the names of files too',
    '```main.go\nx\n```\n',
    '<div class="highlight"><pre tabindex="0" style="color:#f8f8f2;background-color:#272822;-moz-tab-size:4;-o-tab-size:4;tab-size:4;"><code class="language-main.go" data-lang="main.go">x\n</code></pre></div>',
  ],
  [
    'attributes of highlighted code stand on the element around it, but not the options of the highlighter',
    '```sh {file="a}b.sh" .wide linenos=false onclick="x"} more\nx\n```\n\n```nosuch {file="a"}\nx\n```\n',
    '<div class="highlight wide" file="a}b.sh"><pre tabindex="0" style="color:#f8f8f2;background-color:#272822;-moz-tab-size:4;-o-tab-size:4;tab-size:4;"><code class="language-sh" data-lang="sh">x\n</code></pre></div><pre tabindex="0"><code class="language-nosuch" data-lang="nosuch">x\n</code></pre>',
  ],
  ['a strikethrough has two tildes', '~~gone~~ ~stays~\n', '<p><del>gone</del> ~stays~</p>\n'],
  [
    'the description of a picture is what is written',
    "![It's \\*me\\*](a.png)\n",
    '<p><img src="a.png" alt="It&amp;rsquo;s \\*me\\*"></p>\n',
  ],
  [
    'hard breaks are no part of the description of a picture',
    '![one  \ntwo\\\nthree](a.png)\n',
    '<p><img src="a.png" alt="onetwothree"></p>\n',
  ],
  [
    'an address may stand behind backticks without an end',
    '``www.example.org\n',
    '<p>``<a href="https://www.example.org">www.example.org</a></p>\n',
  ],
  [
    'a link around a picture ends the emphasis around it',
    '*a [![x](y)](z) b*\n',
    '<p>*a <a href="z"><img src="y" alt="x"></a> b*</p>\n',
  ],
  [
    'addresses keep what is encoded already',
    '[a](/x%20y%z "t") <https://example.org/ä>\n',
    '<p><a href="/x%20y%25z" title="t">a</a> <a href="https://example.org/%C3%A4">https://example.org/ä</a></p>\n',
  ],
  [
    'under an empty item stands the next one, however it is indented',
    '- \n  - a\n',
    '<ul>\n<li></li>\n<li>a</li>\n</ul>\n',
  ],
  [
    'an empty item and a blank line end all lists around them',
    '- * \n\n  a\n',
    '<ul>\n<li>\n<ul>\n<li></li>\n</ul>\n</li>\n</ul>\n<p>a</p>\n',
  ],
])('%s', (_, markdown, html) => {
  expect(printed(markdown)).toBe(html);
});

test.each<[string, EngineOptions, string, string]>([
  ['`unsafe` prints raw HTML', { renderer: { unsafe: true } }, 'a <b>c</b>\n', '<p>a <b>c</b></p>\n'],
  ['an instruction may be all but empty', { renderer: { unsafe: true } }, 'a <?> b\n', '<p>a <?> b</p>\n'],
  [
    '`hardWraps` makes each line end a break',
    { renderer: { hardWraps: true } },
    'a\nb\n',
    '<p>a<br>\nb</p>\n',
  ],
  ['`xhtml` closes tags', { renderer: { xhtml: true } }, '---\n\na  \nb\n', '<hr />\n<p>a<br />\nb</p>\n'],
  [
    '`wrapStandAloneImageWithinParagraph` may leave a picture bare',
    { parser: { wrapStandAloneImageWithinParagraph: false } },
    '![a](b)\n',
    '<img src="b" alt="a">',
  ],
  [
    '`autoHeadingIDType` may keep to ASCII',
    { parser: { autoHeadingIDType: 'github-ascii' } },
    '# Äpfel\n',
    '<h1 id="apfel">Äpfel</h1>\n',
  ],
  ['`autoHeadingID` may be off', { parser: { autoHeadingID: false } }, '# a\n', '<h1>a</h1>\n'],
  [
    '`attribute.title` may be off',
    { parser: { attribute: { title: false } } },
    '# a {#b}\n',
    '<h1 id="a-b">a {#b}</h1>\n',
  ],
  [
    '`linkifyProtocol` is that of addresses without one',
    { extensions: { linkifyProtocol: 'http' } },
    'www.example.org\n',
    '<p><a href="http://www.example.org">www.example.org</a></p>\n',
  ],
  ['`typographer` may be off', { extensions: { typographer: false } }, '"a"\n', '<p>&quot;a&quot;</p>\n'],
  [
    '`typographer` may be off in newer words',
    { extensions: { typographer: { disable: true } } },
    '--\n',
    '<p>--</p>\n',
  ],
  [
    'every extension may be off',
    {
      extensions: {
        definitionList: false,
        footnote: false,
        linkify: false,
        strikethrough: false,
        table: false,
        taskList: false,
      },
    },
    '- [x] ~~a~~[^b]\n\n[^b]: c\n\nd\n: https://example.org\n|-|\n',
    '<ul>\n<li>[x] ~~a~~<a href="c">^b</a></li>\n</ul>\n<p>d\n: https://example.org\n|-|</p>\n',
  ],
  [
    'what is no option is passed over',
    { renderer: 'unsafe', parser: { a: 1 } },
    '<b>\n',
    '<!-- raw HTML omitted -->\n',
  ],
])('%s', (_, options, markdown, html) => {
  expect(printed(markdown, options)).toBe(html);
});

test('footnotes are printed below the text, in the block of what stands last', () => {
  const body = 'One[^a].\n\n[^a]: Note.\n\nLast.\n';
  const { blocks } = createGoldmark({}).render(body);
  expect(blocks.map(({ from, to }) => body.slice(from, to))).toEqual([
    'One[^a].\n\n[^a]: Note.\n\n',
    'Last.\n',
  ]);
  expect(blocks[1]?.html).toMatch(/^<p>Last\.<\/p>\n<div class="footnotes"/);
});

test('a mark more changes the number of the footnotes behind it, though their text is the same', () => {
  const goldmark = createGoldmark({});
  const notes = '\n\nb[^b]\n\n[^a]: A\n\n[^b]: B\n';
  goldmark.render(`a${notes}`);
  expect(goldmark.render(`a[^a]${notes}`)).toEqual(createGoldmark({}).render(`a[^a]${notes}`));
});

test('a quote that is opened above is closed below, in a paragraph that stays the same', () => {
  const goldmark = createGoldmark({});
  goldmark.render('a\n\nb" c\n');
  expect(goldmark.render('"a\n\nb" c\n').blocks[1]?.html).toBe('<p>b” c</p>\n');
});

test('raw HTML is printed if the record says so, in the group or by itself', () => {
  const html = (options: EngineOptions) => printed('a <b>c</b>\n', options);
  expect(html({})).toContain('raw HTML omitted');
  expect(html({ unsafe: true })).toContain('<b>c</b>');
  expect(html({ renderer: { unsafe: true } })).toContain('<b>c</b>');
  expect(html({ unsafe: true, renderer: { unsafe: false } })).toContain('raw HTML omitted');
});

test('HTML in a heading that is printed behind its table, and in a footnote, reaches as far as on the site', () => {
  const options = { renderer: { unsafe: true } };
  for (const text of [
    'a <script>\n| b | c |\n|---|---|\n| 1 | 2 |\n---\n\nd\n',
    'a[^1]\n\n[^1]: <i>b\n\nc\n\nd\n',
  ]) {
    expect(problemOf(createGoldmark(options), createGoldmark(options), text)).toBeNull();
  }
});
