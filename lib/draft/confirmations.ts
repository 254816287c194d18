import type { Stop } from './clock.ts';
import { addRecord, isQuote, type Kept, listRecords, onRecords, removeRecord } from './kept-records.ts';
import { isRecord, isShortText, isTime } from './plain-data.ts';
import type { Talk } from './talk.ts';

/**
 * Someone's word that a fact of the post is right. It is bound to the words and to nothing else: it holds for
 * the fact whose quote is the same, not once the words have changed, and again when they are back.
 */
export interface Confirmation {
  /**
   * The fact's own words, with enough of what is around them to tell them from the same words elsewhere. At
   * most `LONGEST_QUOTE` (kept-records.ts).
   */
  readonly quote: string;
  /** The name of who confirmed it, maybe empty; at most `LONGEST_NAME` long. */
  readonly by: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

/** In UTF-16 code units. */
export const LONGEST_NAME = 100;

/** The part of a talk that holds them. */
type Confirmed = Pick<Talk, 'confirmations'>;

/** The oldest first; several may be of the same fact. */
export function listConfirmations({ confirmations }: Confirmed): readonly Kept<Confirmation>[] {
  return listRecords(confirmations, readConfirmation);
}

/**
 * Confirms a fact and returns the key under which that is kept.
 * @throws {RangeError} if a text is longer than allowed, or ends within a character
 */
export function confirm({ confirmations }: Confirmed, what: Confirmation): string {
  const record = readConfirmation(what);
  if (!record) throw new RangeError('not a confirmation that could be kept');
  return addRecord(confirmations, record);
}

/** Takes a confirmation back, and with it all others of the same fact. */
export function takeBack({ confirmations }: Confirmed, key: string): void {
  removeRecord(confirmations, key, readConfirmation, (one, other) => one.quote === other.quote);
}

/** Calls back after each change, by this view or another one. */
export function onConfirmations({ confirmations }: Confirmed, listener: () => void): Stop {
  return onRecords(confirmations, listener);
}

/** The confirmation that this value of a document or an archive is, or undefined if it is none. */
export function readConfirmation(value: unknown): Confirmation | undefined {
  if (!isRecord(value)) return undefined;
  const { quote, by, at } = value;
  if (!isQuote(quote) || !isShortText(by, LONGEST_NAME) || !isTime(at)) return undefined;
  return { quote, by, at };
}
