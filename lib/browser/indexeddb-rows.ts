import { type DBSchema, type IDBPDatabase, openDB, wrap } from 'idb';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { StorageError } from '../draft/storage-problem.ts';
import { readUpdates } from '../draft/stored-updates.ts';
import { transact } from './indexeddb-connection.ts';

/**
 * A document as y-indexeddb 9 stores it: a database for each, in which `updates` holds one Yjs update a row,
 * in the order they came. The store `custom` is free for others; ours is the key `afterword`.
 */
export interface DocumentSchema extends DBSchema {
  updates: { key: number; value: unknown };
  custom: { key: string; value: unknown };
}

export type DocumentDatabase = IDBPDatabase<DocumentSchema>;

const STAMP_KEY = 'afterword';
const STAMP = { version: 1 } as const;

/** Opens the database of a document, in the schema that y-indexeddb makes and expects. */
export function openRows(name: string): Promise<DocumentDatabase> {
  return openDB<DocumentSchema>(name, undefined, {
    upgrade(created) {
      created.createObjectStore('updates', { autoIncrement: true });
      created.createObjectStore('custom');
    },
  });
}

/**
 * Everything that is stored, unchanged.
 * @throws {StorageError} `newer` if a newer build stored it
 */
export async function readRows(database: DocumentDatabase): Promise<readonly unknown[]> {
  const transaction = database.transaction(['updates', 'custom']);
  const [stamp, rows] = await Promise.all([
    transaction.objectStore('custom').get(STAMP_KEY),
    transaction.objectStore('updates').getAll(),
    transaction.done,
  ]);
  if (isNewer(stamp)) throw new StorageError({ code: 'newer' });
  return rows;
}

/**
 * Has y-indexeddb load the rows into `doc`, and no more than that: it neither waits for its writes nor
 * notices when they fail, so that writing is ours. Resolves to the number of rows.
 */
export async function loadRows(name: string, doc: Y.Doc): Promise<number> {
  const persistence = new IndexeddbPersistence(name, doc);
  doc.off('update', persistence._storeUpdate);
  try {
    const database = wrap(await persistence._db);
    // Its load has no error path either. It is over, well or not, when a transaction behind it begins.
    const count = await database.transaction('updates').objectStore('updates').count();
    if (!persistence.synced) throw new StorageError({ code: 'failed' });
    return count;
  } finally {
    await persistence.destroy();
  }
}

/** Whether the change comes out of the storage, where it need not go again. */
export function isFromRows(origin: unknown): boolean {
  return origin instanceof IndexeddbPersistence;
}

/**
 * Adds one row with all of these updates. If there is no row at all to build upon, because the database was
 * erased while the document is open, the `whole` document goes in instead. Resolves to the number of rows
 * when it is durable.
 */
export async function addRow(
  database: DocumentDatabase,
  batch: readonly Uint8Array[],
  whole: () => Uint8Array,
): Promise<number> {
  return transact(database, ['updates', 'custom'], async (transaction) => {
    const updates = transaction.objectStore('updates');
    const count = await updates.count();
    await Promise.all([
      updates.add(count === 0 ? whole() : merged(batch)),
      transaction.objectStore('custom').put(STAMP, STAMP_KEY),
    ]);
    return count + 1;
  });
}

/**
 * Puts one row in the place of all, unless one of them cannot be read. Another view may add rows at any
 * time: it waits for this transaction, in which nothing goes but what was read.
 */
export async function joinRows(database: DocumentDatabase): Promise<void> {
  await transact(database, ['updates'], async (transaction) => {
    const store = transaction.objectStore('updates');
    const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const newest = keys.at(-1);
    const stored = readUpdates(rows);
    if (newest === undefined || stored.state === 'damaged') return;
    await Promise.all([
      store.add(Y.encodeStateAsUpdate(stored.doc)),
      store.delete(IDBKeyRange.upperBound(newest)),
    ]);
  });
}

function isNewer(stamp: unknown): boolean {
  if (typeof stamp !== 'object' || stamp === null || !('version' in stamp)) return false;
  return typeof stamp.version !== 'number' || stamp.version > STAMP.version;
}

/** Merging two by two and those again: all at once takes quadratic time. */
function merged(updates: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = updates;
  if (first === undefined || others.length === 0) return first ?? Y.encodeStateAsUpdate(new Y.Doc());
  const middle = updates.length >> 1;
  return Y.mergeUpdates([merged(updates.slice(0, middle)), merged(updates.slice(middle))]);
}
