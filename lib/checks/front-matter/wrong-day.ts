import { formatDay } from '../../sites/day-format.ts';
import { type PostDate, readDate, shownDay, shownText, writeDate } from '../../sites/shown-date.ts';
import type { Site } from '../../sites/site.ts';
import { zoneOffset } from '../../sites/zone-offset.ts';
import type { PostCheck } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { dateField } from '../post-date.ts';

export const wrongDay: PostCheck = {
  id: 'wrong-day',
  title: 'Page shows another day',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ zone, date }) => zone !== null && date !== null && date.readIn !== 'typed',
  *run(post, { site }) {
    const typed = dateField(post, site);
    if (!typed?.date || shownDay(typed.date, site) === typed.date.typedDay) return;
    const { field, date } = typed;
    const fixes = meantDates(date, site).flatMap((text) =>
      valueFix(post, site, field.path, text, { title: `Write ${text}` }),
    );
    yield { ...valueRange(post.source, field), message: messageFor(date, site), field: field.path, fixes };
  },
};

function messageFor(date: PostDate, site: Site): string {
  const pattern = site.date?.shown ?? 'MMM d, yyyy';
  const meant = formatDay(date.typedDay, pattern, date.time);
  const shown = shownText(date, site) ?? formatDay(shownDay(date, site), pattern, date.time);
  const read = date.offset === null ? 'The site reads the time as UTC and shows' : 'The site shows';
  return (
    `Shown as ${shown}, not ${meant}. ${read} the day that it is then in ${cityOf(site)}. ` +
    'Write a time at which it is the same day there.'
  );
}

/** `America/New_York` */
function cityOf({ zone }: Site): string {
  return zone?.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
}

/** The site's usual time, and the same time with the offset of the site's zone; only those that keep the day. */
function meantDates(date: PostDate, site: Site): readonly string[] {
  const usual = writeDate(date.typedDay, null, site);
  const time = date.time ?? '00:00:00';
  const zone = site.zone ?? 'UTC';
  const offset = offsetText(zoneOffset(zone, date.typedDay, time));
  return [usual, `${date.typedDay} ${time}${offset}`].filter((text) => {
    const meant = readDate(text, site);
    return meant !== null && shownDay(meant, site) === date.typedDay;
  });
}

/** `-05:00` */
function offsetText(minutes: number): string {
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits(hour)}:${digits(minute)}`;
}
