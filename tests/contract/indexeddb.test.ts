import { openBroadcastChannel } from '../../lib/browser/broadcast-channel.ts';
import { createIndexedDbDocuments } from '../../lib/browser/indexeddb-documents.ts';
import { indexedDbPages, type StoredPages } from '../../lib/browser/indexeddb-pages.ts';
import { openShelf, type Shelf } from '../../lib/browser/indexeddb-shelf.ts';
import { createPageLibrary } from '../../lib/browser/page-library.ts';
import type { PageReading } from '../../lib/preview/borrow.ts';
import { emptyIndexedDb, failWrites, storedRows, storeRows } from '../support/fake-indexeddb.ts';
import { shellOf } from '../support/fake-pages.ts';
import { settle, TestClock } from '../support/test-clock.ts';
import { describeCatalog } from './catalog.ts';
import { describeChannel } from './channel.ts';
import { describeDocumentStore } from './document-store.ts';
import { describeJournal } from './journal.ts';
import { describePageLibrary } from './page-library.ts';

describeDocumentStore('IndexedDB', () => {
  emptyIndexedDb();
  const clock = new TestClock();
  let endFailing = () => {};
  return {
    clock,
    view: () => createIndexedDbDocuments(clock),
    setFull(isFull) {
      endFailing();
      endFailing = isFull ? failWrites() : () => {};
    },
    rows: (name) => storedRows(`afterword/${name}`),
    setRows: (name, rows) => storeRows(`afterword/${name}`, rows),
    end: () => endFailing(),
  };
});

/** A shelf for each view of one device. */
function shelves() {
  emptyIndexedDb();
  const open: Shelf[] = [];
  return {
    view() {
      const shelf = openShelf(openBroadcastChannel);
      open.push(shelf);
      return shelf;
    },
    async end() {
      for (const shelf of open) await shelf.close();
    },
  };
}

describeCatalog('IndexedDB', () => {
  const { view, end } = shelves();
  return { view: () => view().catalog, end };
});

describeJournal('IndexedDB', () => {
  const { view, end } = shelves();
  return { view: () => view().journal, end };
});

describeChannel('BroadcastChannel', () => ({ openChannel: openBroadcastChannel, arrived: settle }));

describePageLibrary('IndexedDB', () => {
  emptyIndexedDb();
  const open: StoredPages[] = [];
  const read: string[] = [];
  let isPermitted = true;
  let refusal: Extract<PageReading, { state: 'refused' }> | null = null;
  let endFailing = () => {};
  return {
    view() {
      const pages = indexedDbPages(openBroadcastChannel);
      open.push(pages);
      return createPageLibrary({
        pages,
        permit: async () => isPermitted,
        resign: async () => {},
        read: async ({ href }, { id }) => {
          read.push(href);
          return refusal ?? { state: 'read', shell: shellOf(id, href) };
        },
      });
    },
    setPermitted: (next) => {
      isPermitted = next;
    },
    setFull: (isFull) => {
      endFailing();
      endFailing = isFull ? failWrites() : () => {};
    },
    setProblem: (problem) => {
      refusal = problem && { state: 'refused', problem };
    },
    read,
    async end() {
      endFailing();
      for (const pages of open) await pages.close();
    },
  };
});
