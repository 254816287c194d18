import { readField } from './field.ts';
import { splitPost } from './split.ts';

/**
 * The day on which a post says that it was published, as YYYY-MM-DD, or null: `date` or
 * `published_datetime` of the front matter, or a line near the top of the body such as
 * "Published on 28th Feb 2018 by the team" or "Published October 28, 2019". As typed, in no time zone.
 */
export function publishedDay(source: string): string | null {
  for (const name of ['date', 'published_datetime']) {
    const day = numericDay(readField(source, name)?.text ?? '');
    if (day) return day;
  }
  return dayInBody(source);
}

function numericDay(text: string): string | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  return found && validDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The line stands among the first ones of a post. */
const LOOKED_AT = 2_000;

function dayInBody(source: string): string | null {
  const { from } = splitPost(source).body;
  const line = /^[ \t>*_]{0,20}Published\b(.{0,200})/im.exec(source.slice(from, from + LOOKED_AT))?.[1];
  if (line === undefined) return null;
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ .]+([A-Za-z]{3,9})\.?,? +(\d{4})\b/.exec(line);
  if (dayFirst) return namedDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /\b([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\b/.exec(line);
  if (monthFirst) return namedDay(monthFirst[3], monthFirst[1], monthFirst[2]);
  return numericDay(/\b\d{4}-\d{1,2}-\d{1,2}\b/.exec(line)?.[0] ?? '');
}

/** English months by their first three letters, which `Sept` and `September` share. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function namedDay(year = '', month = '', day = ''): string | null {
  const index = MONTHS.indexOf(month.toLowerCase().slice(0, 3));
  return index === -1 ? null : validDay(Number(year), index + 1, Number(day));
}

function validDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
