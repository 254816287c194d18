import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKramdown } from '../../lib/markdown/kramdown/kramdown.ts';
import { cases, patience } from '../support/cases.ts';
import { threadTime } from '../support/thread-time.ts';

const line = fc.constantFrom(
  ...[
    'text here',
    '"quoted" it\'s',
    '- item',
    '  - nested',
    '1. one',
    '> quote',
    '# head',
    '===',
    '---',
    '* * *',
  ],
  ...[
    '```',
    '~~~ruby',
    '    code',
    '\tcode',
    '| a | b |',
    '|---|',
    'a | b',
    ': definition',
    '[^n]: note',
    '[^n]',
  ],
  ...[
    '[l]: /u "t"',
    '[l]',
    '![a](b)',
    '*[ab]: long',
    'ab',
    '{:.x}',
    '{:toc}',
    '{:n: .y}',
    '{: n}',
    '^',
    '{:/}',
  ],
  ...[
    '{::comment}',
    '{::nomarkdown}',
    '{::options auto_ids="false" /}',
    '<div>',
    '</div>',
    '<div markdown="1">',
  ],
  ...[
    '<p markdown="span">',
    '<b>bold',
    '<!-- c',
    '-->',
    '<script>',
    '</script>',
    '$$',
    '**b** _i_ `c`',
    '**open',
  ],
  ...[
    '&copy; &no;',
    'a\\',
    'a  ',
    '<http://a.b>',
    '~~s~~',
    '',
    '',
    ' ',
    '\t\v',
    '<td>',
    '</p>',
    '[a](b "c',
    '``',
  ],
);
const end = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '');
const body = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '  ', '    ', '> ', '- '), line, end), { maxLength: 12 })
  .map((lines) => lines.flat().join(''));

test('any text is printed in blocks that stand in order and hold every character', {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(fc.oneof(body, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
      let covered = 0;
      for (const { from, to } of createKramdown({}).render(text).blocks) {
        expect(from).toBe(covered);
        expect(to).toBeGreaterThan(from);
        covered = to;
      }
      expect(covered).toBe(text.length);
    }),
    { numRuns: cases },
  );
});

test('an engine that has printed other texts prints what a fresh one does', { timeout: patience }, () => {
  const used = createKramdown({});
  fc.assert(
    fc.property(body, fc.nat(), fc.oneof(line, end), (text, place, typed) => {
      const at = place % (text.length + 1);
      const edited = text.slice(0, at) + typed + text.slice(at);
      for (const version of [text, edited, text]) {
        expect(used.render(version)).toEqual(createKramdown({}).render(version));
      }
    }),
    { numRuns: cases },
  );
});

const hostile: readonly (readonly [shape: string, make: (length: number) => string])[] = [
  ['rows of backticks, each shorter', (length) => shrinking(length, '`')],
  ['fences, each shorter', (length) => shrinking(length, '~').replaceAll(' ', '\n')],
  ['pictures that are closed together', (length) => '!['.repeat(length / 4) + ']'.repeat(length / 2)],
  ['attributes that never end', (length) => `a\n{:${' a="'.repeat(length / 4)}}`],
  ['elements with emphasis in them', (length) => '<b>*'.repeat(length / 4)],
  [
    'one long row over many short ones',
    (length) => `${'|a'.repeat(length / 4)}\n${'|\n'.repeat(length / 4)}`,
  ],
  ['a run of blanks', (length) => `a${' '.repeat(length)}b`],
  ['links to a label far below', (length) => `${'[a][b] '.repeat(length / 7)}\n\n[b]: c\n`],
];

test.each(hostile)('%s take time that grows with their length', { timeout: 60_000 }, (_, make) => {
  const time = (length: number): number =>
    Math.min(...[1, 2, 3].map(() => threadTime(() => createKramdown({}).render(make(length)))));
  time(4_000);
  const [short, long] = [time(16_000), time(64_000)];
  // Four times the text takes four times as long, and sixteen times if the time is quadratic.
  expect(long < 50 || long / short < 10).toBe(true);
});

function shrinking(length: number, mark: string): string {
  const longest = Math.floor(Math.sqrt(2 * length));
  return Array.from({ length: longest }, (_, index) => mark.repeat(longest - index)).join(' ');
}
