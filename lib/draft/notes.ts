import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { postTitle } from '../post/title.ts';
import { countWords } from '../post/words.ts';
import type { DraftRecord } from './catalog.ts';
import type { Stop } from './clock.ts';
import { JOURNAL_VERSION, type VersionReason } from './journal.ts';
import { isVersionDue, versionsToRemove } from './journal-policy.ts';
import { type NewestText, newestText } from './newest-text.ts';
import type { DraftPorts } from './ports.ts';
import { aboutOf, contentOf, sourceOf } from './seed.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';

/** Writes down what can be told about an open draft without opening it: its row in the list and its journal. */
export interface Notes {
  /** Why the last writing failed, or null. It is tried again by itself. */
  readonly problem: ReadonlySignal<StorageProblem | null>;
  /** Whether the draft lives in another document now, so that no more notes are taken here. */
  readonly isReplaced: ReadonlySignal<boolean>;
  /** Counts the versions that were added to the history since the draft was opened. */
  readonly added: ReadonlySignal<number>;
  /** Writes down at once what is not yet. Never throws: see `problem`. */
  flush(): Promise<void>;
  /** Adds the present text to the history, unless the newest version has it. Never throws: see `problem`. */
  keep(reason: VersionReason): Promise<void>;
  /** Ends the watching, without writing anything more. */
  stop(): void;
}

/** The draft whose notes are taken. */
interface Noted {
  /** Its row in the list when it was opened. */
  readonly record: DraftRecord;
  readonly doc: Y.Doc;
  /** Changes with this origin are another view's, which takes its own notes. */
  readonly foreign: unknown;
}

const FIRST_DELAY = 1_000;
const DELAY_PER_CODE_UNIT = 0.005;

/** Milliseconds from an edit to its note; twice that passes between two notes. 1 s, and 5 s for 1 MB. */
export function noteDelay(size: number): number {
  return Math.max(FIRST_DELAY, size * DELAY_PER_CODE_UNIT);
}

export function takeNotes(ports: DraftPorts, noted: Noted): Notes {
  return new NoteTaker(ports, noted);
}

class NoteTaker implements Notes {
  readonly problem = signal<StorageProblem | null>(null);
  readonly added = signal(0);
  readonly isReplaced: ReadonlySignal<boolean>;
  readonly #ports: DraftPorts;
  readonly #noted: Noted;
  readonly #source: Y.Text;
  /** The row in the list as last seen. */
  readonly #record: Signal<DraftRecord>;
  readonly #stopWatching: Stop;
  /** Whether something changed since the last note. */
  #isDue = false;
  #editedAt: number | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;
  #newest: NewestText | null = null;
  #cancelTimer: Stop | null = null;
  /** Everything is written one after the other, in the order it was asked for. */
  #writing: Promise<void> = Promise.resolve();

  constructor(ports: DraftPorts, noted: Noted) {
    this.#ports = ports;
    this.#noted = noted;
    this.#source = sourceOf(noted.doc);
    this.#record = signal(noted.record);
    this.isReplaced = computed(() => this.#record.value.document !== noted.record.document);
    this.#stopWatching = ports.catalog.onChange(() => {
      // If it cannot be read now, the next note looks again.
      this.#look().catch(() => undefined);
    });
    this.#source.observe(this.#onEdit);
    aboutOf(noted.doc).observe(this.#onAbout);
    void this.#queue(() => this.#begin());
  }

