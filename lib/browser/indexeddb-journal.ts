import type { Journal } from '../draft/journal.ts';
import { readLatestText, readVersionSummary } from '../draft/stored-shapes.ts';
import { type Connection, inspect, transact } from './indexeddb-connection.ts';
import { type ShelfSchema, versionsOf } from './indexeddb-shelf-schema.ts';

/** The journals of all drafts in the shelf's database. */
export function indexedDbJournal(shelf: Connection<ShelfSchema>): Journal {
  return {
    async putLatest(draft, latest) {
      await shelf.use((database) =>
        transact(database, ['latest'], (transaction) => transaction.objectStore('latest').put(latest, draft)),
      );
    },
    async latest(draft) {
      const row = await shelf.use((database) =>
        inspect(database, ['latest'], (transaction) => transaction.objectStore('latest').get(draft)),
      );
      return readLatestText(row);
    },
    async add(draft, { text, ...summary }) {
      await shelf.use((database) =>
        transact(database, ['versions', 'texts'], (transaction) =>
          Promise.all([
            transaction.objectStore('versions').put(summary, [draft, summary.id]),
            transaction.objectStore('texts').put(text, [draft, summary.id]),
          ]),
        ),
      );
    },
    async list(draft) {
      const rows = await shelf.use((database) =>
        inspect(database, ['versions'], (transaction) =>
          transaction.objectStore('versions').getAll(versionsOf(draft)),
        ),
      );
      return rows.flatMap((row) => readVersionSummary(row) ?? []).sort((one, other) => other.at - one.at);
    },
    async text(draft, id) {
      const text = await shelf.use((database) =>
        inspect(database, ['texts'], (transaction) => transaction.objectStore('texts').get([draft, id])),
      );
      return typeof text === 'string' ? text : undefined;
    },
    async remove(draft, ids) {
      await shelf.use((database) =>
        transact(database, ['versions', 'texts'], (transaction) =>
          Promise.all(
            ids.flatMap((id) => [
              transaction.objectStore('versions').delete([draft, id]),
              transaction.objectStore('texts').delete([draft, id]),
            ]),
          ),
        ),
      );
    },
    async clear(draft) {
      await shelf.use((database) =>
        transact(database, ['latest', 'versions', 'texts'], (transaction) =>
          Promise.all([
            transaction.objectStore('latest').delete(draft),
            transaction.objectStore('versions').delete(versionsOf(draft)),
            transaction.objectStore('texts').delete(versionsOf(draft)),
          ]),
        ),
      );
    },
  };
}
