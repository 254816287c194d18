import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../lib/cli/lines.ts';

test.each([
  ['one', 0, 1, 1],
  ['one\ntwo', 4, 2, 1],
  ['one\ntwo', 3, 1, 4],
  ['one\r\ntwo', 5, 2, 1],
  ['one\rtwo\n', 8, 3, 1],
  ['🎉 x', 3, 1, 4],
  ['\ufeffone\ntwo', 1, 1, 1],
  ['\ufeffone\ntwo', 0, 1, 1],
  ['\ufeffone\ntwo', 6, 2, 2],
])('in %j the character at %i stands in line %i, column %i', (source, offset, line, column) => {
  expect(linesOf(source).position(offset)).toEqual({ line, column });
});

test('a line is given without its ending, and nothing beyond the last', () => {
  const lines = linesOf('\ufeffone\r\n\ntwo');
  expect([1, 2, 3, 4].map((line) => lines.text(line))).toEqual(['one', '', 'two', '']);
});

test('the text before a character has as many line ends as its line says', () => {
  const text = fc.array(fc.constantFrom('a', '🎉', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (source, seed) => {
      const offset = seed % (source.length + 1);
      const { line, column } = linesOf(source).position(offset);
      const between = source[offset - 1] === '\r' && source[offset] === '\n';
      const before = source.slice(0, offset - (between ? 1 : 0)).split(/\r\n|\n|\r/);
      expect(line).toBe(before.length);
      expect(column).toBe((before.at(-1)?.length ?? 0) + 1 + (between ? 1 : 0));
    }),
  );
});
