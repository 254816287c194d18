import * as Y from 'yjs';

/** What the stored updates of a document amount to, in a document of its own. */
export type StoredUpdates =
  | { readonly state: 'sound'; readonly doc: Y.Doc }
  /** At least one update cannot be read, or one that others build upon is gone. `doc` has the rest. */
  | { readonly state: 'damaged'; readonly doc: Y.Doc; readonly cause: unknown };

/** Puts stored updates together, in one Yjs transaction: merging them first would take quadratic time. */
export function readUpdates(rows: readonly unknown[]): StoredUpdates {
  const doc = new Y.Doc();
  const causes: unknown[] = [];
  doc.transact(() => {
    for (const row of rows) applyRow(doc, row, causes);
  });
  if (isIncomplete(doc)) causes.push(new Error('an update that others build upon is missing'));
  return causes.length === 0 ? { state: 'sound', doc } : { state: 'damaged', doc, cause: causes[0] };
}

/** Whether the document holds nothing at all, not even the traces of what was deleted. */
export function isEmptyDoc(doc: Y.Doc): boolean {
  return doc.store.clients.size === 0;
}

function applyRow(doc: Y.Doc, row: unknown, causes: unknown[]): void {
  try {
    if (!(row instanceof Uint8Array)) throw new TypeError('a stored update is not made of bytes');
    Y.applyUpdate(doc, row);
  } catch (error) {
    causes.push(error);
  }
}

/** Yjs keeps aside what it cannot place yet; nothing stored in order ever needs that. */
function isIncomplete(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
