import { formatDay } from './day-format.ts';
import { readTypedDate } from './day-reader.ts';
import type { Site } from './site.ts';
import { dayInZone } from './zone-offset.ts';

/** A date as it stands in a post. */
export interface PostDate {
  /** YYYY-MM-DD */
  readonly typedDay: string;
  /** HH:mm:ss, or null if only the day is there. */
  readonly time: string | null;
  /** Minutes ahead of UTC, or null if the post names no zone. */
  readonly offset: number | null;
}

/** What of a site decides which day is shown. */
export type DatedSite = Pick<Site, 'date' | 'zone'>;

/**
 * Reads a date of a post: as the site writes or prints it, or in one of the forms that people use anyway
 * (`2019-10-13`, `2019-10-13 06:00:00 -0500`, `2019-10-13T06:00:00Z`, `28th Feb 2018`, `October 28, 2019`).
 * Null if it is none of them or no day of the calendar. Texts beyond 100 characters are no dates.
 */
export function readDate(text: string, site: DatedSite): PostDate | null {
  const own = [site.date?.written, site.date?.shown].filter((pattern) => typeof pattern === 'string');
  for (const pattern of [...own, ...USUAL]) {
    const read = readTypedDate(text.trim(), pattern);
    if (read) return { typedDay: read.day, time: read.time, offset: read.offset };
  }
  return null;
}

/**
 * The day, YYYY-MM-DD, that the page will show. Jekyll and Eleventy read a date without a zone as UTC and
 * print it in the zone of the site, so that midnight in UTC is the evening before in America.
 */
export function shownDay(date: PostDate, site: DatedSite): string {
  const readIn = site.date?.readIn ?? 'typed';
  if (site.zone === null || readIn === 'typed') return date.typedDay;
  if (readIn === 'site' && date.offset === null) return date.typedDay;
  return dayInZone(site.zone, momentInUtc(date));
}

/** The day as the page prints it: `Oct 12, 2019`. Null if the page prints what was typed. */
export function shownText(date: PostDate, site: DatedSite): string | null {
  const pattern = site.date?.shown ?? null;
  return pattern === null ? null : formatDay(shownDay(date, site), pattern, date.time);
}

/**
 * A date as the site's posts write it. Without a time, it gets the site's usual one, which keeps the day. For
 * a site without a rule it is the day alone.
 */
export function writeDate(day: string, time: string | null, site: DatedSite): string {
  if (!site.date) return day;
  return formatDay(day, site.date.written, time ?? site.date.usualTime);
}

/** Forms that people use, whatever the site says. */
const USUAL: readonly string[] = [
  'y-M-d',
  'do MMM y',
  'do MMM, y',
  'MMM do, y',
  'MMM do y',
  'EEE, do MMM y',
  'EEE, MMM do, y',
];

function momentInUtc({ typedDay, time, offset }: PostDate): number {
  return Date.parse(`${typedDay}T${time ?? '00:00:00'}Z`) - (offset ?? 0) * 60_000;
}
