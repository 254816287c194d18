import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';

/** Starts from a device on which nothing is stored. */
export function emptyIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Makes every durable write end as on a full disk: aborted, with this error. Returns the end of it. */
export function failWrites(name = 'QuotaExceededError'): () => void {
  return watchWrites((transaction) => {
    Object.defineProperty(transaction, 'error', { value: new DOMException('', name) });
    setImmediate(() => transaction.abort());
  });
}

/** Calls back with each transaction of a durable write, when it is made. Returns the end of it. */
export function watchWrites(watch: (transaction: IDBTransaction) => void): () => void {
  const { transaction: begin } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (options?.durability === 'strict') watch(transaction);
    return transaction;
  };
  return () => {
    IDBDatabase.prototype.transaction = begin;
  };
}

/** Everything in the store `updates` of a document's database, as any tool would read it. */
export async function storedRows(database: string): Promise<unknown[]> {
  const rows = await openDB(database);
  const updates = await rows.getAll('updates');
  rows.close();
  return updates;
}

/** Puts these rows in the place of all in the store `updates` of a document's database. */
export async function storeRows(database: string, updates: readonly unknown[]): Promise<void> {
  const rows = await openDB(database, undefined, {
    upgrade(created) {
      created.createObjectStore('updates', { autoIncrement: true });
      created.createObjectStore('custom');
    },
  });
  await rows.clear('updates');
  for (const update of updates) await rows.add('updates', update);
  rows.close();
}
