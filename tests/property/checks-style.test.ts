import fc from 'fast-check';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { createPhraseFilter, equalityPhrases } from '../../lib/checks/style/equality-phrases.ts';
import { mayBreakRule } from '../../lib/checks/style/markdown-marks.ts';
import { rulesBroken } from '../../lib/checks/style/markdownlint.ts';
import { cases, patience } from '../support/cases.ts';

const mayHoldPhrase = createPhraseFilter();
let remarks = 0;
const equality = unified()
  .use(retextEnglish)
  .use(retextEquality)
  .use(() => (_tree, file) => {
    remarks = file.messages.length;
  })
  .freeze();

test('the phrases of the library are known', () => {
  expect(equalityPhrases()).toEqual(expect.arrayContaining(['whitelist', 'manmade', 'make * great again']));
});

test('a text that is not read for its words holds none that the library finds', { timeout: patience }, () => {
  const phrase = fc.constantFrom(...equalityPhrases());
  const part = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '-',
    '--',
    '’',
    "'",
    '.',
    ', ',
    '\n',
    '*',
    '/',
    'é',
    'a',
    'S',
    'of',
  );
  const cut = fc.tuple(phrase, fc.nat(20)).map(([text, at]) => text.slice(0, at));
  const tied = fc
    .tuple(phrase, fc.constantFrom('-', '’', "'"), fc.integer({ min: 1, max: 9 }))
    .map(([text, mark, at]) => `${text.slice(0, at)}${mark}${text.slice(at)}`);
  const text = fc
    .array(fc.oneof(phrase, part, part, cut, tied), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (prose) => {
      if (mayHoldPhrase(prose)) return;
      equality.runSync(equality.parse(prose));
      expect(remarks).toBe(0);
    }),
    { numRuns: cases },
  );
});

test('most texts are not read for their words', () => {
  expect(mayHoldPhrase('We met in the large hall and heard about the web, of course.')).toBe(true);
  expect(mayHoldPhrase('We met in the large hall and heard about the web and the people behind it.')).toBe(
    false,
  );
  expect(mayHoldPhrase('A man-made lake.')).toBe(true);
});

test('a block that is not read by markdownlint breaks none of its rules', { timeout: patience }, () => {
  const unit = fc.constantFrom(
    ...[
      'a',
      'b ',
      '1',
      '.',
      ')',
      ' ',
      '  ',
      '\t',
      '\n',
      '\r\n',
      '#',
      '# ',
      '##',
      '-',
      '- ',
      '+ ',
      '* ',
      '*',
      '_',
    ],
    ...[
      '`',
      '```',
      '~~~',
      '~',
      '>',
      '> ',
      '[',
      ']',
      '(',
      '](',
      '|',
      ':-',
      '---',
      '===',
      '$ ',
      '    ',
      '<b>',
      '\\',
    ],
    ...[' a\n===\n', 'a\nb\n:-\n', '<!--', '-->', '![', '\u00a0', '1. ', '&nbsp;'],
  );
  const text = fc.array(unit, { maxLength: 16 }).map((units) => units.join(''));
  fc.assert(
    fc.property(text, (block) => {
      if (!mayBreakRule(block)) expect(rulesBroken(block)).toEqual([]);
    }),
    { numRuns: cases },
  );
});

test('blocks of words, links and plain headings are not read by markdownlint', () => {
  const blocks = [
    'See [the notes](/news/notes/), and (as always) come.\n',
    '## A heading\n',
    'One\ntwo – three.\n',
  ];
  expect(blocks.filter(mayBreakRule)).toEqual([]);
});
