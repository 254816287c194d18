/**
 * Plain-text versions of drafts beside the Yjs documents, kept on this device only. The journal is what a
 * person falls back to when everything cleverer has failed, so it knows nothing but text.
 */
export interface Journal {
  /** Replaces the newest known text of the draft; resolves when the transaction is complete. */
  putLatest(draft: string, latest: LatestText): Promise<void>;
  latest(draft: string): Promise<LatestText | undefined>;
  /** Adds a version to the history. */
  add(draft: string, version: Version): Promise<void>;
  /** What versions there are, newest first, without their texts. */
  list(draft: string): Promise<readonly VersionSummary[]>;
  text(draft: string, id: string): Promise<string | undefined>;
  remove(draft: string, ids: readonly string[]): Promise<void>;
  /** Erases everything kept for the draft. */
  clear(draft: string): Promise<void>;
}

export const JOURNAL_VERSION = 1;

export interface LatestText {
  readonly version: typeof JOURNAL_VERSION;
  readonly at: number;
  readonly text: string;
}

/** Why a version was kept. */
export type VersionReason = 'typing' | 'opened' | 'closed' | 'restored' | 'damaged';

export interface VersionSummary {
  readonly version: typeof JOURNAL_VERSION;
  /** Unique within the draft. */
  readonly id: string;
  readonly at: number;
  readonly reason: VersionReason;
  readonly words: number;
  /** Length of the text in UTF-16 code units. */
  readonly size: number;
}

export interface Version extends VersionSummary {
  readonly text: string;
}
