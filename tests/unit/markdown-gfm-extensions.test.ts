import { expect, test } from 'vitest';
import type { EngineOptions } from '../../lib/markdown/engine.ts';
import { createGfm } from '../../lib/markdown/gfm.ts';

/** Each was compared with what cmark-gfm 0.29 prints. */
function printed(markdown: string, options: EngineOptions = {}): string {
  return createGfm(options)
    .render(markdown)
    .blocks.map(({ html }) => html)
    .join('');
}

test.each([
  [
    'a table takes the last line of a paragraph, cuts and fills its rows, and ends at another block',
    'before\n| a | b |\n|:--|--:|\n| 1 |\n| 2 \\| 3 | `4 \\| 5` | 6 |\n> quote\n',
    '<p>before</p>\n<table>\n<thead>\n<tr>\n<th align="left">a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="left">1</td>\n<td align="right"></td>\n</tr>\n<tr>\n<td align="left">2 | 3</td>\n<td align="right"><code>4 | 5</code></td>\n</tr>\n</tbody>\n</table>\n<blockquote>\n<p>quote</p>\n</blockquote>\n',
  ],
  [
    'a line of dashes with another number of cells makes no table',
    'a | b\n--- | --- | ---\n',
    '<p>a | b\n--- | --- | ---</p>\n',
  ],
  [
    'tasks have boxes, but not where the item does not begin its line',
    '- [ ] open\n- [x] done\n  1. [X] deep\n\n> - [x] not in a quote\n',
    '<ul>\n<li><input type="checkbox" disabled="" /> open</li>\n<li><input type="checkbox" checked="" disabled="" /> done\n<ol>\n<li><input type="checkbox" checked="" disabled="" /> deep</li>\n</ol>\n</li>\n</ul>\n<blockquote>\n<ul>\n<li>[x] not in a quote</li>\n</ul>\n</blockquote>\n',
  ],
  [
    'a strikethrough has one or two tildes, the same at both ends',
    '~one~ ~~two~~ ~~~three~~~ ~a~~\n',
    '<p><del>one</del> <del>two</del> ~~~three~~~ ~a~~</p>\n',
  ],
  ['emphasis looks through tildes for what stands beside it', 'a~*b*~ c\n', '<p>a~<em>b</em>~ c</p>\n'],
  [
    'addresses in a text are links, without what only ends the sentence',
    'www.example.org/a_(b). (https://example.org/?q=(x)) ftp://x.y&amp; a@b.co.\n',
    '<p><a href="http://www.example.org/a_(b)">www.example.org/a_(b)</a>. (<a href="https://example.org/?q=(x)">https://example.org/?q=(x)</a>) <a href="ftp://x.y">ftp://x.y</a>&amp; <a href="mailto:a@b.co">a@b.co</a>.</p>\n',
  ],
  [
    'no address begins in brackets or in a link',
    '[www.example.org] [https://example.org/](/x)\n',
    '<p>[www.example.org] <a href="/x">https://example.org/</a></p>\n',
  ],
  [
    'tags that would take the rest of the page are printed as text',
    '<b>x</b> <script>y</script>\n\n<style>\n\nz\n',
    '<p><b>x</b> &lt;script>y&lt;/script></p>\n&lt;style>\n\nz\n',
  ],
  [
    'a lazy line does not begin with a definition of a link',
    '- [a]: /x\n [b]: /y\n',
    '<ul>\n<li>[b]: /y</li>\n</ul>\n',
  ],
])('%s', (_, markdown, html) => {
  expect(printed(markdown)).toBe(html);
});

test('with `footnotes` they are numbered by their marks and printed below, the first of a label', () => {
  const html = withFootnotes('a[^B x] b[^b] ![^b]\n\n[^b]: one\n[^b]: two\n\n[^c]: no mark\n');
  expect(html.join('')).toBe(
    '<p>a[^B x] b<sup class="footnote-ref"><a href="#fn-b" id="fnref-b" data-footnote-ref>1</a></sup> !' +
      '<sup class="footnote-ref"><a href="#fn-b" id="fnref-b-2" data-footnote-ref>1</a></sup></p>\n' +
      '<section class="footnotes" data-footnotes>\n<ol>\n<li id="fn-b">\n<p>one ' +
      '<a href="#fnref-b" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a> ' +
      '<a href="#fnref-b-2" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩' +
      '<sup class="footnote-ref">2</sup></a></p>\n</li>\n</ol>\n</section>\n',
  );
});

test('a footnote goes on with empty lines and what is indented, but not with a line of blanks', () => {
  const html = withFootnotes('[^1]\n\n[^1]: a\n\n    b\n \n    c\n').join('');
  expect(html).toMatch(/^<p><sup .*<\/p>\n<pre><code>c\n<\/code><\/pre>\n<section .*\n<p>a<\/p>\n<p>b <a /s);
});

test('a footnote of more than a thousand characters of label has no mark', () => {
  const label = 'a'.repeat(1000);
  const footnotes = { footnotes: true };
  expect(printed(`[^${label}]\n\n[^${label}]: text`, footnotes)).toContain('class="footnotes"');
  expect(printed(`[^${label}a]\n\n[^${label}a]: text`, footnotes)).toBe(`<p>[^${label}a]</p>\n`);
});

test('short rows of a very wide table stay short, so that they print no more than is written', () => {
  const wide = (rows: number) => printed(`${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'b\n'.repeat(rows)}`);
  const cellsIn = (html: string) => html.match(/<td/g)?.length;
  expect(cellsIn(wide(60))).toBe(60_000);
  expect(cellsIn(wide(1000))).toBe(65_000 + 935);
  expect(wide(1000).match(/<td>b<\/td>/g)).toHaveLength(1000);
});

test('without `footnotes` their texts are definitions of links', () => {
  expect(printed('a[^1]\n\n[^1]: /x\n')).toBe('<p>a<a href="/x">^1</a></p>\n');
});

function withFootnotes(markdown: string): string[] {
  const { blocks } = createGfm({ footnotes: true }).render(markdown);
  return blocks.map(({ html }) => html);
}

test('frames are text as on GitHub, unless the tag filter is off', () => {
  const frame = '<iframe src="https://example.org/film"></iframe>';
  expect(printed(`${frame}\n`)).toContain('&lt;iframe');
  expect(printed(`${frame}\n`, { tagfilter: false })).toBe(`${frame}\n`);
});
