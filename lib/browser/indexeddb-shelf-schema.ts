import type { DBSchema } from 'idb';

export const SHELF_NAME = 'afterword';
export const SHELF_VERSION = 1;

/** What is read is `unknown` until it is narrowed: an older or a newer build may have written it. */
export interface ShelfSchema extends DBSchema {
  /** DraftRecord by its id. */
  drafts: { key: string; value: unknown };
  /** LatestText by the id of the draft. */
  latest: { key: string; value: unknown };
  /** VersionSummary by the ids of the draft and of the version. */
  versions: { key: VersionKey; value: unknown };
  /** The text of each version, apart from its summary, so that a history is listed without its texts. */
  texts: { key: VersionKey; value: unknown };
}

type VersionKey = [draft: string, version: string];

/** The keys of all versions of a draft: in IndexedDB an array comes after every string. */
export function versionsOf(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft], [draft, []]);
}
