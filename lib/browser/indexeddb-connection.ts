import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { StorageError } from '../draft/storage-problem.ts';
import { storageProblem } from './indexeddb-problem.ts';

/** A connection to one database that is opened when first used, and again after the browser closed it. */
export interface Connection<Schema extends DBSchema> {
  /** @throws {StorageError} whatever goes wrong in opening or in `work` */
  use<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function connection<Schema extends DBSchema>(
  open: () => Promise<IDBPDatabase<Schema>>,
): Connection<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  function forget(): void {
    opened = null;
  }

  function forgetFailed(error: unknown): never {
    forget();
    throw error;
  }

  async function openAnew(): Promise<IDBPDatabase<Schema>> {
    const database = await open();
    database.addEventListener('close', forget);
    // Another view erases the database or a newer build wants to change it: stand aside.
    database.addEventListener('versionchange', () => {
      forget();
      database.close();
    });
    return database;
  }

  async function attempt<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    opened ??= openAnew().catch(forgetFailed);
    const database = await opened;
    try {
      return await untilClosed(database, work(database));
    } catch (error) {
      if (isClosed(error)) forget();
      throw error;
    }
  }

  return {
    async use(work) {
      try {
        return await attempt(work).catch((error) =>
          isClosed(error) ? attempt(work) : Promise.reject(error),
        );
      } catch (error) {
        throw new StorageError(storageProblem(error));
      }
    },
    async close() {
      const closing = opened;
      forget();
      (await closing?.catch(() => null))?.close();
    },
  };
}

/**
 * Rejects if the browser closes the database meanwhile, as Chromium does when the disk is full to the last
 * byte: a transaction under way may then end with no event at all.
 */
function untilClosed<Schema extends DBSchema, Result>(
  database: IDBPDatabase<Schema>,
  working: Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const closed = () => reject(new DOMException('the browser closed the database', 'AbortError'));
    database.addEventListener('close', closed);
    const over = () => database.removeEventListener('close', closed);
    working.then(resolve, reject).finally(over);
  });
}

/** A transaction cannot begin on a closed connection, so that nothing was done when this is the error. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

/** Runs one transaction that writes nothing. */
export async function inspect<Schema extends DBSchema, Names extends StoreNames<Schema>, Result>(
  database: IDBPDatabase<Schema>,
  stores: Names[],
  work: (transaction: IDBPTransaction<Schema, Names[], 'readonly'>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(stores);
  leaveToRequests(transaction);
  return work(transaction);
}

/** What goes wrong is told by a request; that idb's `done` rejects as well is no news. */
export function leaveToRequests(transaction: { readonly done: Promise<void> }): void {
  transaction.done.catch(() => undefined);
}

/**
 * Runs one transaction and resolves when what it wrote has reached the disk, as far as the system can tell
 * (`durability: 'strict'`). Rejects with the reason if it cannot; then nothing was written.
 */
export async function transact<Schema extends DBSchema, Names extends StoreNames<Schema>, Result>(
  database: IDBPDatabase<Schema>,
  stores: Names[],
  work: (transaction: IDBPTransaction<Schema, Names[], 'readwrite'>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const ended = endOf(transaction);
  const working = work(transaction);
  working.catch(() => abort(transaction));
  const reason = await ended;
  if (reason) throw reason;
  return working;
}

/**
 * Resolves to null when the transaction is complete or was aborted by us, else to what went wrong. idb's own
 * `done` rejects at the first failed request, before the transaction knows the reason (a full disk, say).
 */
function endOf<Schema extends DBSchema, Names extends StoreNames<Schema>>(
  transaction: IDBPTransaction<Schema, Names[], 'readwrite'>,
): Promise<DOMException | null> {
  leaveToRequests(transaction);
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(null));
    transaction.addEventListener('abort', () => resolve(transaction.error));
  });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended already: because of the same failed request.
    if (!isClosed(error)) throw error;
  }
}
