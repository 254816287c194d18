import { MONTHS } from '../../sites/english-names.ts';
import { readDate, writeDate } from '../../sites/shown-date.ts';
import type { Site } from '../../sites/site.ts';
import type { CheckContext, Fix, Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { type DateField, dateField } from '../post-date.ts';

export const dateFormat: PostCheck = {
  id: 'date-format',
  title: 'Date that cannot be read',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  *run(post, context) {
    const { site } = context;
    const typed = dateField(post, site);
    if (!typed) return;
    const words = typed.date ? otherForm(typed, post, site) : unreadable(typed, post, context);
    if (words) yield { ...valueRange(post.source, typed.field), field: typed.field.path, ...words };
  },
};

type Words = Pick<Found, 'message' | 'severity' | 'fixes'>;

function unreadable({ field, text }: DateField, post: CheckedPost, { site, today }: CheckContext): Words {
  const example = writeDate(today, null, site);
  const message = `${reason(text)}, so the site cannot tell the day. Write it like \`${example}\`.`;
  const meant = swapped(text, site);
  return { message, fixes: meant === null ? [] : writing(meant, field, post, site) };
}

function reason(text: string): string {
  const numbers = numbersIn(text);
  if (!numbers) return `“${text.slice(0, 40)}” is no date`;
  const { year, month, day } = numbers;
  if (month < 1 || month > 12) return `There is no month ${month}`;
  const longest = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > longest)
    return `${MONTHS[month - 1] ?? ''} ${year} has ${longest} days, and no day ${day}`;
  return noTime(text) ?? `“${text.slice(0, 40)}” is not written as a date`;
}

function noTime(text: string): string | null {
  const [, hour, minute, second = '0'] = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
  const isTime = Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second) < 60;
  return isTime ? null : `No clock shows ${hour}:${minute}`;
}

interface Numbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const NUMBERS = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i;

/** What stands where a date has them, whether or not there is such a day. */
function numbersIn(text: string): Numbers | null {
  const typed = NUMBERS.exec(text);
  if (typed) return { year: Number(typed[1]), month: Number(typed[2]), day: Number(typed[3]) };
  const [, first = '', second = '', year] = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text) ?? [];
  const [name, day] = /^\d/.test(first) ? [second, first] : [first, second];
  const month = MONTHS.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return month === 0 || year === undefined ? null : { year: Number(year), month, day: Number(day) };
}

/** A day that was written before its month, or with other marks than `-`. */
function swapped(text: string, site: Site): string | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const [whole, year = '', first = '', second = '', time] = found;
  const [one, other] = [first.padStart(2, '0'), second.padStart(2, '0')];
  const rest = text.slice(whole.length);
  for (const day of [`${year}-${one}-${other}`, `${year}-${other}-${one}`]) {
    const meant = time === undefined ? day : `${day} ${time}${rest}`;
    if (readDate(meant, site)) return time === undefined ? writeDate(day, null, site) : meant;
  }
  return null;
}

/** A date that people understand and the site's parser does not take for one. */
function otherForm({ field, text, date }: DateField, post: CheckedPost, site: Site): Words | null {
  if (site.fields.style === 'text' || /^\d{4}-\d/.test(text) || !date) return null;
  const meant = writeDate(date.typedDay, date.time, site);
  const message = `Posts of the site write the date as \`${meant}\`. The site may not understand “${text}”.`;
  return { severity: 'warning', message, fixes: writing(meant, field, post, site) };
}

function writing(text: string, { path }: DateField['field'], post: CheckedPost, site: Site): readonly Fix[] {
  return valueFix(post, site, path, text, { title: `Write ${text}` });
}
