import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { DraftRecord } from '../draft/catalog.ts';
import type { Stop } from '../draft/clock.ts';
import type { Journal } from '../draft/journal.ts';
import { StorageError } from '../draft/storage-problem.ts';

export interface DraftSearch {
  /** The ids of the drafts whose name, title, file name or text contains the query, letter case aside. */
  readonly found: ReadonlySignal<ReadonlySet<string>>;
  stop: Stop;
}

/** The texts are read from the journal when someone starts to search, not before. */
export function createDraftSearch(
  journal: Journal,
  records: ReadonlySignal<readonly DraftRecord[]>,
  query: ReadonlySignal<string>,
): DraftSearch {
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const needle = computed(() => query.value.trim().toLowerCase());
  const isSearching = computed(() => needle.value !== '');

  const stop = effect(() => {
    if (!isSearching.value) return;
    void latestTexts(journal, records.value).then((loaded) => {
      texts.value = loaded;
    });
  });

  const found = computed(() => {
    const contains = (text: string | null | undefined) => text?.toLowerCase().includes(needle.value) ?? false;
    const hits = isSearching.value
      ? records.value.filter(
          ({ id, name, title, fileName }) =>
            contains(name) || contains(title) || contains(fileName) || contains(texts.value.get(id)),
        )
      : records.value;
    return new Set(hits.map(({ id }) => id));
  });

  return { found, stop };
}

async function latestTexts(
  journal: Journal,
  records: readonly DraftRecord[],
): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    records.map(async ({ id }) => [id, (await latestText(journal, id)) ?? ''] as const),
  );
  return new Map(texts);
}

/** A text that cannot be read only means that the draft is found by its names alone. */
async function latestText(journal: Journal, id: string): Promise<string | undefined> {
  try {
    return (await journal.latest(id))?.text;
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
