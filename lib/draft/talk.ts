import type * as Y from 'yjs';
import {
  type Companion,
  type CompanionKind,
  companionName,
  openCompanion,
  readCompanion,
} from './companion.ts';
import { type Confirmation, confirm, listConfirmations, readConfirmation } from './confirmations.ts';
import type { DraftPorts } from './ports.ts';
import { storeNew } from './seed.ts';

/** What people say about a draft, beside its text: the document `DRAFT/talk`. */
export interface Talk extends Companion {
  /** See confirmations.ts. */
  readonly confirmations: Y.Map<unknown>;
}

/** Opens the talk of a draft, or begins it. Returns at once. */
export function openTalk(ports: DraftPorts, draft: string): Talk {
  const companion = openCompanion(ports, draft, talk);
  return Object.assign(companion, { confirmations: confirmationsOf(companion.doc) });
}

/**
 * Stores the talk of a new draft; resolves when that is durable.
 * @throws {StorageError}
 */
export async function seedTalk(
  ports: DraftPorts,
  draft: string,
  confirmations: readonly Confirmation[],
): Promise<void> {
  if (confirmations.length === 0) return;
  await storeNew(ports, companionName(draft, talk.part), (doc) => {
    for (const each of confirmations) confirm({ confirmations: confirmationsOf(doc) }, each);
  });
}

/**
 * The confirmations of a draft as they are stored now.
 * @throws {StorageError}
 */
export async function storedConfirmations(
  ports: DraftPorts,
  draft: string,
): Promise<readonly Confirmation[]> {
  const doc = await readCompanion(ports, draft, talk.part);
  if (!doc) return [];
  const confirmations = listConfirmations({ confirmations: confirmationsOf(doc) });
  doc.destroy();
  return confirmations.map(({ key: _, ...confirmation }) => confirmation);
}

const talk: CompanionKind = {
  part: 'talk',
  salvage(readable, doc) {
    for (const [key, value] of confirmationsOf(readable).entries()) {
      // Under the same key in every view that does it, so that nothing doubles.
      if (readConfirmation(value)) confirmationsOf(doc).set(key, value);
    }
  },
};

function confirmationsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('confirmations');
}
