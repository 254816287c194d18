import type { Stop } from './clock.ts';
import type { Draft } from './draft.ts';
import { onRecords } from './kept-records.ts';
import { isRecord, isShortText, isTime } from './plain-data.ts';

/** A word that is right in this draft, although no dictionary has it. */
export interface LearntWord {
  /** Not empty and without blanks; at most `LONGEST_WORD` long. */
  readonly word: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

/** In UTF-16 code units. */
export const LONGEST_WORD = 100;

/** The part of a draft that holds them, each under itself as the key; an open draft is one. */
type Learnt = Pick<Draft, 'words'>;

/** In the order of the alphabet. */
export function listWords({ words }: Learnt): readonly LearntWord[] {
  return [...words.entries()]
    .map(([word, value]) => readWord(isRecord(value) ? { word, at: value.at } : undefined))
    .filter((word) => word !== undefined)
    .sort((one, other) => (one.word < other.word ? -1 : 1));
}

/** @throws {RangeError} if it is no word that could be kept */
export function learnWord({ words }: Learnt, learnt: LearntWord): void {
  const record = readWord(learnt);
  if (!record) throw new RangeError('not a word that could be kept');
  words.set(record.word, { at: record.at });
}

/** Does nothing if the word was never learnt. */
export function forgetWord({ words }: Learnt, word: string): void {
  words.delete(word);
}

/** Calls back after each change, by this view or another one. */
export function onWords({ words }: Learnt, listener: () => void): Stop {
  return onRecords(words, listener);
}

/** The word that this value of a document or an archive is, or undefined if it is none. */
export function readWord(value: unknown): LearntWord | undefined {
  if (!isRecord(value)) return undefined;
  const { word, at } = value;
  if (!isShortText(word, LONGEST_WORD) || !/^\S+$/.test(word) || !isTime(at)) return undefined;
  return { word, at };
}
