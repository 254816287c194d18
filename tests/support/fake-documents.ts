import * as Y from 'yjs';
import type { Clock } from '../../lib/draft/clock.ts';
import type { DocumentOpening, DocumentStore, StoredDocument } from '../../lib/draft/document-store.ts';
import { groupCommit } from '../../lib/draft/group-commit.ts';
import { isEmptyDoc, readUpdates } from '../../lib/draft/stored-updates.ts';

/** The stored updates of each document, by its name. Tests may spoil them. */
export type StoredRows = Map<string, unknown[]>;

/** Documents in memory. `refuse` throws while the device cannot write. */
export class FakeDocuments implements DocumentStore {
  readonly #rows: StoredRows;
  readonly #clock: Clock;
  readonly #refuse: () => void;

  constructor(rows: StoredRows, clock: Clock, refuse: () => void) {
    this.#rows = rows;
    this.#clock = clock;
    this.#refuse = refuse;
  }

  async open(name: string, doc: Y.Doc): Promise<DocumentOpening> {
    const commits = groupCommit((batch) => this.#write(name, batch), this.#clock);
    const onUpdate = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) commits.add(update);
    };
    const early = isEmptyDoc(doc) ? null : Y.encodeStateAsUpdate(doc);
    doc.on('update', onUpdate);
    await null;
    const stored = readUpdates(this.#rows.get(name) ?? []);
    if (stored.state === 'damaged') {
      doc.off('update', onUpdate);
      return { state: 'damaged', readable: stored.doc, cause: stored.cause };
    }
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored.doc), this);
    if (early) commits.add(early);
    const document: StoredDocument = {
      saving: commits.saving,
      flush: commits.flush,
      async close() {
        await commits.flush();
        commits.stop();
        doc.off('update', onUpdate);
      },
    };
    return { state: 'open', stored: document, isEmpty: isEmptyDoc(stored.doc) };
  }

  async remove(name: string): Promise<void> {
    this.#rows.delete(name);
  }

  async list(prefix: string): Promise<readonly string[]> {
    return [...this.#rows.keys()].filter((name) => name.startsWith(prefix));
  }

  async #write(name: string, batch: readonly Uint8Array[]): Promise<void> {
    await null;
    this.#refuse();
    this.#rows.set(name, [...(this.#rows.get(name) ?? []), ...batch]);
  }
}
