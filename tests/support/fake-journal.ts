import type { Journal, LatestText, Version, VersionSummary } from '../../lib/draft/journal.ts';

export type StoredJournals = Map<string, { latest?: LatestText; versions: Map<string, Version> }>;

/** Journals in memory. `refuse` throws while the device cannot write. */
export class FakeJournal implements Journal {
  readonly #journals: StoredJournals;
  readonly #refuse: () => void;

  constructor(journals: StoredJournals, refuse: () => void) {
    this.#journals = journals;
    this.#refuse = refuse;
  }

  async putLatest(draft: string, latest: LatestText): Promise<void> {
    this.#refuse();
    this.#of(draft).latest = latest;
  }

  async latest(draft: string): Promise<LatestText | undefined> {
    return this.#journals.get(draft)?.latest;
  }

  async add(draft: string, version: Version): Promise<void> {
    this.#refuse();
    this.#of(draft).versions.set(version.id, version);
  }

  async list(draft: string): Promise<readonly VersionSummary[]> {
    const versions = [...(this.#journals.get(draft)?.versions.values() ?? [])];
    return versions.map(({ text, ...summary }) => summary).sort((one, other) => other.at - one.at);
  }

  async text(draft: string, id: string): Promise<string | undefined> {
    return this.#journals.get(draft)?.versions.get(id)?.text;
  }

  async remove(draft: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#journals.get(draft)?.versions.delete(id);
  }

  async clear(draft: string): Promise<void> {
    this.#journals.delete(draft);
  }

  #of(draft: string) {
    const journal = this.#journals.get(draft) ?? { versions: new Map<string, Version>() };
    this.#journals.set(draft, journal);
    return journal;
  }
}
