import { expect, test } from 'vitest';
import { checkPost } from '../../lib/checks/checker.ts';
import { inclusiveLanguage } from '../../lib/checks/style/inclusive-language.ts';
import { markdownStyle } from '../../lib/checks/style/markdown-style.ts';
import { styleEngine } from '../support/check-libraries.ts';
import { contextFor, expectFound, fixed } from '../support/check-notation.ts';
import { threadTime } from '../support/thread-time.ts';

const context = contextFor('plain', { style: styleEngine });

test.each([
  'The ⟦chairman⟧ spoke.',
  'A **⟦crazy⟧** idea.',
  'We ⟦whitelisted⟧ it.',
  'It was a [⟦lame⟧ joke](https://example.org/lame).',
])('a word that may exclude readers is found where it stands: %s', (marked) => {
  expectFound(inclusiveLanguage, `${marked}\n`, context);
});

test.each([
  'She thanked her husband, and he thanked his host city with a special gift.',
  'My son and her mom baked with nuts; the brothers of disabled people have a masters degree.',
  'The women of Django Girls and the Django Fellowship.',
  'We ate at Burger King. Of course it is just simple, obviously.',
  'Talks about mental health help.',
  '`whitelist` and <a href="https://example.org/lame">this</a>',
  '```\nmaster and slave\n```',
  'In {{ site.blacklist }} and https://example.org/crazy it stands.',
])('nothing is said of: %s', (source) => {
  expectFound(inclusiveLanguage, `${source}\n`, context);
});

test('the fix puts another word in its place', () => {
  expect(fixed(inclusiveLanguage, 'A lame joke.\n', context)).toBe('A boring joke.\n');
});

test.each([
  ['a blank inside emphasis', 'A **⟦ ⟧strong** word.'],
  ['blanks after the mark of an item', '⟦-   ⟧One\n- Two'],
  ['code without a language', 'Text:\n\n⟦```⟧\nx = 1\n```'],
  ['blanks at the edge of a link', 'See [⟦ ⟧this](https://example.org).'],
  ['blanks after the mark of a heading', '## ⟦ ⟧Two'],
])('unusual Markdown is found: %s', (_, marked) => {
  expectFound(markdownStyle, `${marked}\n`, context);
});

test.each([
  ['a first line that is no heading', 'Hello.'],
  ['a long line', 'word '.repeat(60).trimEnd()],
  ['a list right under a paragraph', 'We had:\n- one\n- two'],
  ['a part of a list that goes on', 'Text\n\n2. two\n3. three'],
  ['HTML', '<div class="x"><b>Fine</b></div>'],
  ['a heading that ends with a mark', '## See you there!'],
  ['comments that speak to markdownlint', '<!-- markdownlint-disable -->'],
])('habits of published posts are left alone: %s', (_, source) => {
  expectFound(markdownStyle, `${source}\n`, context);
});

test('the fix of unusual Markdown takes the finding away', () => {
  const source = '-   One\n- See [ this](https://example.org).\n';
  const once = fixed(markdownStyle, source, context);
  expect(once).toBe('- One\n- See [this](https://example.org).\n');
  expect(checkPost(once, context, { checks: [markdownStyle] }).findings).toEqual([]);
});

test('ranges hold with each kind of line end', () => {
  expectFound(markdownStyle, 'One\r\n\r\nTwo\r\nA **⟦ ⟧strong** word.\r\n', context);
});

test('nothing is said of style before its libraries are loaded', () => {
  expectFound(inclusiveLanguage, 'A crazy idea.\n', contextFor('plain'));
  expectFound(markdownStyle, 'A ** strong** word.\n', contextFor('plain'));
});

test.each([
  ['a word', 'e'],
  ['emphasis', '*a **b '],
  ['brackets', '['],
  ['quotes', '> '],
  ['words that exclude', 'crazy '],
  ['cells', '|'],
])('1 MB of %s in one block ends within a second', (_, unit) => {
  const source = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const check = () => checkPost(source, context, { checks: [inclusiveLanguage, markdownStyle] });
  expect(threadTime(check)).toBeLessThan(1_000);
});

test.each(['[', '*a ', '> ', '|', '![', '<a ', '`a', 'e', "' ", '_', '(', '**a*'])(
  'blocks as long as are looked at end within two seconds, of %j',
  (unit) => {
    const source = `${unit.repeat(20_000 / unit.length).slice(0, 19_900)}\n`;
    const check = () => checkPost(source, context, { checks: [inclusiveLanguage, markdownStyle] });
    expect(threadTime(check)).toBeLessThan(2_000);
  },
);

test('a block in which a rule of the library fails is passed over', () => {
  expectFound(markdownStyle, '>\ta quotation\n', context);
});
