import { expect, test } from 'vitest';
import { createKramdown } from '../../lib/markdown/kramdown/kramdown.ts';
import { firstDifference } from '../support/same-dom.ts';

function print(markdown: string): string {
  const { blocks } = createKramdown({ input: 'GFM', hard_wrap: false }).render(markdown);
  return blocks.map(({ html }) => html).join('');
}

/** What kramdown 2.4 prints for the text of one paragraph. */
const cases: readonly (readonly [title: string, markdown: string, html: string])[] = [
  [
    'quotes turn to the word that they stand at',
    '"It\'s" \'90s "\'a\'" ("b") 5\'10" "*x*"',
    '“It’s” ’90s “‘a’” (“b”) 5’10” “<em>x</em>”',
  ],
  ['an ampersand is no punctuation that closes a quote', `"& 'b' "&"`, '“&amp; ‘b’ “&amp;”'],
  ['quotes behind a letter with an accent close', '"é" \'ü\'', '“é” ‘ü’'],
  ['a quote behind a picture of two units closes', 'hi 😀"', 'hi 😀”'],
  ['an escaped quote stays', '\\"a\\"', '"a"'],
  [
    'dashes, dots and pointed quotes are symbols',
    'a--b c---d e... <<f>> g >> \\<<h\\>>',
    'a–b c—d e… «f» g\u{A0}» &lt;&lt;h&gt;&gt;',
  ],
  [
    'entities are characters, and a name that kramdown does not know is text',
    '&copy; &check; &#8212; &#x2014; &lt; AT&T &amp; &#150;',
    '© &amp;check; — — &lt; AT&amp;T &amp; –',
  ],
  [
    'stars mark parts of words, lines under do not',
    '*a*b **c**d e_f_g _h_ __i__',
    '<em>a</em>b <strong>c</strong>d e_f_g <em>h</em> <strong>i</strong>',
  ],
  [
    'emphasis nests, and what has no end is text',
    '**j *k* l** * m * *n **o*',
    '<strong>j <em>k</em> l</strong> * m * <em>n **o</em>',
  ],
  ['three stars are emphasis in strong text', '***a***', '<strong><em>a</em></strong>'],
  ['code keeps what is in it, without one blank at each end', '`` a`b ``', '<code>a`b</code>'],
  ['a backtick between blanks is text', 'a ` b ` c', 'a ` b ` c'],
  ['two tildes strike out, one does not', '~~a *b*~~ ~c~', '<del>a <em>b</em></del> ~c~'],
  ['a line breaks at two blanks or a backslash', 'a  \nb\\\nc\nd', 'a<br />\nb<br />\nc\nd'],
  [
    'addresses in pointed brackets are links, bare ones are not',
    '<https://a.b> <c@d.org> https://e.f',
    '<a href="https://a.b">https://a.b</a> <a href="mailto:c@d.org">c@d.org</a> https://e.f',
  ],
  [
    'links may have blanks, parentheses and titles',
    '[a](b c) [d](e(f)g \'h\') [i](<j k> "l")',
    '<a href="b c">a</a> <a href="e(f)g" title="h">d</a> <a href="j k" title="l">i</a>',
  ],
  [
    'a link to a definition takes its attributes',
    '[a][b], [B], [c][]\n\n[b]: /v "w"\n{: rel="x"}\n[c]: </y z>\n"t"',
    '<a rel="x" href="/v" title="w">a</a>, <a rel="x" href="/v" title="w">B</a>, <a href="/y z" title="t">c</a>',
  ],
  ['a label without a definition is text', '[a] [b][c]', '[a] [b][c]'],
  [
    'a picture may stand in a link and keeps its text as it is written',
    '[![a *b*](c "d")](e)',
    '<a href="e"><img src="c" alt="a *b*" title="d" /></a>',
  ],
  [
    'attributes go to what stands right before them',
    '[a](b){:target="_blank" .c} *d*{:.e}{:.f} g{:.h}',
    '<a href="b" target="_blank" class="c">a</a> <em class="e f">d</em> g{:.h}',
  ],
  [
    'HTML in a line is read inside, but not where code stands',
    '<em>*a*</em> <code>*b*</code> H<sub>2</sub> <br> <b>c',
    '<em><em>a</em></em> <code>*b*</code> H<sub>2</sub> <br /> <b>c</b>',
  ],
  ['a block’s tag in a line is text', 'a <div>b</div>', 'a &lt;div&gt;b&lt;/div&gt;'],
  ['a tag that is not well written is text', '<a href=b:c>d', '&lt;a href=b:c&gt;d'],
  ['formulas stand between dollars', 'a $$b < c$$ \\$$d$$ $5', 'a \\(b &lt; c\\) $$d$$ $5'],
  [
    'comments and raw HTML stand in braces',
    'a {::comment}b{:/} c {::nomarkdown}<i>*d*</i>{:/} {:/}',
    'a  c <i>*d*</i> {:/}',
  ],
  [
    'an abbreviation is a word of its own',
    'HTML and HTMLX, XHTML. *HTML*\n\n*[HTML]: Hyper Text',
    `<abbr title="Hyper Text">HTML</abbr> and HTMLX, XHTML. <em><abbr title="Hyper Text">HTML</abbr></em>`,
  ],
  ['a footnote that is not defined is text', 'a[^b]', 'a[^b]'],
  ['emoji and mentions are left to others', ':tada: @someone', ':tada: @someone'],
];

test.each(cases)('%s', (_, markdown, html) => {
  expect(firstDifference(`<p>${html}</p>`, print(markdown))).toBeNull();
});
