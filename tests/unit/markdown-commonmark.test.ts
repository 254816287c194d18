import { expect, test } from 'vitest';
import { createGfm } from '../../lib/markdown/gfm.ts';

/** Each was compared with what cmark-gfm 0.29 prints. */
function printed(markdown: string): string {
  return createGfm()
    .render(markdown)
    .blocks.map(({ html }) => html)
    .join('');
}

test.each([
  [
    'lazy lines continue the paragraph of a quote, but no more than that',
    '> a\nb\n> > c\nd\n',
    '<blockquote>\n<p>a\nb</p>\n<blockquote>\n<p>c\nd</p>\n</blockquote>\n</blockquote>\n',
  ],
  [
    'another mark or another bracket begins another list',
    '- a\n+ b\n1) a\n2) b\n3. c\n',
    '<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<ol start="3">\n<li>c</li>\n</ol>\n',
  ],
  [
    'a list is loose if blank lines stand between its items or inside of one',
    '- a\n\n      code\n\n  - b\n- c\n',
    '<ul>\n<li>\n<p>a</p>\n<pre><code>code\n</code></pre>\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n',
  ],
  [
    'a blank line at the end of an inner list does not loosen the outer one',
    '- a\n  - b\n\n    c\n- d\n',
    '<ul>\n<li>a\n<ul>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ul>\n</li>\n<li>d</li>\n</ul>\n',
  ],
  [
    'an item whose first line is empty ends with a blank line',
    '-\n\n  a\n- \n  b\n',
    '<ul>\n<li></li>\n</ul>\n<h2>a</h2>\n<p>b</p>\n',
  ],
  [
    'tabs go to the next multiple of four columns, and a container may take a part of one',
    '-	a\n\n		b\n>		c\n',
    '<ul>\n<li>\n<p>a</p>\n<pre><code>b\n</code></pre>\n</li>\n</ul>\n<blockquote>\n<pre><code>  c\n</code></pre>\n</blockquote>\n',
  ],
  [
    'only a list that begins with 1 and is not empty interrupts a paragraph',
    'a\n2. b\n*\nc\n1. d\n',
    '<p>a\n2. b\n*\nc</p>\n<ol>\n<li>d</li>\n</ol>\n',
  ],
  [
    'a definition may stretch over lines, and its label matches in any case and spacing',
    '[A\nb]: <x y> "t\nu"\n\n[a B] [a b][] [z][A b]\n',
    '<p><a href="x%20y" title="t\nu">a B</a> <a href="x%20y" title="t\nu">a b</a> <a href="x%20y" title="t\nu">z</a></p>\n',
  ],
  [
    'what follows a title that is none is text',
    '[a]: /x\n"t" u\n\n[a]\n',
    '<p>&quot;t&quot; u</p>\n<p><a href="/x" title="t">a</a></p>\n',
  ],
  [
    'the first of two definitions counts, and one under a heading too',
    '[a]\n===\n[a]: /x\n[a]: /y\n',
    '<h1><a href="/x">a</a></h1>\n',
  ],
  [
    'stars pair inside words, underscores do not',
    '***a** b* **c*d***e_f_g _h_\n',
    '<p><em><strong>a</strong> b</em> <strong>c<em>d</em></strong>e_f_g <em>h</em></p>\n',
  ],
  [
    'a link holds no other link, a picture does',
    '[a [b](c) d](e) ![f [g](h) i](j "k")\n',
    '<p>[a <a href="c">b</a> d](e) <img src="j" alt="f g i" title="k" /></p>\n',
  ],
  [
    'code spans end with as many backticks, and lose one space at both ends',
    '``a ` b`` `c\nd` ` e ` `f\n',
    '<p><code>a ` b</code> <code>c d</code> <code>e</code> `f</p>\n',
  ],
  [
    'character references are characters, if there is such a character',
    '&copy; &#35; &#xfffd; &nosuch; &amp\n',
    '<p>© # � &amp;nosuch; &amp;amp</p>\n',
  ],
  [
    'a heading loses its closing hashes, if they stand alone',
    '# a #\n## b \\##\n### c#\n#d\n',
    '<h1>a</h1>\n<h2>b ##</h2>\n<h3>c#</h3>\n<p>#d</p>\n',
  ],
  [
    'raw HTML may be any kind of markup, over line ends too',
    '<a b="c\n*d*" e> <f\n<?i?> <!J k> <![CDATA[l]]> <!-- m\nn --> <!-- o -- p -->\n',
    '<p><a b="c\n*d*" e> &lt;f</p>\n<?i?> <!J k> <![CDATA[l]]> <!-- m\n<p>n --&gt; &lt;!-- o -- p --&gt;</p>\n',
  ],
  [
    'a block of HTML ends with its own end, or before a blank line',
    '<!-- a\n\nb --> c\n<div>\n*d*\n\n*e*\n\nf\n<div>\n',
    '<!-- a\n\nb --> c\n<div>\n*d*\n<p><em>e</em></p>\n<p>f</p>\n<div>\n',
  ],
  [
    'code keeps what it is indented by beyond its fence',
    '  ```a&amp;b c\n  d\n    e\n f\n  ~~~\n  ````\ng\n',
    '<pre><code class="language-a&amp;b">d\n  e\nf\n~~~\n</code></pre>\n<p>g</p>\n',
  ],
  [
    'a hard break is a backslash or two spaces before a line end',
    'a\\\nb  \nc \nd\\\n',
    '<p>a<br />\nb<br />\nc\nd\\</p>\n',
  ],
  [
    'an unclosed quotation of deeper and deeper lists comes back out',
    '- a\n  - b\n    > c\n\n  d\n\ne\n',
    '<ul>\n<li>\n<p>a</p>\n<ul>\n<li>b\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n</ul>\n<p>d</p>\n</li>\n</ul>\n<p>e</p>\n',
  ],
])('%s', (_, markdown, html) => {
  expect(printed(markdown)).toBe(html);
});
