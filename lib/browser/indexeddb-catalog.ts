import type { Catalog, DraftRecord } from '../draft/catalog.ts';
import type { Channel } from '../draft/channel.ts';
import { readDraftRecord } from '../draft/stored-shapes.ts';
import { type Connection, inspect, transact } from './indexeddb-connection.ts';
import type { ShelfSchema } from './indexeddb-shelf-schema.ts';

/** The list of drafts in the shelf's database; other views hear of changes through the channel. */
export function indexedDbCatalog(shelf: Connection<ShelfSchema>, channel: Channel): Catalog {
  const listeners = new Set<() => void>();
  channel.listen(() => tell());

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function changed(): void {
    channel.post({ changed: true });
    tell();
  }

  /** Puts what `change` makes of the stored record; null leaves it. Resolves to whether it was changed. */
  async function edit(id: string, change: (record: DraftRecord) => DraftRecord | null): Promise<boolean> {
    const isChanged = await shelf.use((database) =>
      transact(database, ['drafts'], async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        const record = readDraftRecord(await drafts.get(id));
        const next = record && change(record);
        if (next) await drafts.put(next, id);
        return Boolean(next);
      }),
    );
    if (isChanged) changed();
    return isChanged;
  }

  return {
    async list() {
      const rows = await shelf.use((database) =>
        inspect(database, ['drafts'], (transaction) => transaction.objectStore('drafts').getAll()),
      );
      return rows.flatMap((row) => readDraftRecord(row) ?? []);
    },
    async get(id) {
      const row = await shelf.use((database) =>
        inspect(database, ['drafts'], (transaction) => transaction.objectStore('drafts').get(id)),
      );
      return readDraftRecord(row);
    },
    async put(record) {
      await shelf.use((database) =>
        transact(database, ['drafts'], (transaction) =>
          transaction.objectStore('drafts').put(record, record.id),
        ),
      );
      changed();
    },
    async update(id, change) {
      await edit(id, (record) => ({ ...record, ...change }));
    },
    replaceDocument: (id, expected, next) =>
      edit(id, (record) => (record.document === expected ? { ...record, document: next } : null)),
    async remove(id) {
      await shelf.use((database) =>
        transact(database, ['drafts'], (transaction) => transaction.objectStore('drafts').delete(id)),
      );
      changed();
    },
    onChange(listener) {
      const added = () => listener();
      listeners.add(added);
      return () => listeners.delete(added);
    },
  };
}
