import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, placeAt } from '../../lib/editor/scroll.ts';

const line = fc.record({
  from: fc.nat(1_000_000),
  length: fc.nat(10_000),
  top: fc.nat(100_000),
  height: fc.integer({ min: 10, max: 5_000 }),
});
const share = fc.double({ min: 0, max: 0.99, noNaN: true });

test('the place at a height and the height of a place are inverses within a line', () => {
  fc.assert(
    fc.property(line, share, (box, part) => {
      const height = box.top + part * box.height;
      expect(heightOf(box, placeAt(box, height))).toBeCloseTo(height, 5);
    }),
  );
});

test('a place never leaves its line, not even at the lower edge', () => {
  fc.assert(
    fc.property(line, (box) => {
      const place = placeAt(box, box.top + box.height);
      expect(Math.floor(place)).toBeLessThanOrEqual(box.from + box.length);
    }),
  );
});

test('the start of a line is its top', () => {
  expect(placeAt({ from: 40, length: 10, top: 100, height: 20 }, 100)).toBe(40);
  expect(heightOf({ from: 40, length: 10, top: 100, height: 20 }, 40)).toBe(100);
});

test('a line that is not laid out has only its start', () => {
  expect(placeAt({ from: 40, length: 10, top: 0, height: 0 }, 3)).toBe(40);
});
