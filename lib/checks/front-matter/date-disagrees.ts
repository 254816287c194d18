import { publishedDay } from '../../post/published-day.ts';
import { formatDay } from '../../sites/day-format.ts';
import { readFileName } from '../../sites/file-rule.ts';
import { shownDay, writeDate } from '../../sites/shown-date.ts';
import type { Site } from '../../sites/site.ts';
import type { CheckContext, Fix, Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { type DateField, dateField } from '../post-date.ts';

export const dateDisagrees: PostCheck = {
  id: 'date-disagrees',
  title: 'Dates that disagree',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  *run(post, context) {
    const typed = dateField(post, context.site);
    if (!typed?.date) return;
    const about = { ...valueRange(post.source, typed.field), field: typed.field.path };
    const words = otherDay(typed, post, context) ?? otherYear(typed, context.site);
    if (words) yield { ...about, ...words };
  },
};

type Words = Pick<Found, 'message' | 'fixes'>;

function otherDay(typed: DateField, post: CheckedPost, { site, fileName }: CheckContext): Words | null {
  const inName = fileName === null ? null : (readFileName(fileName, site)?.day ?? null);
  const inText = site.fields.style === 'text' ? null : dayInText(post);
  const other = [
    { day: inName, where: 'The file’s name says' },
    { day: inText, where: 'The “Published” line in the text says' },
  ].find(({ day }) => day !== null && !isDayOf(typed, day, site));
  if (!other?.day || !typed.date) return null;
  const own = formatDay(typed.date.typedDay, PATTERN);
  const message = `${other.where} ${formatDay(other.day, PATTERN)}, the date says ${own}. Correct the one that is wrong.`;
  return { message, fixes: taking(other.day, typed, post, site) };
}

const PATTERN = 'MMMM d, yyyy';

/** Some who know that the page shows another day have named the file after that. */
function isDayOf({ date }: DateField, day: string, site: Site): boolean {
  return date !== null && (date.typedDay === day || shownDay(date, site) === day);
}

/** The line stands near the top. */
const LOOKED_AT = 2_000;

function dayInText({ source, parts }: CheckedPost): string | null {
  return publishedDay(source.slice(parts.body.from, parts.body.from + LOOKED_AT));
}

/** Keeps a time and an offset that stand beside the day. */
function taking(
  day: string,
  { field, text, date }: DateField,
  post: CheckedPost,
  site: Site,
): readonly Fix[] {
  const rest = /^\d{4}-\d{1,2}-\d{1,2}([T ].*)?$/.exec(text);
  const meant = rest ? day + (rest[1] ?? '') : writeDate(day, date?.time ?? null, site);
  return valueFix(post, site, field.path, meant, { title: `Write ${meant}` });
}

/** Posts of an event are written from the year before it to the year after. */
function otherYear({ date }: DateField, { writing: { event } }: Site): Words | null {
  const year = Number(date?.typedDay.slice(0, 4));
  if (!event || !date || Math.abs(year - event.year) <= 1) return null;
  return { message: `The date is in ${year}, but ${event.name} is in ${event.year}. Correct the year.` };
}