  flush(): Promise<void> {
    return this.#queue(async () => {
      if (await this.#writeDue()) await this.#addDueVersion();
    });
  }

  keep(reason: VersionReason): Promise<void> {
    return this.#queue(async () => {
      await this.#writeDue();
      await this.#addVersion(reason);
    });
  }

  stop(): void {
    this.#source.unobserve(this.#onEdit);
    aboutOf(this.#noted.doc).unobserve(this.#onAbout);
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#stopWatching();
  }

  readonly #onEdit = (_: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this.#noted.foreign) return;
    this.#editedAt = this.#ports.clock.now();
    this.#noteSoon();
  };

  readonly #onAbout = (_: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    if (transaction.origin !== this.#noted.foreign) this.#noteSoon();
  };

  #noteSoon(): void {
    this.#isDue = true;
    if (this.#cancelTimer) return;
    const { clock } = this.#ports;
    const delay = noteDelay(this.#source.length);
    this.#cancelTimer = clock.after(Math.max(delay, this.#lastAt + 2 * delay - clock.now()), () => {
      this.#cancelTimer = null;
      void this.flush();
    });
  }

  #queue(write: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(() => this.#attempt(write));
    return this.#writing;
  }

  async #attempt(write: () => Promise<void>): Promise<void> {
    try {
      await write();
      this.problem.value = null;
    } catch (error) {
      // Whatever it is, the next note is still taken: what is written here is the last thing to fall back on.
      this.problem.value = error instanceof StorageError ? error.problem : { code: 'failed', cause: error };
      if (this.#isDue) this.#noteSoon();
    }
  }

  async #begin(): Promise<void> {
    const { journal } = this.#ports;
    const { id } = this.#noted.record;
    const [version] = await journal.list(id);
    const text = version && (await journal.text(id, version.id));
    if (version && text !== undefined) this.#newest = { text, at: version.at };
    const known = await newestText(this.#ports, id);
    if (known?.text !== this.#source.toString()) this.#isDue = true;
    await this.#writeDue();
    if (this.#newest || this.#source.length > 0) await this.#addVersion('opened');
  }

  /** Resolves to whether there was something to write. */
  async #writeDue(): Promise<boolean> {
    if (!this.#isDue) return false;
    this.#isDue = false;
    this.#lastAt = this.#ports.clock.now();
    try {
      await this.#writeNote();
      return true;
    } catch (error) {
      this.#isDue = true;
      throw error;
    }
  }

  async #writeNote(): Promise<void> {
    const { catalog, clock, journal } = this.#ports;
    const { source: text, fileName } = contentOf(this.#noted.doc);
    const editedAt = this.#editedAt;
    const record = await this.#presentRecord();
    // Where the draft has been replaced, the newest text is no longer this one.
    if (!record || this.isReplaced.value) return;
    const { id } = record;
    await journal.putLatest(id, { version: JOURNAL_VERSION, at: clock.now(), text });
    const title = postTitle(text)?.text ?? '';
    await catalog.update(id, {
      title,
      words: countWords(text),
      fileName,
      editedAt: editedAt ?? record.editedAt,
    });
  }

  async #look(): Promise<DraftRecord | undefined> {
    const record = await this.#ports.catalog.get(this.#noted.record.id);
    if (record) this.#record.value = record;
    return record;
  }

  /**
   * The row in the list, or undefined if the draft was erased. Nothing is erased that is not in the bin: a row
   * that is gone otherwise has been lost, as when a browser cannot read its storage after the disk was full
   * and starts from nothing. It is put back, since without it the text would never be found again.
   */
  async #presentRecord(): Promise<DraftRecord | undefined> {
    const lastSeen = this.#record.value;
    const record = await this.#look();
    if (record || lastSeen.deletedAt !== null) return record;
    await this.#ports.catalog.put(lastSeen);
    return lastSeen;
  }

  async #addDueVersion(): Promise<void> {
    if (isVersionDue(this.#newest?.at ?? null, this.#ports.clock.now())) await this.#addVersion('typing');
  }

  async #addVersion(reason: VersionReason): Promise<void> {
    const { clock, journal, newId } = this.#ports;
    const { id } = this.#noted.record;
    const text = this.#source.toString();
    if (text === this.#newest?.text || !(await this.#presentRecord())) return;
    const at = clock.now();
    const counts = { words: countWords(text), size: text.length };
    await journal.add(id, { version: JOURNAL_VERSION, id: newId(), at, reason, ...counts, text });
    this.#newest = { text, at };
    this.added.value += 1;
    const removable = versionsToRemove(await journal.list(id), at);
    if (removable.length > 0) await journal.remove(id, removable);
  }
}
