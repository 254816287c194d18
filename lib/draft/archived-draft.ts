import type { ArchivedDraft } from './archive.ts';
import type { DraftRecord } from './catalog.ts';
import type { Confirmation } from './confirmations.ts';
import type { DraftPorts } from './ports.ts';
import { StorageError } from './storage-problem.ts';
import { storedContent } from './stored-text.ts';
import { storedConfirmations } from './talk.ts';

/** A draft for an archive, as it is stored now, or undefined if its text cannot be read. */
export async function archivedDraft(
  ports: DraftPorts,
  record: DraftRecord,
): Promise<ArchivedDraft | undefined> {
  const content = await unlessRefused(() => storedContent(ports, record), undefined);
  if (!content) return undefined;
  const noWords: readonly Confirmation[] = [];
  const confirmations = await unlessRefused(() => storedConfirmations(ports, record.id), noWords);
  const { id, name, title, createdAt, editedAt } = record;
  return { ...content, confirmations, id, name, title, createdAt, editedAt };
}

async function unlessRefused<Result, Fallback>(
  read: () => Promise<Result>,
  fallback: Fallback,
): Promise<Result | Fallback> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StorageError) return fallback;
    throw error;
  }
}
