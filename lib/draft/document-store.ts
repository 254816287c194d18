import type { ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { StorageProblem } from './storage-problem.ts';

/** Keeps Yjs documents on this device, each under its own name. */
export interface DocumentStore {
  /**
   * Loads what is stored under `name` into `doc` and from then on stores every update of `doc`, whatever
   * its origin. A name never stored before opens as an empty document. Resolves after the stored content
   * is in `doc`. What was typed into `doc` before that is stored too.
   * @throws {StorageError} if the storage itself cannot be opened
   */
  open(name: string, doc: Y.Doc): Promise<DocumentOpening>;
  /** Erases what is stored under `name`. An unknown name is no error. */
  remove(name: string): Promise<void>;
  /** The names of all stored documents that start with `prefix`. */
  list(prefix: string): Promise<readonly string[]>;
}

export type DocumentOpening =
  /** `isEmpty`: nothing had ever been stored under this name, or all of it is gone. */
  | { readonly state: 'open'; readonly stored: StoredDocument; readonly isEmpty: boolean }
  /**
   * Some of the stored updates cannot be read. `doc` was left untouched and what is stored too.
   * `readable` has the content of those updates that could be read, in a document of its own.
   */
  | { readonly state: 'damaged'; readonly readable: Y.Doc; readonly cause: unknown };

export interface StoredDocument {
  /** What is true of the edits so far. `saved` means: the storage transaction of each of them is complete. */
  readonly saving: ReadonlySignal<SavingState>;
  /** Tries again at once what could not be stored; resolves when `saving` is `saved` or `failed`. */
  flush(): Promise<void>;
  /** Stores what is waiting, then lets go of the document. The document itself stays usable. */
  close(): Promise<void>;
}

export type SavingState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Kept in memory and tried again by itself, at the next edit or after a few seconds. */
  | { readonly state: 'failed'; readonly problem: StorageProblem };
