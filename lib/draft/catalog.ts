import type { Stop } from './clock.ts';

/**
 * The list of drafts on this device. Everything in a record but `name` and the dates is derived from the
 * draft itself and repeated here only so that the list can be shown without opening every draft.
 */
export interface Catalog {
  /** Every record, those in the bin included, in no particular order. */
  list(): Promise<readonly DraftRecord[]>;
  get(id: string): Promise<DraftRecord | undefined>;
  /** Adds the record or replaces the one of the same id. Resolves when the transaction is complete. */
  put(record: DraftRecord): Promise<void>;
  /** Changes some fields of a stored record in one transaction; does nothing if it is not there. */
  update(id: string, change: Partial<Omit<DraftRecord, 'version' | 'id'>>): Promise<void>;
  /**
   * Lets the draft live in another stored document, in one transaction: only if it still lives in `expected`.
   * Resolves to whether it does now live in `next` because of this call.
   */
  replaceDocument(id: string, expected: string, next: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Called after every change, by this view or another one. */
  onChange(listener: () => void): Stop;
}

export const DRAFT_RECORD_VERSION = 1;

/** One row of the list. All times are milliseconds since the Unix epoch. */
export interface DraftRecord {
  readonly version: typeof DRAFT_RECORD_VERSION;
  readonly id: string;
  /** Name of the stored Yjs document that holds the text; changes only when a damaged one is replaced. */
  readonly document: string;
  /** The name that a person gave the draft in the list, or null to show the post's own title. */
  readonly name: string | null;
  /** The name of the file that the draft was opened from, or was given in Details; null if none yet. */
  readonly fileName: string | null;
  /** The post's title as last seen; empty if it has none. */
  readonly title: string;
  readonly words: number;
  readonly createdAt: number;
  readonly editedAt: number;
  /** When it was put into the bin, or null. */
  readonly deletedAt: number | null;
}
