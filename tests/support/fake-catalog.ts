import type { Catalog, DraftRecord } from '../../lib/draft/catalog.ts';
import type { Stop } from '../../lib/draft/clock.ts';

export type StoredRecords = Map<string, DraftRecord>;

/** The list of drafts in memory. `refuse` throws while the device cannot write. */
export class FakeCatalog implements Catalog {
  readonly #records: StoredRecords;
  readonly #listeners: Set<() => void>;
  readonly #refuse: () => void;

  constructor(records: StoredRecords, listeners: Set<() => void>, refuse: () => void) {
    this.#records = records;
    this.#listeners = listeners;
    this.#refuse = refuse;
  }

  async list(): Promise<readonly DraftRecord[]> {
    return [...this.#records.values()];
  }

  async get(id: string): Promise<DraftRecord | undefined> {
    return this.#records.get(id);
  }

  async put(record: DraftRecord): Promise<void> {
    this.#refuse();
    this.#records.set(record.id, record);
    this.#tell();
  }

  async update(id: string, change: Partial<Omit<DraftRecord, 'version' | 'id'>>): Promise<void> {
    const record = this.#records.get(id);
    if (record) await this.put({ ...record, ...change });
  }

  async replaceDocument(id: string, expected: string, next: string): Promise<boolean> {
    const record = this.#records.get(id);
    if (record?.document !== expected) return false;
    await this.put({ ...record, document: next });
    return true;
  }

  async remove(id: string): Promise<void> {
    this.#records.delete(id);
    this.#tell();
  }

  onChange(listener: () => void): Stop {
    const added = () => listener();
    this.#listeners.add(added);
    return () => void this.#listeners.delete(added);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
