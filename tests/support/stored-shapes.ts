import { type IDBPDatabase, openDB } from 'idb';
import type { StorageArea } from '../../lib/browser/settings-store.ts';
import type { ArchivedDraft } from '../../lib/draft/archive.ts';

/** Everything that one browser profile stores, as JSON can hold it. */
export interface StoredProfile {
  readonly databases: Readonly<Record<string, StoredDatabase>>;
  /** What is in the extension's own storage. */
  readonly local: Readonly<Record<string, unknown>>;
}

interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoredStore>>;
}

interface StoredStore {
  readonly autoIncrement: boolean;
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

/** What was put into a kept profile: the texts that every later build has to find there. */
export interface KeptTexts {
  /** By the id of the draft. */
  readonly drafts: Readonly<Record<string, KeptDraft>>;
}

/** What is left out was not known to the version that is kept. */
interface KeptDraft {
  readonly source: string;
  readonly versions: readonly string[];
  /** As `archivedDraft` has them. */
  readonly knowledge?: Pick<ArchivedDraft, 'site' | 'sitePath' | 'silences' | 'confirmations'> &
    Partial<Pick<ArchivedDraft, 'words'>>;
}

/** Reads every database there is, whatever its shape. */
export async function dumpDatabases(): Promise<StoredProfile['databases']> {
  const dumped: Record<string, StoredDatabase> = {};
  for (const { name = '' } of await indexedDB.databases()) dumped[name] = await dumpDatabase(name);
  return dumped;
}

/** Makes every database as it was. */
export async function restoreDatabases(databases: StoredProfile['databases']): Promise<void> {
  for (const [name, { version, stores }] of Object.entries(databases)) {
    const database = await openDB(name, version, {
      upgrade(created) {
        for (const [store, { autoIncrement }] of Object.entries(stores)) {
          created.createObjectStore(store, { autoIncrement });
        }
      },
    });
    for (const [store, { rows }] of Object.entries(stores)) {
      for (const { key, value } of rows) await database.put(store, fromJson(value), key);
    }
    database.close();
  }
}

/** The extension's own storage, in memory. */
export function memoryArea(stored: Record<string, unknown> = {}): StorageArea {
  return {
    get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (items) => void Object.assign(stored, structuredClone(items)),
    onChanged: { addListener() {}, removeListener() {} },
  };
}

async function dumpDatabase(name: string): Promise<StoredDatabase> {
  const database = await openDB(name);
  const stores: Record<string, StoredStore> = {};
  for (const store of database.objectStoreNames) stores[store] = await dumpStore(database, store);
  database.close();
  return { version: database.version, stores };
}

async function dumpStore(database: IDBPDatabase, name: string): Promise<StoredStore> {
  const { store } = database.transaction(name);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return {
    autoIncrement: store.autoIncrement,
    rows: keys.map((key, index) => ({ key, value: toJson(values[index]) })),
  };
}

function toJson(value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}

function fromJson(value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value;
  return isBytes ? new Uint8Array(Buffer.from(String(value.base64), 'base64')) : value;
}
