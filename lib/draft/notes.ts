import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { postTitle } from '../post/title.ts';
import { countWords } from '../post/words.ts';
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
  /** Writes down at once what is not yet. Never throws: see `problem`. */
  flush(): Promise<void>;
  /** Adds the present text to the history, unless the newest version has it. Never throws: see `problem`. */
  keep(reason: VersionReason): Promise<void>;
  /** Ends the watching, without writing anything more. */
  stop(): void;
}

/** The draft whose notes are taken. */
export interface Noted {
  readonly id: string;
  /** The stored document it lives in. */
  readonly document: string;
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
  readonly #ports: DraftPorts;
  readonly #noted: Noted;
  readonly #source: Y.Text;
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
      if (!(error instanceof StorageError)) throw error;
      this.problem.value = error.problem;
      if (this.#isDue) this.#noteSoon();
    }
  }

  async #begin(): Promise<void> {
    const { journal } = this.#ports;
    const { id } = this.#noted;
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
    const { id, doc, document } = this.#noted;
    const { source: text, fileName } = contentOf(doc);
    const editedAt = this.#editedAt;
    const record = await catalog.get(id);
    // Erased meanwhile, or living in another document: then the newest text is no longer this one.
    if (record?.document !== document) return;
    await journal.putLatest(id, { version: JOURNAL_VERSION, at: clock.now(), text });
    const title = postTitle(text)?.text ?? '';
    await catalog.update(id, {
      title,
      words: countWords(text),
      fileName,
      editedAt: editedAt ?? record.editedAt,
    });
  }

  async #addDueVersion(): Promise<void> {
    if (isVersionDue(this.#newest?.at ?? null, this.#ports.clock.now())) await this.#addVersion('typing');
  }

  async #addVersion(reason: VersionReason): Promise<void> {
    const { catalog, clock, journal, newId } = this.#ports;
    const { id } = this.#noted;
    const text = this.#source.toString();
    if (text === this.#newest?.text || !(await catalog.get(id))) return;
    const at = clock.now();
    const counts = { words: countWords(text), size: text.length };
    await journal.add(id, { version: JOURNAL_VERSION, id: newId(), at, reason, ...counts, text });
    this.#newest = { text, at };
    const removable = versionsToRemove(await journal.list(id), at);
    if (removable.length > 0) await journal.remove(id, removable);
  }
}
