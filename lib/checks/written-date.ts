import type { Range } from '../post/split.ts';
import { MONTHS, WEEKDAYS } from '../sites/english-names.ts';
import type { Block } from './block.ts';
import { keptByBlock } from './kept-by-block.ts';

/** A day as a sentence names it: `Monday, October 14`, `14th of October 2019`. */
export interface WrittenDate extends Range {
  readonly weekday: WrittenWeekday | null;
  /** From 1. */
  readonly month: number;
  /** As typed: the calendar may have no such day. */
  readonly day: number;
  /** With its ending: `14th`. */
  readonly dayAt: Range;
  readonly isOrdinal: boolean;
  /** Null if it is not said. */
  readonly year: number | null;
}

export interface WrittenWeekday extends Range {
  /** 0 is Sunday, as in `Date`. */
  readonly index: number;
  readonly text: string;
  /** Whether it is the end of several: `Saturday and Sunday, October 6`. The date may be that of another one. */
  readonly isOneOfSeveral: boolean;
}

/** The dates in a block's prose. */
export const blockDates: (block: Block) => readonly WrittenDate[] = keptByBlock(({ inline }) =>
  writtenDates(inline.prose),
);

/** All dates in a text that name their month in English, in the order of the text. */
function writtenDates(text: string): readonly WrittenDate[] {
  return [...found(text, MONTH_FIRST), ...found(text, DAY_FIRST)].sort((one, other) => one.from - other.from);
}

const MONTH = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{1,6})?';
const WEEKDAY = '(?<weekday>(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:[a-z]{1,6})?)';
const DAY = '(?<day>\\d{1,2}(?:st|nd|rd|th)?)(?![\\d:])';
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
/** Marks of Markdown stand as blanks here. */
const GAP = '[\\s,.]{1,6}';

const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY}${GAP}(?:the )?)?${MONTH}\\.?\\s{1,3}${DAY}(?:,?\\s{1,3}${YEAR})?(?:\\s?\\(${WEEKDAY.replace('weekday', 'after')}\\))?`,
  'gdu',
);

const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY}${GAP}(?:the )?)?${DAY} (?:of )?${MONTH}(?:[,.]?\\s{1,3}${YEAR})?(?:\\s?\\(${WEEKDAY.replace('weekday', 'after')}\\))?`,
  'gdu',
);

function found(text: string, pattern: RegExp): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const { month = '', day = '', year } = match.groups ?? {};
    const dayAt = rangeOf(match, 'day');
    if (!isMonth(monthWord(match)) || !dayAt) continue;
    dates.push({
      from: match.index,
      to: match.index + match[0].length,
      weekday: weekdayOf(text, match),
      month: MONTHS.findIndex((name) => name.startsWith(month)) + 1,
      day: Number.parseInt(day, 10),
      dayAt,
      isOrdinal: /\D$/.test(day),
      year: year === undefined ? null : Number(year),
    });
  }
  return dates;
}

function rangeOf(match: RegExpMatchArray, name: string): Range | null {
  const at = match.indices?.groups?.[name];
  return at ? { from: at[0], to: at[1] } : null;
}

/** The whole word that begins as a month does. */
function monthWord(match: RegExpMatchArray): string {
  const at = rangeOf(match, 'month');
  const rest = at ? (match.input ?? '').slice(at.from, at.from + 10) : '';
  return /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
}

function isMonth(word: string): boolean {
  return word === 'Sept' || isNameOrStart(word, MONTHS, [3]);
}

function weekdayOf(text: string, match: RegExpMatchArray): WrittenWeekday | null {
  const at = rangeOf(match, 'weekday') ?? rangeOf(match, 'after');
  if (!at) return null;
  const word = text.slice(at.from, at.to);
  if (!isNameOrStart(word, WEEKDAYS, [3, 4, 5])) return null;
  return {
    ...at,
    index: WEEKDAYS.findIndex((name) => name.startsWith(word.slice(0, 3))),
    text: word,
    isOneOfSeveral: SEVERAL.test(text.slice(Math.max(0, at.from - 24), at.from)),
  };
}

const SEVERAL =
  /(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]{0,6}\.?\s{0,3}(?:[-–—,&/]|,?\s?(?:and|or|to|through|thru))\s{0,3}$/;

function isNameOrStart(word: string, names: readonly string[], lengths: readonly number[]): boolean {
  return names.some((name) => name === word || (lengths.includes(word.length) && name.startsWith(word)));
}
