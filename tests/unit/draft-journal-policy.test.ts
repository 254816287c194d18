import { expect, test } from 'vitest';
import type { VersionReason, VersionSummary } from '../../lib/draft/journal.ts';
import { isVersionDue, versionsToRemove } from '../../lib/draft/journal-policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 20, 12);

function version(age: number, reason: VersionReason = 'typing', size = 100): VersionSummary {
  return { version: 1, id: `${age}`, at: NOW - age, reason, words: 0, size };
}

/** The ages of what stays of one version every `gap` over `span` ms before `until` ago. */
function staying(until: number, span: number, gap: number): number {
  const ages = Array.from({ length: span / gap }, (_, index) => until + index * gap);
  // One newer than all of them, so that none of them is the newest.
  const versions = [version(0), ...ages.map((age) => version(age))];
  return ages.length - versionsToRemove(versions, NOW).length;
}

test('while typing, a version is due 30 seconds after the last one', () => {
  expect(isVersionDue(null, NOW)).toBe(true);
  expect(isVersionDue(NOW - 29_999, NOW)).toBe(false);
  expect(isVersionDue(NOW - 30_000, NOW)).toBe(true);
});

test('a clock that was set back does not end the keeping of versions', () => {
  expect(isVersionDue(NOW + DAY, NOW)).toBe(true);
});

test('of the last hour every version stays', () => {
  expect(staying(30_000, 59 * MINUTE, 30_000)).toBe(118);
});

test('of a day one version stays for ten minutes', () => {
  expect(staying(2 * HOUR + MINUTE, 10 * HOUR, MINUTE)).toBe(60);
});

test('of a week one version stays for an hour', () => {
  expect(staying(2 * DAY + MINUTE, 2 * DAY, 10 * MINUTE)).toBe(48);
});

test('of sixty days one version stays for a day', () => {
  expect(staying(10 * DAY, 40 * DAY, 6 * HOUR)).toBe(41);
});

test('after that one version stays for a week', () => {
  expect(staying(70 * DAY, 70 * DAY, DAY)).toBe(11);
});

test('what the draft was first opened with stays, as long as there is room', () => {
  const versions = [version(0), ...[1, 2, 3].map((age) => version(100 * DAY + age, 'opened'))];
  expect(versionsToRemove(versions, NOW)).toEqual([`${100 * DAY + 1}`, `${100 * DAY + 2}`].slice(1));
  expect(versionsToRemove(versions, NOW, { count: 600, size: 150 })).toHaveLength(3);
});

test('the oldest go first when there are too many', () => {
  const versions = [version(3), version(1), version(2), version(4, 'opened')];
  expect(versionsToRemove(versions, NOW, { count: 3, size: 1_000 })).toEqual(['3']);
});

test('a newest version that is too big by itself stays', () => {
  expect(versionsToRemove([version(1, 'typing', 5_000), version(2)], NOW, { count: 9, size: 1_000 })).toEqual(
    ['2'],
  );
});
