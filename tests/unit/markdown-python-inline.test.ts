import { expect, test } from 'vitest';
import { createPythonMarkdown } from '../../lib/markdown/python-markdown/python-markdown.ts';

function print(body: string): string {
  const { blocks } = createPythonMarkdown({}).render(body);
  return blocks
    .map((block) => block.html)
    .join('')
    .replace(/^<p>|<\/p>\s*$/g, '');
}

test.each([
  ['stars count inside of words', 'a*b*c **d**e', 'a<em>b</em>c <strong>d</strong>e'],
  ['underscores do not', 'a_b_c _d_, __e__.', 'a_b_c <em>d</em>, <strong>e</strong>.'],
  ['words are of any script', 'é_a_é', 'é_a_é'],
  ['both in one', '***a* b** ***c** d*', '<strong><em>a</em> b</strong> <em><strong>c</strong> d</em>'],
  ['em at the end of strong', '**a *b***', '<strong>a <em>b</em></strong>'],
  ['three in a row', '***a*** ___b___', '<strong><em>a</em></strong> <strong><em>b</em></strong>'],
  ['a mark alone is none', 'a * b _ c*', 'a * b _ c*'],
  ['an unbalanced mark takes what comes', 'a **b *c', 'a *<em>b </em>c'],
  ['a mark before emphasis opens around it', '**a *b* c', '<em><em>a </em>b</em> c'],
])('emphasis: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  ['a title in quotes', '[a](b "c")', '<a href="b" title="c">a</a>'],
  ['parentheses in the address', '[a](b(c)d)', '<a href="b(c)d">a</a>'],
  ['blanks in angles', '[a](<b c>)', '<a href="b c">a</a>'],
  ['blanks without angles', '[a](b c)', '<a href="b c">a</a>'],
  ['quotes that do not end are of the address', '[a](b"c)', '<a href="b&quot;c">a</a>'],
  ['quotes in a title', `[a](b "c"d")`, '<a href="b" title="c&quot;d">a</a>'],
  ['the other quotes, if the first do not end', `[a](b'c "d")`, `<a href="b'c" title="d">a</a>`],
  ['nothing at all', '[a]()', '<a href="">a</a>'],
  ['brackets in brackets', '[a [b] c](d)', '<a href="d">a [b] c</a>'],
  ['an image in a link', '[![a](b)](c)', '<a href="c"><img alt="a" src="b" /></a>'],
  ['no markup in the words of an image', '![*a* `b`](c)', '<img alt="*a* b" src="c" />'],
  ['parentheses that stay open are none', '[a](b', '[a](b'],
])('links: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  ['two blanks at the end of a line', 'a  \nb', 'a<br />\nb'],
  ['a backslash there is none', 'a\\\nb', 'a\\\nb'],
  [
    'an address in angles',
    '<https://example.org/?a=1&b>',
    '<a href="https://example.org/?a=1&amp;b">https://example.org/?a=1&amp;b</a>',
  ],
  ['a bare address is text', 'https://example.org', 'https://example.org'],
  ['mail, plainly', '<first@example.org>', '<a href="mailto:first@example.org">first@example.org</a>'],
  ['escapes of punctuation only', '\\* \\a \\" \\_b_', '* \\a \\" _b_'],
  ['entities that exist and those that might', '&copy; &tea; R&D < >', '&copy; &tea; R&amp;D &lt; &gt;'],
  ['tags', 'a <b title="*x*">*c*</b>', 'a <b title="*x*"><em>c</em></b>'],
  ['a comment that has no end', 'a <!-- b', 'a &lt;!-- b'],
  ['a tag in a tag', 'a <b<c<d>>> *e*', 'a <b\\<c\\<d>>> <em>e</em>'],
  ['a comment in a comment', 'a <!-- <!-- b --> -->', 'a <!-- \\<!-- b --> -->'],
  ['markup in a tag', '<a `b` [c](d) *e*>', '<a <code>b</code> <a href="d">c</a> *e*>'],
  ['a break in a value', '<a b="c  \nd">', '<a b="c<br />d">'],
])('marks: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});

test.each([
  ['as many backticks', '``a `b` c``', '<code>a `b` c</code>'],
  ['entities are characters', '`&amp; <b>`', '<code>&amp;amp; &lt;b&gt;</code>'],
  ['no code without an end', '``a`', '<code>`a</code>'],
  ['an escaped backtick opens none', '\\`a`', '`a`'],
  ['a pair of backslashes is one', '\\\\`a`', '\\<code>a</code>'],
])('code: %s', (_title, body, html) => {
  expect(print(body)).toBe(html);
});
