import { formatDay } from '../../sites/day-format.ts';
import { MONTHS, WEEKDAYS } from '../../sites/english-names.ts';
import type { Site } from '../../sites/site.ts';
import type { Fix, Found, PostCheck } from '../check.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { movedFound } from '../moved-found.ts';
import { postDay } from '../post-day.ts';
import { blockDates, type WrittenDate, type WrittenWeekday } from '../written-date.ts';

export const weekdayDate: PostCheck = {
  id: 'weekday-date',
  title: 'Weekday that does not fit its date',
  severity: 'error',
  group: 'text',
  reads: 'post',
  *run(post, { site }) {
    const day = postDay(post, site);
    for (const { block, from } of post.blocks) {
      for (const date of datesOf(block)) {
        const found = date.weekday && findAt(date, date.weekday, yearsOf(date, day, site));
        if (found) yield movedFound(found, from);
      }
    }
  },
};

const datesOf = keptByBlock((block) =>
  blockDates(block).filter(({ weekday }) => weekday && !weekday.isOneOfSeveral),
);

/**
 * The years that may be meant, the likeliest first: the one that is said; else that of the event, that of the
 * post, and the next one for a day that has passed long before the post.
 */
function yearsOf(date: WrittenDate, day: string | null, site: Site): readonly number[] {
  if (date.year !== null) return [date.year];
  const event = site.writing.event?.year;
  const years = event === undefined ? [] : [event];
  if (day === null) return years;
  const year = Number(day.slice(0, 4));
  const isLongPast = date.month < Number(day.slice(5, 7));
  return [...new Set([...years, year, ...(isLongPast ? [year + 1] : [])])];
}

function findAt(date: WrittenDate, weekday: WrittenWeekday, years: readonly number[]): Found | null {
  const [year] = years;
  const inCalendar = years.every((year) => weekdayIn(year, date.month, date.day) !== null);
  if (year === undefined || !inCalendar) return null;
  if (years.some((year) => weekdayIn(year, date.month, date.day) === weekday.index)) return null;
  const right = WEEKDAYS[weekdayIn(year, date.month, date.day) ?? 0] ?? '';
  const month = MONTHS[date.month - 1];
  const typed = WEEKDAYS[weekday.index] ?? weekday.text;
  return {
    from: date.from,
    to: date.to,
    message: `${month} ${date.day}, ${year} is a ${right}, not a ${typed}. Readers who plan by it would come on the wrong day; look up which of the two is right.`,
    fixes: [writeWeekday(weekday, right), ...writeNearestDay(date, weekday, year)],
  };
}

/** Null if the calendar has no such day. */
function weekdayIn(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : null;
}

function writeWeekday({ from, to, text }: WrittenWeekday, right: string): Fix {
  const insert = WEEKDAYS.includes(text) ? right : right.slice(0, 3);
  return { title: `Write “${insert}”`, edits: [{ from, to, insert }], isSafe: false };
}

/** The nearest day of that month with the weekday that was typed, the later one of two. */
function writeNearestDay(date: WrittenDate, weekday: WrittenWeekday, year: number): readonly Fix[] {
  const day = [1, -1, 2, -2, 3, -3]
    .map((step) => date.day + step)
    .find((day) => weekdayIn(year, date.month, day) === weekday.index);
  if (day === undefined) return [];
  const insert = formatDay(`${year}-${date.month}-${day}`, date.isOrdinal ? 'do' : 'd');
  const title = `Write “${MONTHS[date.month - 1]} ${insert}”`;
  return [{ title, edits: [{ ...date.dayAt, insert }], isSafe: false }];
}
