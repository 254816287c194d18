import { type PostDate, readDate, shownDay, shownText, writeDate } from '../sites/shown-date.ts';
import type { Site } from '../sites/site.ts';
import { zoneOffset } from '../sites/zone-offset.ts';

/** A date as the form shows it. */
export type DateReading =
  | { readonly state: 'empty'; readonly hasTime: boolean }
  /** Something stands there that is no date. */
  | { readonly state: 'unreadable' }
  | ReadFormDate;

export interface ReadFormDate {
  readonly state: 'read';
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:mm:ss, or null if the post names none. */
  readonly time: string | null;
  /** Minutes ahead of UTC, or null if the post names no zone. */
  readonly offset: number | null;
  /** Whether the site writes a time with its dates. */
  readonly hasTime: boolean;
  /** What can stand behind the time; empty where a zone says nothing to the site. */
  readonly offsets: readonly OffsetChoice[];
  /** As the page prints it, or null if it prints what was typed. */
  readonly shown: string | null;
  /** What to write so that the page shows the day that was typed, if it shows another one. */
  readonly meant: string | null;
  readonly isOtherDay: boolean;
}

export interface OffsetChoice {
  /** Null: no zone in the post. */
  readonly minutes: number | null;
  /** `-05:00` */
  readonly text: string;
  readonly kind: 'none' | 'utc' | 'site' | 'other';
}

export function readFormDate(text: string, site: Site): DateReading {
  const hasTime = site.date?.written.includes('H') ?? false;
  if (text.trim() === '') return { state: 'empty', hasTime };
  const date = readDate(text, site);
  if (!date) return { state: 'unreadable' };
  const isOtherDay = shownDay(date, site) !== date.typedDay;
  return {
    state: 'read',
    day: date.typedDay,
    time: date.time,
    offset: date.offset,
    hasTime: hasTime || date.time !== null,
    offsets: offsetChoices(date, site),
    shown: shownText(date, site),
    meant: isOtherDay ? meantDate(date, site) : null,
    isOtherDay,
  };
}

/** What stands in the post for a day, a time and an offset. A day alone gets the site's usual time. */
export function formDate(
  { day, time, offset }: Pick<ReadFormDate, 'day' | 'time' | 'offset'>,
  site: Site,
): string {
  return writeDate(day, time, site) + (time === null || offset === null ? '' : offsetText(offset));
}

function meantDate(date: PostDate, site: Site): string | null {
  const text = writeDate(date.typedDay, null, site);
  const meant = readDate(text, site);
  return meant && shownDay(meant, site) === date.typedDay ? text : null;
}

function offsetChoices({ typedDay, time, offset }: PostDate, site: Site): OffsetChoice[] {
  const isRead = site.zone !== null && site.date?.readIn !== 'typed';
  if (time === null || (!isRead && offset === null)) return [];
  const own = site.zone === null ? null : zoneOffset(site.zone, typedDay, time);
  const choices: OffsetChoice[] = [{ minutes: null, text: '', kind: 'none' }];
  if (own !== null && own !== 0) choices.push({ minutes: own, text: offsetText(own), kind: 'site' });
  choices.push({ minutes: 0, text: offsetText(0), kind: 'utc' });
  if (!choices.some(({ minutes }) => minutes === offset)) {
    choices.push({ minutes: offset, text: offsetText(offset ?? 0), kind: 'other' });
  }
  return choices;
}

/** `-05:00` */
function offsetText(minutes: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(ahead / 60))}:${digits(ahead % 60)}`;
}
