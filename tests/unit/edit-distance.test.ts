import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, isOneStepFrom, nearest } from '../../lib/checks/edit-distance.ts';

describe('how far words are apart', () => {
  test('a slip is one character more, less or another, or two swapped', () => {
    expect(
      ['recap', 'recaps', 'reca', 'rezap', 'reacp', 'repac'].map((word) => distance('recap', word, 2)),
    ).toEqual([0, 1, 1, 1, 1, 2]);
    expect(isOneStepFrom('title', 'tilte')).toBe(true);
    expect(isOneStepFrom('title', 'title')).toBe(false);
  });

  test('it is counted up to the limit, as the whole table would', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (one, other, limit) => {
        expect(distance(one, other, limit)).toBe(Math.min(wholeTable(one, other), limit + 1));
      }),
      { numRuns: 10_000 },
    );
  });

  test('long words take no longer than they are', () => {
    expect(distance('ab'.repeat(500_000), 'ba'.repeat(500_000), 2)).toBe(2);
  });

  test('the nearest candidate differs in at most a third', () => {
    expect(nearest('Sponsors', ['General', 'Program', 'Sponsorship'])).toBe('Sponsorship');
    expect(nearest('Travel', ['General', 'Program', 'Sponsorship'])).toBe(null);
    expect(nearest('TITLE', ['title'])).toBe('title');
  });
});

/** The whole table, row by row. */
function wholeTable(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (line: number, column: number) => rows[line]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let line = 1; line <= one.length; line += 1) {
    const row = [line];
    rows.push(row);
    for (let column = 1; column <= other.length; column += 1) {
      const [a, b] = [one.charAt(line - 1), other.charAt(column - 1)];
      const isSwap = a === other.charAt(column - 2) && b === one.charAt(line - 2);
      const replaced = at(line - 1, column - 1) + (a === b ? 0 : 1);
      const swapped = isSwap ? at(line - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(line - 1, column) + 1, at(line, column - 1) + 1, replaced, swapped));
    }
  }
  return at(one.length, other.length);
}
