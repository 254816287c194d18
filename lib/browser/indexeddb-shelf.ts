import { openDB } from 'idb';
import type { Catalog } from '../draft/catalog.ts';
import type { OpenChannel } from '../draft/channel.ts';
import type { Journal } from '../draft/journal.ts';
import { indexedDbCatalog } from './indexeddb-catalog.ts';
import { connection, leaveToRequests } from './indexeddb-connection.ts';
import { indexedDbJournal } from './indexeddb-journal.ts';
import { SHELF_NAME, SHELF_VERSION, type ShelfSchema } from './indexeddb-shelf-schema.ts';

/** The list of drafts and their journals: one IndexedDB database, beside those of the documents. */
export interface Shelf {
  readonly catalog: Catalog;
  readonly journal: Journal;
  /** Lets go of the database and of the other views. */
  close(): Promise<void>;
}

/** Opens nothing yet: the database is opened, and made if need be, when it is first used. */
export function openShelf(openChannel: OpenChannel): Shelf {
  const shelf = connection<ShelfSchema>(openShelfDatabase);
  const channel = openChannel('afterword/catalog');
  return {
    catalog: indexedDbCatalog(shelf, channel),
    journal: indexedDbJournal(shelf),
    async close() {
      channel.close();
      await shelf.close();
    },
  };
}

function openShelfDatabase() {
  return openDB<ShelfSchema>(SHELF_NAME, SHELF_VERSION, {
    upgrade(created, _before, _after, transaction) {
      leaveToRequests(transaction);
      created.createObjectStore('drafts');
      created.createObjectStore('latest');
      created.createObjectStore('versions');
      created.createObjectStore('texts');
    },
  });
}
