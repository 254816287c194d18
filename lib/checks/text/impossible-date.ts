import { MONTHS } from '../../sites/english-names.ts';
import type { BlockCheck } from '../check.ts';
import { blockDates, type WrittenDate } from '../written-date.ts';

export const impossibleDate: BlockCheck = {
  id: 'impossible-date',
  title: 'Day that the calendar does not have',
  severity: 'error',
  group: 'text',
  reads: 'block',
  *run(block) {
    for (const date of blockDates(block)) {
      if (date.day <= lastDay(date) || !isSurelyDate(date)) continue;
      yield {
        from: date.from,
        to: date.to,
        message: `${MONTHS[date.month - 1]} has only ${lastDay(date)} days${date.year === null ? '' : ` in ${date.year}`}. Look up which day is meant.`,
      };
    }
  },
};

/** Of a year that is not said, the longest. */
function lastDay({ month, year }: WrittenDate): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** `In March 45 people came` names no day. */
function isSurelyDate({ day, weekday, year, isOrdinal }: WrittenDate): boolean {
  return day > 0 && (day <= 31 || weekday !== null || year !== null || isOrdinal);
}
