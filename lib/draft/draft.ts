import { computed, type ReadonlySignal } from '@preact/signals-core';
import * as Y from 'yjs';
import { postTitle } from '../post/title.ts';
import { countWords } from '../post/words.ts';
import { removeDocuments } from './bin.ts';
import { DRAFT_RECORD_VERSION, type DraftRecord } from './catalog.ts';
import type { Confirmation } from './confirmations.ts';
import { replaceDamaged } from './damage.ts';
import type { SavingState, StoredDocument } from './document-store.ts';
import { JOURNAL_VERSION, type VersionReason } from './journal.ts';
import { followViews } from './live.ts';
import { newestText } from './newest-text.ts';
import { takeNotes } from './notes.ts';
import type { DraftPorts } from './ports.ts';
import { savingOfAll } from './saving.ts';
import { aboutOf, type NewContent, seedDocument, silencedOf, sourceOf, wordsOf } from './seed.ts';
import { smallestSplice } from './splice.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';
import { openTalk, seedTalk, type Talk } from './talk.ts';

/**
 * An open draft. Every edit of `doc`, from wherever, is stored on this device and shown by every other view
 * of the draft; its row in the list and its journal follow by themselves.
 */
export interface Draft {
  readonly id: string;
  readonly doc: Y.Doc;
  /** The whole file as it will be committed, its own line endings and byte-order mark included. */
  readonly source: Y.Text;
  /** What is known about the file. `fileName`: string or null; for the rest see draft-site.ts. */
  readonly about: Y.Map<unknown>;
  /** The checks that are switched off; see silences.ts. */
  readonly silenced: Y.Map<unknown>;
  /** The words that are right here although no dictionary has them; see words.ts. */
  readonly words: Y.Map<unknown>;
  /** What people say about the draft: a document of its own, which may still be opening. */
  readonly talk: Talk;
  /** What is true of the edits so far, those of the talk included; see DocumentStore. */
  readonly saving: ReadonlySignal<SavingState>;
  /** Why the journal or the list could not be brought up to date, or null. Tried again by itself. */
  readonly notesProblem: ReadonlySignal<StorageProblem | null>;
  /** Counts the versions that this view has added to the history. */
  readonly versionsAdded: ReadonlySignal<number>;
  /** Another view found this document damaged and took another: close this draft and open it again. */
  readonly isReplaced: ReadonlySignal<boolean>;
  readonly origin: DraftOrigin;
  /** Stores at once what is waiting, notes and journal included; for the moment when a window is left. */
  flush(): Promise<void>;
  /** Adds the present text to the history, unless the newest version there has the same. */
  keepVersion(reason: VersionReason): Promise<void>;
  /** Stores what is waiting, keeps a version and lets go. `saving` and `notesProblem` tell if that failed. */
  close(): Promise<void>;
}

/** How it was opened: from its document, or from its journal because the document was damaged. */
type DraftOrigin =
  | { readonly from: 'document' }
  /** `at`: when the journal got that text; null if it had none and the readable part of the document was used. */
  | { readonly from: 'journal'; readonly at: number | null };

export type DraftOpening =
  | { readonly state: 'open'; readonly draft: Draft }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly problem: StorageProblem };

/** What a new draft begins with. */
export type DraftContent = NewContent & {
  /** What the person calls it in the list, if not by its title. */
  readonly name?: string | null;
  readonly confirmations?: readonly Confirmation[];
};

/**
 * Makes a new draft. When it resolves, document, journal and row in the list are stored durably.
 * @throws {StorageError} if one of them cannot be; then nothing of the draft stays
 */
export async function createDraft(ports: DraftPorts, content: DraftContent): Promise<DraftRecord> {
  const record = newRecord(ports, content);
  try {
    await seedDocument(ports, record.document, content);
    await seedTalk(ports, record.id, content.confirmations ?? []);
    await ports.journal.putLatest(record.id, {
      version: JOURNAL_VERSION,
      at: record.createdAt,
      text: content.source,
    });
    // Last, so that the list never shows a draft that is not there in full.
    await ports.catalog.put(record);
  } catch (error) {
    await removeRemains(ports, record);
    throw error;
  }
  return record;
}

