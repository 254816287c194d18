import type { DraftPorts } from './ports.ts';

/** How long a draft stays in the bin, in milliseconds: 30 days. */
export const BIN_TIME = 30 * 24 * 60 * 60 * 1_000;

/** Puts the draft into the bin; taking it out again is the undo. */
export function moveToBin(ports: DraftPorts, id: string): Promise<void> {
  return ports.catalog.update(id, { deletedAt: ports.clock.now() });
}

export function takeFromBin(ports: DraftPorts, id: string): Promise<void> {
  return ports.catalog.update(id, { deletedAt: null });
}

/** Erases what has been in the bin for longer than BIN_TIME. Resolves to the ids of those drafts. */
export async function purgeBin(ports: DraftPorts): Promise<readonly string[]> {
  const isOver = (deletedAt: number | null) => deletedAt !== null && deletedAt < ports.clock.now() - BIN_TIME;
  const erased: string[] = [];
  for (const { id, deletedAt } of await ports.catalog.list()) {
    if (!isOver(deletedAt)) continue;
    await eraseDraft(ports, id);
    erased.push(id);
  }
  return erased;
}

/** Erases a draft for good: its documents, damaged ones included, its journal and its row in the list. */
export async function eraseDraft(ports: DraftPorts, id: string): Promise<void> {
  // So that other views know it is meant, and should the browser be closed half-way, it is not half there.
  if ((await ports.catalog.get(id))?.deletedAt === null) await moveToBin(ports, id);
  await removeDocuments(ports, id);
  await ports.journal.clear(id);
  // Last, so that what was begun is in the bin still and erased the next time.
  await ports.catalog.remove(id);
}

/** Erases every stored document of a draft, damaged ones included. */
export async function removeDocuments(ports: DraftPorts, id: string): Promise<void> {
  for (const name of await ports.documents.list(`${id}/`)) await ports.documents.remove(name);
}
