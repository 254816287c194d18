/**
 * Functions that run in a page of the extension, each sent as text, and work on its IndexedDB. Bytes travel as
 * `{ base64 }`.
 */
export interface NewRow {
  readonly store: string;
  /** Replaces the row of that key. Without one the store gives it the next. */
  readonly key?: string | number;
  readonly value: unknown;
}

/** Puts rows into a database. One that is not there yet is made, with `stores`. */
export async function putRows({
  database,
  rows,
  stores = {},
}: {
  readonly database: string;
  readonly rows: readonly NewRow[];
  readonly stores?: Readonly<Record<string, { readonly autoIncrement: boolean }>>;
}): Promise<void> {
  const opened = await open();
  await new Promise<void>((resolve, reject) => {
    const names = [...new Set(rows.map(({ store }) => store))];
    const transaction = opened.transaction(names, 'readwrite');
    for (const { store, key, value } of rows) transaction.objectStore(store).put(fromJson(value), key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  opened.close();

  function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(database);
    request.onupgradeneeded = () => {
      for (const [name, options] of Object.entries(stores)) request.result.createObjectStore(name, options);
    };
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  function fromJson(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
    return window.Uint8Array.from(atob(String(value.base64)), (character) => character.charCodeAt(0));
  }
}

/** All rows of a store, in the order of their keys. */
export async function readRows({
  database,
  store,
}: {
  readonly database: string;
  readonly store: string;
}): Promise<{ readonly key: unknown; readonly value: unknown }[]> {
  const opened = await result(indexedDB.open(database));
  const source = opened.transaction(store).objectStore(store);
  const [keys, values] = await Promise.all([result(source.getAllKeys()), result(source.getAll())]);
  opened.close();
  return keys.map((key, index) => ({ key, value: toJson(values[index]) }));

  function result<Value>(request: IDBRequest<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  function toJson(value: unknown): unknown {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new window.Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  }
}
