import { type DateLetters, readPattern } from './day-pattern.ts';
import { MONTHS, WEEKDAYS } from './english-names.ts';

/**
 * A day as a site prints it, in English: `formatDay('2019-10-13', 'MMM d, yyyy')` is `Oct 13, 2019`. The
 * pattern is in Unicode's letters (UTS 35): `y yyyy M MM MMM MMMM d dd do EEE EEEE H HH mm ss`. A time that is
 * asked for but not given is midnight. A pattern with other letters throws: records are read by `readSite`,
 * which refuses them.
 */
export function formatDay(day: string, pattern: string, time: string | null = null): string {
  const parts = readPattern(pattern);
  if (!parts) throw new Error(`Unknown letters in the date pattern ${pattern}`);
  const moment = momentOf(day, time);
  return parts.map((part) => (part.part === 'text' ? part.text : WRITTEN[part.letters](moment))).join('');
}

interface Moment {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

function momentOf(date: string, time: string | null): Moment {
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '00', minute = '00', second = '00'] = (time ?? '').split(':').filter(Boolean);
  return { year, month, day, hour, minute, second };
}

const WRITTEN: Readonly<Record<DateLetters, (moment: Moment) => string>> = {
  yyyy: ({ year }) => year,
  y: ({ year }) => plain(year),
  MMMM: (moment) => monthName(moment),
  MMM: (moment) => monthName(moment).slice(0, 3),
  MM: ({ month }) => month,
  M: ({ month }) => plain(month),
  dd: ({ day }) => day,
  do: ({ day }) => ordinal(Number(day)),
  d: ({ day }) => plain(day),
  EEEE: (moment) => weekdayName(moment),
  EEE: (moment) => weekdayName(moment).slice(0, 3),
  HH: ({ hour }) => hour.padStart(2, '0'),
  H: ({ hour }) => plain(hour),
  mm: ({ minute }) => minute,
  ss: ({ second }) => second,
};

function plain(digits: string): string {
  return String(Number(digits));
}

function monthName({ month }: Moment): string {
  return MONTHS[Number(month) - 1] ?? month;
}

function weekdayName({ year, month, day }: Moment): string {
  return WEEKDAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()] ?? '';
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${{ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th'}`;
}
