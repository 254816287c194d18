import { deleteDB } from 'idb';
import * as Y from 'yjs';
import type { Clock, Stop } from '../draft/clock.ts';
import type { DocumentOpening, DocumentStore, StoredDocument } from '../draft/document-store.ts';
import { type GroupCommit, groupCommit } from '../draft/group-commit.ts';
import { StorageError } from '../draft/storage-problem.ts';
import { applyUpdates, isEmptyDoc, readUpdates } from '../draft/stored-updates.ts';
import { type Connection, connection } from './indexeddb-connection.ts';
import { storageProblem } from './indexeddb-problem.ts';
import {
  addRow,
  type DocumentSchema,
  isFromRows,
  loadRows,
  openRows,
  readRows,
  replaceRows,
} from './indexeddb-rows.ts';

const PREFIX = 'afterword/';

/** From this many rows on they are joined into one while the document is open, as y-indexeddb does. */
const MOST_ROWS = 500;
/** Joining takes some milliseconds, so that it waits until nothing was stored for this long (ms). */
const REST = 1_000;
/**
 * From this many rows on they are joined before y-indexeddb loads them: it does so in one transaction, and
 * Yjs takes seconds for a long history then (see readUpdates).
 */
const MOST_ROWS_TO_LOAD = 30;

/** Documents in IndexedDB, each in a database of its own, `afterword/NAME`, in y-indexeddb's format. */
export function createIndexedDbDocuments(clock: Clock): DocumentStore {
  return {
    open: (name, doc) => openDocument(PREFIX + name, doc, clock),
    async remove(name) {
      await deleteDB(PREFIX + name).catch(refuse);
    },
    async list(prefix) {
      const databases = await indexedDB.databases().catch(refuse);
      const names = databases
        .map(({ name }) => name ?? '')
        .filter((name) => name.startsWith(PREFIX + prefix));
      return names.map((name) => name.slice(PREFIX.length));
    },
  };
}

async function openDocument(database: string, doc: Y.Doc, clock: Clock): Promise<DocumentOpening> {
  const rows = connection<DocumentSchema>(() => openRows(database));
  const document = new IndexedDbDocument(rows, doc, clock);
  try {
    const { updates, newest } = await rows.use((database) => readRows(database));
    const stored = readUpdates(updates);
    if (stored.state === 'damaged') {
      await document.abandon();
      return { state: 'damaged', readable: stored.doc, cause: stored.cause };
    }
    if (updates.length > MOST_ROWS_TO_LOAD) await join(rows, newest, stored.doc).catch(leaveRows);
    await loadRows(database, doc);
    document.begin(newest);
    return { state: 'open', stored: document, isEmpty: isEmptyDoc(stored.doc) };
  } catch (error) {
    await document.abandon();
    return refuse(error);
  }
}

class IndexedDbDocument implements StoredDocument {
  readonly #rows: Connection<DocumentSchema>;
  readonly #doc: Y.Doc;
  readonly #clock: Clock;
  readonly #commits: GroupCommit;
  /** Nothing is written before what is stored has been read and found sound. */
  readonly #loading: Promise<void>;
  #isLoaded: () => void = () => {};
  #cancelJoin: Stop = () => {};
  /** The document has what is in the rows up to this key. */
  #readUpTo = 0;
  #closing: Promise<void> | null = null;

  constructor(rows: Connection<DocumentSchema>, doc: Y.Doc, clock: Clock) {
    this.#rows = rows;
    this.#doc = doc;
    this.#clock = clock;
    this.#loading = new Promise((resolve) => {
      this.#isLoaded = resolve;
    });
    this.#commits = groupCommit((batch) => this.#write(batch), clock);
    if (!isEmptyDoc(doc)) this.#commits.add(Y.encodeStateAsUpdate(doc));
    doc.on('update', this.#onUpdate);
  }

  get saving() {
    return this.#commits.saving;
  }

  begin(newestRow: number): void {
    this.#readUpTo = newestRow;
    this.#isLoaded();
  }

  flush(): Promise<void> {
    return this.#commits.flush();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Lets go without writing anything. */
  async abandon(): Promise<void> {
    this.#doc.off('update', this.#onUpdate);
    this.#commits.stop();
    await this.#rows.close();
  }

  async #close(): Promise<void> {
    await this.flush();
    this.#cancelJoin();
    await this.abandon();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this.#rows && !isFromRows(origin)) this.#commits.add(update);
  };

  async #write(batch: readonly Uint8Array[]): Promise<void> {
    await this.#loading;
    const whole = () => Y.encodeStateAsUpdate(this.#doc);
    this.#joinLater(await this.#rows.use((database) => addRow(database, batch, whole)));
  }

  #joinLater(rowCount: number): void {
    this.#cancelJoin();
    if (rowCount > MOST_ROWS)
      this.#cancelJoin = this.#clock.after(REST, () => void this.#join().catch(leaveRows));
  }

  /** What other views stored meanwhile is taken along. If a row cannot be read, all rows stay. */
  async #join(): Promise<void> {
    const { updates, newest } = await this.#rows.use((database) => readRows(database, this.#readUpTo));
    if (applyUpdates(this.#doc, updates, this.#rows).length > 0) return;
    this.#readUpTo = newest;
    await join(this.#rows, newest, this.#doc);
  }
}

async function join(rows: Connection<DocumentSchema>, newest: number, doc: Y.Doc): Promise<void> {
  await rows.use((database) => replaceRows(database, newest, Y.encodeStateAsUpdate(doc)));
}

/** On a full disk the rows stay as they are: nothing is lost, and the next time may be better. */
function leaveRows(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
}

function refuse(error: unknown): never {
  throw error instanceof StorageError ? error : new StorageError(storageProblem(error));
}
