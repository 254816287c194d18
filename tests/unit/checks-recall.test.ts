import { expect, test } from 'vitest';
import type { Correction } from '../commands/checks/correction.ts';
import { recall } from '../commands/checks/recall.ts';
import { shortened } from '../commands/checks/shortened.ts';
import { contextFor } from '../support/check-notation.ts';

const source = '---\ntitle: Recap\n---\n\nA ticket was â‚¬ 90.\nThanks to all.\n';

function correction(line: number, before: readonly string[], more: Partial<Correction> = {}): Correction {
  return {
    repo: 'a-site',
    date: '2026-06-01',
    file: 'recap.md',
    line,
    classes: ['typo'],
    before,
    after: ['A ticket was € 90.'],
    mark: 'visible',
    source,
    ...more,
  };
}

const touching = (one: Correction) => recall(one, contextFor('plain')).touching;

test('a correction is found if an error or a warning touches one of its lines', () => {
  expect(touching(correction(5, ['A ticket was â‚¬ 90.']))).toContain('mojibake');
  expect(touching(correction(4, ['', 'A ticket was â‚¬ 90.', 'Thanks to all.']))).toContain('mojibake');
});

test('a finding in the line before or after does not count', () => {
  expect(touching(correction(6, ['Thanks to all.']))).toEqual([]);
  expect(touching(correction(4, ['']))).toEqual([]);
});

test('of a fact only what is to be confirmed counts', () => {
  expect(touching(correction(5, ['A ticket was â‚¬ 90.'], { mark: 'fact' }))).not.toContain('mojibake');
});

test('a list whose lines are not those of the post is refused', () => {
  expect(() => touching(correction(6, ['A ticket was â‚¬ 90.']))).toThrow('line 6 is not the one');
});

test('a correction is shown by what changed, with a little around it', () => {
  const long = 'x'.repeat(100);
  const { before, after } = shortened(correction(1, [`${long}a${long}`], { after: [`${long}b${long}`] }));
  expect(before).toBe(`…${'x'.repeat(40)}a${'x'.repeat(40)}…`);
  expect(after).toBe(`…${'x'.repeat(40)}b${'x'.repeat(40)}…`);
});
