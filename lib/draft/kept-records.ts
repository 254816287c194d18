import * as Y from 'yjs';
import type { Stop } from './clock.ts';
import { isShortText } from './plain-data.ts';

/**
 * Small records that several people add to one Y.Map of a shared document, each under a key of its own, so
 * that nobody's replaces another's. What stands in the map is other people's input: `read` narrows it.
 */

/** A record together with the key that it is kept under. */
export type Kept<Item> = Item & { readonly key: string };

/** Returns undefined for what is no such record: it is passed over and left as it is. */
export type ReadRecord<Item> = (value: unknown) => Item | undefined;

/** The longest quote that binds a record to words of the post, in UTF-16 code units. */
export const LONGEST_QUOTE = 200;

export function isQuote(value: unknown): value is string {
  return isShortText(value, LONGEST_QUOTE) && value !== '';
}

/** Adds the record under a new key and returns that key. */
export function addRecord(map: Y.Map<unknown>, record: object): string {
  const key = newKey(map);
  map.set(key, { ...record });
  return key;
}

/** The oldest first, in the same order in every view of the document. */
export function listRecords<Item extends { readonly at: number }>(
  map: Y.Map<unknown>,
  read: ReadRecord<Item>,
): readonly Kept<Item>[] {
  const kept = [...map.entries()].flatMap(([key, value]) => {
    const record = read(value);
    return record ? [{ ...record, key }] : [];
  });
  return kept.sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
}

/** Removes the record and all others that say the same; does nothing if there is no such record. */
export function removeRecord<Item extends { readonly at: number }>(
  map: Y.Map<unknown>,
  key: string,
  read: ReadRecord<Item>,
  isSame: (one: Item, other: Item) => boolean,
): void {
  const ended = read(map.get(key));
  if (!ended) return;
  const same = listRecords(map, read).filter((record) => isSame(record, ended));
  map.doc?.transact(() => {
    for (const record of same) map.delete(record.key);
  });
}

/** Calls back after each change of the map, by this view or another one. */
export function onRecords(map: Y.Map<unknown>, listener: () => void): Stop {
  map.observe(listener);
  return () => map.unobserve(listener);
}

/** Never used before: Yjs counts what each session adds, and gives each session a number of its own. */
function newKey(map: Y.Map<unknown>): string {
  const { doc } = map;
  if (!doc) throw new Error('the map is in no document');
  return `${doc.clientID.toString(36)}-${Y.getState(doc.store, doc.clientID).toString(36)}`;
}
