import { type DBSchema, type IDBPDatabase, openDB, wrap } from 'idb';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { StorageError } from '../draft/storage-problem.ts';
import { inspect, leaveToRequests, transact } from './indexeddb-connection.ts';

/**
 * A document as y-indexeddb 9 stores it: a database for each, in which `updates` holds one Yjs update a row,
 * in the order they came. The store `custom` is free for others; ours is the key `afterword`.
 */
export interface DocumentSchema extends DBSchema {
  updates: { key: number; value: unknown };
  custom: { key: string; value: unknown };
}

type DocumentDatabase = IDBPDatabase<DocumentSchema>;

const STAMP_KEY = 'afterword';
const STAMP = { version: 1 } as const;

const GROUP = 64;

/** Opens the database of a document, in the schema that y-indexeddb makes and expects. */
export function openRows(name: string): Promise<DocumentDatabase> {
  return openDB<DocumentSchema>(name, undefined, {
    upgrade(created, _before, _after, transaction) {
      leaveToRequests(transaction);
      created.createObjectStore('updates', { autoIncrement: true });
      created.createObjectStore('custom');
    },
  });
}

interface Rows {
  readonly updates: readonly unknown[];
  /** The key of the newest of them, or of the row that they were read after. */
  readonly newest: number;
}

/**
 * The rows after the one with the key `after`, unchanged.
 * @throws {StorageError} `newer` if a newer build stored the document
 */
export async function readRows(database: DocumentDatabase, after = 0): Promise<Rows> {
  const range = IDBKeyRange.lowerBound(after, true);
  const [stamp, keys, updates] = await inspect(database, ['updates', 'custom'], (transaction) =>
    Promise.all([
      transaction.objectStore('custom').get(STAMP_KEY),
      transaction.objectStore('updates').getAllKeys(range),
      transaction.objectStore('updates').getAll(range),
    ]),
  );
  if (isNewer(stamp)) throw new StorageError({ code: 'newer' });
  return { updates, newest: keys.at(-1) ?? after };
}

/**
 * Has y-indexeddb load the rows into `doc`, and no more than that: it neither waits for its writes nor
 * notices when they fail, so that writing is ours.
 */
export async function loadRows(name: string, doc: Y.Doc): Promise<void> {
  const persistence = new IndexeddbPersistence(name, doc);
  doc.off('update', persistence._storeUpdate);
  try {
    const database = wrap(await persistence._db);
    // Its load has no error path either. It is over, well or not, when a transaction behind it begins.
    await database.transaction('updates').objectStore('updates').count();
    if (!persistence.synced) throw new StorageError({ code: 'failed' });
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
 * Puts one row in the place of all up to the key `newest`; it must hold what they hold. Rows that another
 * view adds meanwhile have greater keys, since keys only grow, and stay. Does nothing if the row `newest` is
 * gone: then another view has joined the rows, or erased the document.
 */
export async function replaceRows(
  database: DocumentDatabase,
  newest: number,
  update: Uint8Array,
): Promise<void> {
  await transact(database, ['updates'], async (transaction) => {
    const updates = transaction.objectStore('updates');
    if ((await updates.getKey(newest)) === undefined) return;
    await Promise.all([updates.delete(IDBKeyRange.upperBound(newest)), updates.add(update)]);
  });
}

function isNewer(stamp: unknown): boolean {
  if (typeof stamp !== 'object' || stamp === null || !('version' in stamp)) return false;
  return typeof stamp.version !== 'number' || stamp.version > STAMP.version;
}

/** In groups, and those again: Y.mergeUpdates takes quadratic time. */
function merged(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= GROUP) return Y.mergeUpdates([...updates]);
  const groups: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += GROUP) {
    groups.push(Y.mergeUpdates(updates.slice(from, from + GROUP)));
  }
  return merged(groups);
}
