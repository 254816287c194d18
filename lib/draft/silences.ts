import type { Stop } from './clock.ts';
import type { Draft } from './draft.ts';
import { addRecord, isQuote, type Kept, listRecords, onRecords, removeRecord } from './kept-records.ts';
import { isRecord, isShortText, isTime } from './plain-data.ts';

/** A check that someone switched off in this draft, in one place or everywhere. */
export interface Silence {
  /** The check's id. */
  readonly check: string;
  /**
   * The text of the finding, with enough of what is around it to tell it apart: the check is silent wherever
   * a finding has the same. Null: it is silent in the whole draft. At most `LONGEST_QUOTE` (kept-records.ts).
   */
  readonly quote: string | null;
  /** In the person's own words, maybe empty; at most `LONGEST_REASON` long. */
  readonly reason: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

/** In UTF-16 code units. */
export const LONGEST_REASON = 500;

const LONGEST_CHECK = 100;

/** The part of a draft that holds them; an open draft is one. */
type Silenced = Pick<Draft, 'silenced'>;

/** The oldest first. */
export function listSilences({ silenced }: Silenced): readonly Kept<Silence>[] {
  return listRecords(silenced, readSilence);
}

/**
 * Switches a check off and returns the key under which that is kept.
 * @throws {RangeError} if a text is longer than allowed, or ends within a character
 */
export function silence({ silenced }: Silenced, what: Silence): string {
  const record = readSilence(what);
  if (!record) throw new RangeError('not a silence that could be kept');
  return addRecord(silenced, record);
}

/** Switches the check on again where this silence held, also if another person had silenced the same. */
export function unsilence({ silenced }: Silenced, key: string): void {
  const isSame = (one: Silence, other: Silence) => one.check === other.check && one.quote === other.quote;
  removeRecord(silenced, key, readSilence, isSame);
}

/** Calls back after each change, by this view or another one. */
export function onSilences({ silenced }: Silenced, listener: () => void): Stop {
  return onRecords(silenced, listener);
}

/** The silence that this value of a document or an archive is, or undefined if it is none. */
export function readSilence(value: unknown): Silence | undefined {
  if (!isRecord(value)) return undefined;
  const { check, quote, reason, at } = value;
  if (!isShortText(check, LONGEST_CHECK) || check === '') return undefined;
  if (quote !== null && !isQuote(quote)) return undefined;
  if (!isShortText(reason, LONGEST_REASON) || !isTime(at)) return undefined;
  return { check, quote, reason, at };
}
