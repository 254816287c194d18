import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { Stop } from './clock.ts';
import type { SavingState, StoredDocument } from './document-store.ts';
import { followViews } from './live.ts';
import type { DraftPorts } from './ports.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';

/**
 * A document that goes with the text of a draft. It is opened behind the text and never in its way: `doc` can
 * be read and written at once, what was stored joins it when it is there, and a draft that has none stored
 * is nothing special.
 */
export interface Companion {
  readonly doc: Y.Doc;
  /** Whether what was stored is in `doc`. */
  readonly loading: ReadonlySignal<Loading>;
  /** What is true of the edits so far; see DocumentStore. */
  readonly saving: ReadonlySignal<SavingState>;
  /** Stores at once what is waiting; resolves when `saving` is `saved` or `failed`. */
  flush(): Promise<void>;
  /** Stores what is waiting and lets go. `saving` tells if that failed. */
  close(): Promise<void>;
}

export type Loading =
  | { readonly state: 'opening' }
  | { readonly state: 'open' }
  /** Tried again by itself. */
  | { readonly state: 'failed'; readonly problem: StorageProblem };

/** Which of a draft's documents it is. */
export interface CompanionKind {
  /** Stands in the names of the stored documents and of the channel: `DRAFT/talk`. */
  readonly part: string;
  /**
   * Puts into a new document what could be read of a damaged one. Several views may do it at the same time, so
   * that doing it twice has to be the same as doing it once.
   */
  salvage(readable: Y.Doc, doc: Y.Doc): void;
}

/** Opens that document of the draft, or makes it. Returns at once: see `loading`. */
export function openCompanion(ports: DraftPorts, draft: string, kind: CompanionKind): Companion {
  return new StoredCompanion(ports, draft, kind);
}

/**
 * What is stored of that document of a draft, as far as it can be read; null if nothing was ever stored.
 * @throws {StorageError}
 */
export async function readCompanion(ports: DraftPorts, draft: string, part: string): Promise<Y.Doc | null> {
  const number = await newestNumber(ports, draft, part);
  if (number === null) return null;
  const doc = new Y.Doc();
  const opening = await ports.documents.open(companionName(draft, part, number), doc);
  if (opening.state === 'damaged') return opening.readable;
  await opening.stored.close();
  return doc;
}

/**
 * The first document of its kind is `DRAFT/talk`. A damaged one stays as it is and the next takes its place:
 * `DRAFT/talk.1`, `DRAFT/talk.2`. So views that find it damaged agree without asking.
 */
export function companionName(draft: string, part: string, number = 0): string {
  return number === 0 ? `${draft}/${part}` : `${draft}/${part}.${number}`;
}

/** Milliseconds until a document that could not be opened is tried again. */
const RETRY_DELAY = 10_000;

/** More damaged documents in a row than any accident makes. */
const MOST_DOCUMENTS = 10;

type Storage =
  | Exclude<Loading, { state: 'open' }>
  | { readonly state: 'open'; readonly stored: StoredDocument };

class StoredCompanion implements Companion {
  readonly doc = new Y.Doc();
  readonly saving: ReadonlySignal<SavingState>;
  readonly #loading: Signal<Storage> = signal({ state: 'opening' });
  /** Whether something was written here. What comes from another view is stored there. */
  readonly #isEdited = signal(false);
  readonly #ports: DraftPorts;
  readonly #draft: string;
  readonly #kind: CompanionKind;
  #opening: Promise<void>;
  #closing: Promise<void> | null = null;
  #cancelRetry: Stop = () => {};
  #stopFollowing: Stop | null = null;

  constructor(ports: DraftPorts, draft: string, kind: CompanionKind) {
    this.#ports = ports;
    this.#draft = draft;
    this.#kind = kind;
    this.saving = computed(() => savingOf(this.#loading.value, this.#isEdited.value));
    this.doc.on('update', this.#onUpdate);
    this.#opening = this.#open();
  }

  get loading(): ReadonlySignal<Loading> {
    return this.#loading;
  }

  async flush(): Promise<void> {
    await this.#opening;
    if (this.#loading.peek().state === 'failed') await this.#tryAgain();
    await this.#stored()?.flush();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  readonly #onUpdate = (_: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (transaction.local) this.#isEdited.value = true;
  };

  async #open(): Promise<void> {
    try {
      this.#loading.value = { state: 'open', stored: await this.#openSound() };
    } catch (error) {
      const problem: StorageProblem =
        error instanceof StorageError ? error.problem : { code: 'failed', cause: error };
      this.#loading.value = { state: 'failed', problem };
      this.#tryAgainLater();
    }
    if (!this.#closing) this.#stopFollowing ??= this.#follow();
  }

  #tryAgainLater(): void {
    this.#cancelRetry();
    this.#cancelRetry = this.#ports.clock.after(RETRY_DELAY, () => void this.#tryAgain());
  }

  /** One after the other, since what is opened twice is stored twice. */
  #tryAgain(): Promise<void> {
    this.#opening = this.#opening.then(() => (this.#stored() ? undefined : this.#open()));
    return this.#opening;
  }

  async #openSound(): Promise<StoredDocument> {
    const { part, salvage } = this.#kind;
    let damaged: { readonly readable: Y.Doc; readonly cause: unknown } | null = null;
    for (let number = 0; number < MOST_DOCUMENTS; number += 1) {
      const name = companionName(this.#draft, part, number);
      const opening = await this.#ports.documents.open(name, this.doc);
      if (opening.state === 'open') {
        // Once, so that what is taken back later stays so.
        if (damaged && opening.isEmpty) salvage(damaged.readable, this.doc);
        return opening.stored;
      }
      damaged = opening;
    }
    throw new StorageError({ code: 'failed', cause: damaged?.cause });
  }

  /** The channel has the same name, whichever document each view stores in. */
  #follow(): Stop {
    const name = `afterword/draft/${companionName(this.#draft, this.#kind.part)}`;
    const channel = this.#ports.openChannel(name);
    const stop = followViews(this.doc, channel);
    return () => {
      stop();
      channel.close();
    };
  }

  async #close(): Promise<void> {
    if (this.#isEdited.peek()) await this.flush();
    else await this.#opening;
    this.#cancelRetry();
    this.#stopFollowing?.();
    await this.#stored()?.close();
    this.doc.destroy();
  }

  #stored(): StoredDocument | null {
    const loading = this.#loading.peek();
    return loading.state === 'open' ? loading.stored : null;
  }
}

function savingOf(loading: Storage, isEdited: boolean): SavingState {
  if (loading.state === 'open') return loading.stored.saving.value;
  if (!isEdited) return { state: 'saved' };
  return loading.state === 'failed' ? loading : { state: 'saving' };
}

/** The number of the stored document that took the place of all others; null if there is none at all. */
async function newestNumber(ports: DraftPorts, draft: string, part: string): Promise<number | null> {
  const first = companionName(draft, part);
  const names = await ports.documents.list(first);
  const numbers = names.map((name) => numberIn(name.slice(first.length))).filter((number) => number !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function numberIn(suffix: string): number | null {
  if (suffix === '') return 0;
  return /^\.\d{1,9}$/.test(suffix) ? Number(suffix.slice(1)) : null;
}
