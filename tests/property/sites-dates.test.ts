import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '../../lib/sites/day-format.ts';
import { readPattern } from '../../lib/sites/day-pattern.ts';
import { readTypedDate } from '../../lib/sites/day-reader.ts';
import { readDate, shownDay, writeDate } from '../../lib/sites/shown-date.ts';
import { sites } from '../../lib/sites/site-list.ts';
import { zoneOffset } from '../../lib/sites/zone-offset.ts';

const seed = 20_261_120;

const DAY = 24 * 60 * 60 * 1_000;
const first = Date.parse('1990-01-01T00:00:00Z') / DAY;
const last = Date.parse('2039-12-31T00:00:00Z') / DAY;

function dayText(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

const day = fc.integer({ min: first, max: last }).map(dayText);
const time = fc
  .integer({ min: 0, max: DAY / 1_000 - 1 })
  .map((seconds) => new Date(seconds * 1_000).toISOString().slice(11, 19));
const offset = fc.integer({ min: -14 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
const zone = fc.constantFrom(
  'America/Chicago',
  'America/Los_Angeles',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/Amsterdam',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
);

const patterns = sites.flatMap(({ id, date }) =>
  date ? [date.written, ...(date.shown ? [date.shown] : [])].map((pattern) => [id, pattern] as const) : [],
);

test.each(patterns)('every day of fifty years that %s writes as %s is read again', (_, pattern) => {
  for (let number = first; number <= last; number += 1) {
    const text = formatDay(dayText(number), pattern, '23:59:58');
    if (readTypedDate(text, pattern)?.day !== dayText(number)) expect(text).toBe(dayText(number));
  }
  expect(last - first).toBeGreaterThan(10_000);
});

test.each(sites.map((site) => [site.id, site] as const))(
  '%s shows the day of a new post on every day',
  (_, site) => {
    for (let number = first; number <= last; number += 1) {
      const typed = readDate(writeDate(dayText(number), null, site), site);
      const shown = typed && shownDay(typed, site);
      if (shown !== dayText(number)) expect(shown).toBe(dayText(number));
    }
    expect(last - first).toBeGreaterThan(10_000);
  },
);

test('a date is read as it was written, with time and offset', () => {
  const site = { zone: null, date: null };
  const mark = fc.constantFrom('T', ' ', '  ');
  fc.assert(
    fc.property(
      day,
      time,
      fc.option(offset),
      mark,
      fc.boolean(),
      (typedDay, clock, minutes, between, hasColon) => {
        const text = `${typedDay}${between}${clock}${minutes === null ? '' : offsetText(minutes, hasColon)}`;
        expect(readDate(text, site)).toEqual({ typedDay, time: clock, offset: minutes });
      },
    ),
    { numRuns: 10_000, seed },
  );
});

function offsetText(minutes: number, hasColon: boolean): string {
  const absolute = Math.abs(minutes);
  const [hours, rest] = [Math.floor(absolute / 60), absolute % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? ' -' : ' +'}${hours}${hasColon ? ':' : ''}${rest}`;
}

/** An oracle that does no arithmetic: the calendar that `Intl` prints. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function printedDay(timeZone: string, moment: number): string {
  const calendar =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  calendars.set(timeZone, calendar);
  return calendar.format(moment);
}

test('the day that is shown is the one that a calendar in the zone prints', () => {
  const date = {
    field: ['date'],
    written: 'yyyy-MM-dd',
    shown: null,
    readIn: 'utc' as const,
    usualTime: null,
  };
  fc.assert(
    fc.property(day, time, fc.option(offset), zone, (typedDay, clock, minutes, name) => {
      const moment = Date.parse(`${typedDay}T${clock}${minutes === null ? 'Z' : isoOffset(minutes)}`);
      const shown = shownDay({ typedDay, time: clock, offset: minutes }, { zone: name, date });
      expect(shown).toBe(printedDay(name, moment));
    }),
    { numRuns: 10_000, seed },
  );
});

function isoOffset(minutes: number): string {
  return offsetText(minutes, true).trim();
}

/** What clocks in a zone show at a moment: `2019-10-13 06:00:00`. */
function printedTime(timeZone: string, moment: number): string {
  return new Date(moment).toLocaleString('sv-SE', { timeZone });
}

const QUARTERS_OF_AN_HOUR = Array.from({ length: 28 * 4 + 1 }, (_, quarter) => (quarter - 14 * 4) * 15);

test('the offset of a time leads to the moment at which clocks show it, unless they never do', () => {
  fc.assert(
    fc.property(day, time, zone, (typedDay, clock, name) => {
      const local = Date.parse(`${typedDay}T${clock}Z`);
      const typed = `${typedDay} ${clock}`;
      const printed = printedTime(name, local - zoneOffset(name, typedDay, clock) * 60_000);
      if (printed === typed) return;
      const all = QUARTERS_OF_AN_HOUR.map((minutes) => printedTime(name, local - minutes * 60_000));
      expect(all).not.toContain(typed);
    }),
    { numRuns: 2_000, seed },
  );
});

test('any text is a date or none, and any pattern can be read or not', () => {
  const site = sites.find(({ id }) => id === 'djangocon-us-2019') ?? { zone: null, date: null };
  const noise = fc.string({ unit: fc.constantFrom(...'0123456789-:+ TZ,.stndrhOctober'), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(noise, fc.string()), fc.string(), (text, pattern) => {
      const date = readDate(text, site);
      if (date) expect(shownDay(date, site)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (readPattern(pattern)) expect(formatDay('2019-10-13', pattern)).toBeTypeOf('string');
    }),
    { numRuns: 10_000, seed },
  );
});
