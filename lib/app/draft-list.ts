import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { ArchivedDraft } from '../draft/archive.ts';
import { eraseDraft, moveToBin, takeFromBin } from '../draft/bin.ts';
import type { DraftRecord } from '../draft/catalog.ts';
import type { Stop } from '../draft/clock.ts';
import { createDraft, type DraftContent } from '../draft/draft.ts';
import { duplicateDraft } from '../draft/duplicate.ts';
import { StorageError } from '../draft/storage-problem.ts';
import { createDraftSearch } from './draft-search.ts';
import type { Environment } from './environment.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import type { PostPlace } from './post-place.ts';
import { samplePost } from './sample-post.ts';

/** The drafts on this device: shown, searched, made and put away. */
export interface DraftList {
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>;
  readonly query: Signal<string>;
  /** Those that match the query, last edited first. */
  readonly rows: ReadonlySignal<readonly DraftRow[]>;
  readonly bin: ReadonlySignal<readonly DraftRow[]>;
  /** How many drafts there are, whatever the query. */
  readonly count: ReadonlySignal<number>;
  record(id: string): DraftRecord | undefined;
  /** Makes a draft and resolves to its id, or to null after saying why it could not. */
  create(kind: 'blank' | 'sample'): Promise<string | null>;
  createFrom(source: string, fileName: string | null, place?: PostPlace): Promise<string | null>;
  /** Adds drafts from an export, under new ids; resolves to those that could be stored. */
  add(archived: readonly ArchivedDraft[]): Promise<string[]>;
  rename(id: string, name: string): Promise<void>;
  duplicate(id: string): Promise<void>;
  /** Puts the draft into the bin and offers to undo that. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  erase(id: string): Promise<void>;
  reload(): Promise<void>;
  stop: Stop;
}

export interface DraftRow {
  readonly id: string;
  /** The given name, else the post's title, else the file name, else a word for "untitled". */
  readonly title: string;
  readonly fileName: string | null;
  readonly words: number;
  readonly editedAt: number;
  readonly deletedAt: number | null;
}

export function createDraftList(environment: Environment, messages: Messages, notices: Notices): DraftList {
  const { catalog } = environment;
  const records = signal<readonly DraftRecord[]>([]);
  const state = signal<'loading' | 'ready' | 'failed'>('loading');
  const query = signal('');
  const search = createDraftSearch(environment.journal, records, query);

  const reload = async (): Promise<void> => {
    try {
      records.value = await catalog.list();
      state.value = 'ready';
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      state.value = 'failed';
    }
  };
  const stopListening = catalog.onChange(() => void reload());
  const rows = computed(() => records.value.map((record) => rowOf(record, messages)));
  const live = computed(() => rows.value.filter((row) => row.deletedAt === null));
  const find = (id: string) => records.value.find((record) => record.id === id);
  const nameOf = (id: string) => rows.value.find((row) => row.id === id)?.title ?? messages.list.untitled;

  /** Runs a change of stored drafts; says so if the storage refuses it. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      await reload();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      notices.problem(messages.notice.failed);
    }
  };

  const make = async (content: DraftContent): Promise<string | null> => {
    try {
      const record = await createDraft(environment, content);
      await reload();
      return record.id;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      notices.problem(messages.files.notStored[error.problem.code]);
      return null;
    }
  };

  const createFrom = (source: string, fileName: string | null, place?: PostPlace) =>
    make({ source, fileName, ...place });
  const add = async (archived: readonly ArchivedDraft[]): Promise<string[]> => {
    const made: string[] = [];
    for (const draft of archived) {
      const id = await make(draft);
      if (id === null) break;
      made.push(id);
    }
    return made;
  };

  const restore = (id: string): Promise<void> =>
    attempt(async () => {
      await takeFromBin(environment, id);
      notices.done(messages.notice.restored(nameOf(id)));
    });

  return {
    state,
    query,
    rows: computed(() =>
      live.value
        .filter((row) => search.found.value.has(row.id))
        .sort((one, other) => other.editedAt - one.editedAt),
    ),
    bin: computed(() =>
      rows.value
        .filter((row) => row.deletedAt !== null)
        .sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0)),
    ),
    count: computed(() => live.value.length),
    record: find,
    create: (kind) => createFrom(kind === 'sample' ? samplePost : '', null),
    createFrom,
    add,
    rename: (id, name) =>
      attempt(() => catalog.update(id, { name: name.trim() === '' ? null : name.trim() })),
    duplicate: (id) =>
      attempt(async () => {
        const name = messages.list.copyOf(nameOf(id));
        await duplicateDraft(environment, id, name);
        notices.done(messages.notice.duplicated(name));
      }),
    remove: (id) =>
      attempt(async () => {
        const name = nameOf(id);
        await moveToBin(environment, id);
        notices.done(messages.notice.deleted(name), {
          label: messages.notice.undo,
          run: () => void restore(id),
        });
      }),
    restore,
    erase: (id) => attempt(() => eraseDraft(environment, id)),
    reload,
    stop: () => {
      stopListening();
      search.stop();
    },
  };
}

function rowOf(record: DraftRecord, messages: Messages): DraftRow {
  const { id, fileName, words, editedAt, deletedAt } = record;
  const title = record.name || record.title || fileName || messages.list.untitled;
  return { id, title, fileName, words, editedAt, deletedAt };
}
