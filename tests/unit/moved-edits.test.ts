import { expect, test } from 'vitest';
import { movedEdits, movedRanges } from '../../lib/post/moved-edits.ts';

const before = 'one two three';
const ranges = [
  { from: 0, to: 3 },
  { from: 4, to: 7 },
  { from: 8, to: 13 },
];

test('what lies before a change stays, what lies behind it moves, and what it touched has no place', () => {
  expect(movedRanges(ranges, before, 'one twxyzo three')).toEqual([
    { from: 0, to: 3 },
    null,
    { from: 11, to: 16 },
  ]);
  expect(movedRanges(ranges, before, before)).toEqual(ranges);
});

test('edits move with the text, and all are refused if one of them was touched', () => {
  const edits = [
    { from: 0, to: 3, insert: '1' },
    { from: 8, to: 13, insert: '3' },
  ];
  expect(movedEdits(edits, before, 'one  two three')).toEqual([
    { from: 0, to: 3, insert: '1' },
    { from: 9, to: 14, insert: '3' },
  ]);
  expect(movedEdits(edits, before, 'one two thrxee')).toBeNull();
});
