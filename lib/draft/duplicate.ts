import type { DraftRecord } from './catalog.ts';
import { createDraft } from './draft.ts';
import type { DraftPorts } from './ports.ts';
import { storedContent } from './stored-text.ts';

/**
 * Makes a new draft with the text of another and what is known about it, under `name` in the list (null: under
 * its title). Nobody has confirmed anything in the new one: it will be another post.
 * Resolves to undefined if the draft is not there.
 * @throws {StorageError} if the copy cannot be stored; then nothing of it stays
 */
export async function duplicateDraft(
  ports: DraftPorts,
  id: string,
  name: string | null,
): Promise<DraftRecord | undefined> {
  const record = await ports.catalog.get(id);
  if (!record) return undefined;
  return createDraft(ports, { ...(await storedContent(ports, record)), name });
}