/** Opens a stored draft. Never throws because of storage: what is wrong is in the answer. */
export async function openDraft(ports: DraftPorts, id: string): Promise<DraftOpening> {
  try {
    return await open(ports, id);
  } catch (error) {
    if (error instanceof StorageError) return { state: 'failed', problem: error.problem };
    throw error;
  }
}

/** The newest text that the journal knows, to be shown while the draft opens. Undefined if there is none. */
export async function firstText(ports: DraftPorts, id: string): Promise<string | undefined> {
  return (await newestText(ports, id))?.text;
}

/** Makes `text` the whole source by an ordinary edit, as small as one splice can be. */
export function replaceSource(draft: Pick<Draft, 'doc' | 'source'>, text: string, origin?: unknown): void {
  const splice = smallestSplice(draft.source.toString(), text);
  if (!splice) return;
  draft.doc.transact(() => {
    draft.source.delete(splice.at, splice.remove);
    draft.source.insert(splice.at, splice.insert);
  }, origin);
}

function newRecord(ports: DraftPorts, content: DraftContent): DraftRecord {
  const id = ports.newId();
  const now = ports.clock.now();
  return {
    version: DRAFT_RECORD_VERSION,
    id,
    document: `${id}/text`,
    name: content.name ?? null,
    fileName: content.fileName,
    title: postTitle(content.source)?.text ?? '',
    words: countWords(content.source),
    createdAt: now,
    editedAt: now,
    deletedAt: null,
  };
}

/** As far as a storage that has just failed allows. */
async function removeRemains(ports: DraftPorts, record: DraftRecord): Promise<void> {
  await Promise.allSettled([
    ports.catalog.remove(record.id),
    ports.journal.clear(record.id),
    removeDocuments(ports, record.id),
  ]);
}

/** Once damaged is an accident and twice may be another view's; after that something else is wrong. */
const MOST_ATTEMPTS = 3;

async function open(ports: DraftPorts, id: string): Promise<DraftOpening> {
  let origin: DraftOrigin = { from: 'document' };
  let cause: unknown;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const record = await ports.catalog.get(id);
    if (!record) return { state: 'missing' };
    const doc = new Y.Doc();
    const opening = await ports.documents.open(record.document, doc);
    if (opening.state === 'open' && !opening.isEmpty) {
      return { state: 'open', draft: watched(ports, record, doc, opening.stored, origin) };
    }
    if (opening.state === 'open') await opening.stored.close();
    else cause = opening.cause;
    // A draft's document is never empty; one that is has been lost.
    const readable = opening.state === 'open' ? doc : opening.readable;
    origin = { from: 'journal', ...(await replaceDamaged(ports, record, readable)) };
    doc.destroy();
  }
  return { state: 'failed', problem: { code: 'failed', cause } };
}

function watched(
  ports: DraftPorts,
  record: DraftRecord,
  doc: Y.Doc,
  stored: StoredDocument,
  origin: DraftOrigin,
): Draft {
  const channel = ports.openChannel(`afterword/draft/${record.document}`);
  const stopFollowing = followViews(doc, channel);
  const notes = takeNotes(ports, { record, doc, foreign: channel });
  const talk = openTalk(ports, record.id);

  async function flushText(): Promise<void> {
    await Promise.all([stored.flush(), notes.flush()]);
  }

  async function closeText(): Promise<void> {
    await flushText();
    await notes.keep('closed');
    notes.stop();
    stopFollowing();
    channel.close();
    await stored.close();
    doc.destroy();
  }

  let closing: Promise<unknown> | null = null;
  return {
    id: record.id,
    doc,
    source: sourceOf(doc),
    about: aboutOf(doc),
    silenced: silencedOf(doc),
    words: wordsOf(doc),
    talk,
    saving: computed(() => savingOfAll([stored.saving.value, talk.saving.value])),
    notesProblem: notes.problem,
    versionsAdded: notes.added,
    isReplaced: notes.isReplaced,
    origin,
    async flush() {
      await Promise.all([flushText(), talk.flush()]);
    },
    keepVersion: (reason) => notes.keep(reason),
    async close() {
      closing ??= Promise.all([closeText(), talk.close()]);
      await closing;
    },
  };
}
