import { expect, test } from 'vitest';
import { formatDay } from '../../lib/sites/day-format.ts';
import { readDate, shownDay, shownText, writeDate } from '../../lib/sites/shown-date.ts';
import type { Site } from '../../lib/sites/site.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { dayInZone, isZone, zoneOffset } from '../../lib/sites/zone-offset.ts';

function site(id: string): Site {
  const found = siteById(id);
  if (!found) throw new Error(`No site ${id}`);
  return found;
}

const jekyll = site('djangocon-us-2019');
const textSite = site('django-under-the-hood');

test.each([
  ['2019-10-13', '2019-10-13', null, null],
  ['2019-1-3', '2019-01-03', null, null],
  ['2019-10-13 06:00:00', '2019-10-13', '06:00:00', null],
  ['2019-10-13 6:00', '2019-10-13', '06:00:00', null],
  ['2019-10-13 06:00:00 -0500', '2019-10-13', '06:00:00', -300],
  ['2019-10-13 06:00:00-05:00', '2019-10-13', '06:00:00', -300],
  ['2019-10-13T06:00:00Z', '2019-10-13', '06:00:00', 0],
  ['2019-10-13T06:00:00.250+05:30', '2019-10-13', '06:00:00', 330],
  ['2019-10-13 06:00:00 UTC', '2019-10-13', '06:00:00', 0],
  ['28th Feb 2018', '2018-02-28', null, null],
  ['1 Sept. 2018', '2018-09-01', null, null],
  ['October 28, 2019', '2019-10-28', null, null],
  ['Oct 28 2019', '2019-10-28', null, null],
  ['Monday, October 28, 2019', '2019-10-28', null, null],
  ['  Oct 28, 2019 ', '2019-10-28', null, null],
])('%j is read', (text, typedDay, time, offset) => {
  expect(readDate(text, jekyll)).toEqual({ typedDay, time, offset });
  expect(readDate(text, textSite)).toEqual({ typedDay, time, offset });
});

test.each([
  '',
  'soon',
  '2019-02-30',
  '2019-13-01',
  '0019-01-01',
  '2019-10-13 25:00:00',
  '2019-10-13 06:61:00',
  '2019-10-13 06:00:00 or later',
  '2019-10-13 06:00:00 -05:00:00',
  '29th Feb 2018',
  '32 Oct 2019',
  'Octember 3, 2019',
  'Oct 28',
  '2019',
])('%j is no date', (text) => {
  expect(readDate(text, jekyll)).toBeNull();
});

test('a very long text is no date, and that is known at once', () => {
  const start = performance.now();
  expect(readDate(`2019-10-13${' '.repeat(1_000_000)}x`, jekyll)).toBeNull();
  expect(performance.now() - start).toBeLessThan(100);
});

test.each([
  ['2019-10-13', 'Oct 12, 2019'],
  ['2019-10-13 00:00:00', 'Oct 12, 2019'],
  ['2019-10-13 04:59:59', 'Oct 12, 2019'],
  ['2019-10-13 05:00:00', 'Oct 13, 2019'],
  ['2019-10-13 06:00:00', 'Oct 13, 2019'],
  ['2019-10-13 23:59:59', 'Oct 13, 2019'],
  ['2019-10-13 00:00:00 -0500', 'Oct 13, 2019'],
  ['2019-10-13 22:00:00 -0700', 'Oct 14, 2019'],
  ['2019-12-13 05:30:00', 'Dec 12, 2019'],
])('the page in Chicago shows %s as %s', (text, shown) => {
  const date = readDate(text, jekyll);
  expect(date && shownText(date, jekyll)).toBe(shown);
});

test('a site that prints what was typed shows the typed day', () => {
  const date = readDate('28th Feb 2018', textSite);
  expect(date && shownDay(date, textSite)).toBe('2018-02-28');
  expect(date && shownText(date, textSite)).toBeNull();
});

test('a generator that reads dates in the zone of its site shows the typed day, unless another zone is typed', () => {
  const local = { zone: 'America/Chicago', date: jekyll.date && { ...jekyll.date, readIn: 'site' as const } };
  const shown = (text: string) => {
    const date = readDate(text, local);
    return date && shownDay(date, local);
  };
  expect(shown('2019-10-13')).toBe('2019-10-13');
  expect(shown('2019-10-13 00:00:00Z')).toBe('2019-10-12');
});

test.each([
  ['djangocon-us-2019', '2019-10-13 06:00:00'],
  ['djangocon-us-2022', '2019-10-13 12:00:00'],
  ['django-under-the-hood', '13th Oct 2019'],
  ['eldarion', 'October 13, 2019'],
  ['plain', '2019-10-13 12:00:00'],
])('%s writes a new date as %s', (id, written) => {
  expect(writeDate('2019-10-13', null, site(id))).toBe(written);
});

test('a time that is given is written where the site has one', () => {
  expect(writeDate('2019-10-13', '18:05:00', jekyll)).toBe('2019-10-13 18:05:00');
  expect(writeDate('2019-10-13', '18:05:00', textSite)).toBe('13th Oct 2019');
  expect(writeDate('2019-10-13', '18:05:00', { zone: null, date: null })).toBe('2019-10-13');
});

test.each([
  ['yyyy-MM-dd HH:mm:ss', '2024-03-01 09:05:00'],
  ['MMM d, yyyy', 'Mar 1, 2024'],
  ['MMMM d, y', 'March 1, 2024'],
  ['do MMM yyyy', '1st Mar 2024'],
  ['EEE, M/dd', 'Fri, 3/01'],
  ["EEEE 'at' H:mm 'o''clock'", "Friday at 9:05 o'clock"],
])('%s prints %s', (pattern, printed) => {
  expect(formatDay('2024-03-01', pattern, '09:05:00')).toBe(printed);
});

test.each([
  ['02', '2nd'],
  ['03', '3rd'],
  ['04', '4th'],
  ['11', '11th'],
  ['12', '12th'],
  ['13', '13th'],
  ['21', '21st'],
  ['22', '22nd'],
  ['23', '23rd'],
  ['31', '31st'],
])('day %s is the %s', (day, ordinal) => {
  expect(formatDay(`2024-01-${day}`, 'do')).toBe(ordinal);
});

test('letters that are not known are a mistake of the program', () => {
  expect(() => formatDay('2024-01-01', 'YYYY')).toThrow('YYYY');
});

test.each([
  ['America/Chicago', '2019-10-13', '06:00:00', -300],
  ['America/Chicago', '2019-12-13', '06:00:00', -360],
  ['America/Chicago', '2019-03-10', '02:30:00', -360],
  ['America/Chicago', '2019-11-03', '01:30:00', -300],
  ['Asia/Kolkata', '2019-10-13', '06:00:00', 330],
  ['UTC', '2019-10-13', '06:00:00', 0],
])('clocks in %s at %s %s are %d minutes from UTC', (zone, day, time, minutes) => {
  expect(zoneOffset(zone, day, time)).toBe(minutes);
});

test('a zone is known or not', () => {
  expect(isZone('Europe/Amsterdam')).toBe(true);
  expect(isZone('Europe/Atlantis')).toBe(false);
  expect(dayInZone('Pacific/Auckland', Date.parse('2019-10-13T12:00:00Z'))).toBe('2019-10-14');
});
