import { type DateLetters, readPattern } from './day-pattern.ts';
import { MONTHS, WEEKDAYS } from './english-names.ts';

/** A day with the time and the offset that stand beside it in a text, all as typed. */
export interface TypedDate {
  /** YYYY-MM-DD, a day that the calendar has. */
  readonly day: string;
  /** HH:mm:ss, or null if there is none. */
  readonly time: string | null;
  /** Minutes ahead of UTC, or null if no zone stands there. */
  readonly offset: number | null;
}

/**
 * Reads a whole text as a date that is written in a pattern. More lenient than writing: `M` and `d` take one
 * digit or two, `MMM` takes whole months and `Sept.`, `do` goes without its ending, and after a pattern
 * without a time, a time and an offset may stand. Null if that is not what the text says.
 */
export function readTypedDate(text: string, pattern: string): TypedDate | null {
  if (text.length > LONGEST) return null;
  const parts = readPattern(pattern);
  if (!parts) return null;
  const read: Read = { values: new Map(), at: 0 };
  for (const part of parts) {
    const took =
      part.part === 'text' ? takeText(text, read.at, part.text) : takeField(text, read, part.letters);
    if (took === null) return null;
    read.at += took;
  }
  const time = timeOf(read.values) ?? takeTime(text, read);
  const offset = time === null ? null : takeOffset(text, read);
  const day = dayOf(read.values);
  return day !== null && time !== '' && text.slice(read.at).trim() === '' ? { day, time, offset } : null;
}

/** No date is as long. */
const LONGEST = 100;

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

interface Read {
  readonly values: Map<Unit, number>;
  /** How much of the text is read. */
  at: number;
}

function takeText(text: string, at: number, expected: string): number | null {
  if (expected === ' ') return /^[ \t]+/.exec(text.slice(at))?.[0].length ?? null;
  return text.startsWith(expected, at) ? expected.length : null;
}

const READERS: Readonly<Record<DateLetters, readonly [unit: Unit | null, form: RegExp | readonly string[]]>> =
  {
    yyyy: ['year', /^\d{4}/],
    y: ['year', /^\d{4}/],
    MMMM: ['month', MONTHS],
    MMM: ['month', MONTHS],
    MM: ['month', /^\d{1,2}/],
    M: ['month', /^\d{1,2}/],
    dd: ['day', /^\d{1,2}/],
    do: ['day', /^\d{1,2}(?:st|nd|rd|th)?/i],
    d: ['day', /^\d{1,2}/],
    EEEE: [null, WEEKDAYS],
    EEE: [null, WEEKDAYS],
    HH: ['hour', /^\d{1,2}/],
    H: ['hour', /^\d{1,2}/],
    mm: ['minute', /^\d{2}/],
    ss: ['second', /^\d{2}/],
  };

function takeField(text: string, { values, at }: Read, letters: DateLetters): number | null {
  const [unit, form] = READERS[letters];
  const rest = text.slice(at);
  const found = form instanceof RegExp ? form.exec(rest)?.[0] : /^[A-Za-z]{3,9}\.?/.exec(rest)?.[0];
  if (found === undefined) return null;
  const value = form instanceof RegExp ? Number.parseInt(found, 10) : numberOfName(found, form);
  if (value === 0 && unit !== 'hour' && unit !== 'minute' && unit !== 'second') return null;
  if (unit) values.set(unit, value);
  return found.length;
}

/** From 1; 0 if there is none of that name. `Sept` and `Sep.` are September. */
function numberOfName(typed: string, names: readonly string[]): number {
  const name = typed.replace('.', '').toLowerCase();
  return names.findIndex((full) => full.toLowerCase().startsWith(name)) + 1;
}

function timeOf(values: ReadonlyMap<Unit, number>): string | null {
  const hour = values.get('hour');
  return hour === undefined ? null : clockTime(hour, values.get('minute') ?? 0, values.get('second') ?? 0);
}

/** Empty for a time that no clock shows. */
function clockTime(hour: number, minute: number, second: number): string {
  if (hour > 23 || minute > 59 || second > 59) return '';
  return [hour, minute, second].map((value) => String(value).padStart(2, '0')).join(':');
}

function takeTime(text: string, read: Read): string | null {
  const found = /^(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?/.exec(text.slice(read.at));
  if (!found) return null;
  read.at += found[0].length;
  return clockTime(Number(found[1]), Number(found[2]), Number(found[3] ?? 0));
}

function takeOffset(text: string, read: Read): number | null {
  const found = /^[ \t]*(?:[Zz]|(?:UTC|GMT)|([+-])(\d{2}):?(\d{2})?)(?![\w:])/.exec(text.slice(read.at));
  if (!found) return null;
  read.at += found[0].length;
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' && minutes !== 0 ? -minutes : minutes;
}

function dayOf(values: ReadonlyMap<Unit, number>): string | null {
  const [year = 0, month = 0, day = 0] = [values.get('year'), values.get('month'), values.get('day')];
  if (year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
