import type * as Y from 'yjs';
import { countWords } from '../post/words.ts';
import type { DraftRecord } from './catalog.ts';
import { JOURNAL_VERSION } from './journal.ts';
import { newestText } from './newest-text.ts';
import type { DraftPorts } from './ports.ts';
import { contentOf, type DocumentContent, seedDocument } from './seed.ts';

/** The text that a draft goes on with: when the journal got it, or null if the journal had none. */
interface Recovery {
  readonly at: number | null;
}

/**
 * Gives a draft whose document cannot be loaded a new one, with the newest text of its journal, or else
 * what could be read of the document. The damaged document is left as it is, for whoever can repair it.
 *
 * Several views may do this at the same time. Each fills a document of its own and durably so; the record
 * then points to the first one, and the others are erased. Nobody ever writes text into another's document.
 */
export async function replaceDamaged(
  ports: DraftPorts,
  record: DraftRecord,
  readable: Y.Doc,
): Promise<Recovery> {
  const rest = contentOf(readable);
  const known = await newestText(ports, record.id);
  const next = `${record.id}/text.${ports.newId()}`;
  const source = known?.text ?? rest.source;
  const fileName = rest.fileName ?? record.fileName;
  if (await takeOver(ports, record, next, { ...rest, source, fileName })) {
    if (rest.source !== '' && rest.source !== source) await keepRest(ports, record.id, rest.source);
  }
  return { at: known?.at ?? null };
}

/** Resolves to whether the draft lives in `next` now; if not, nothing of `next` stays. */
async function takeOver(
  ports: DraftPorts,
  record: DraftRecord,
  next: string,
  content: DocumentContent,
): Promise<boolean> {
  let isTaken = false;
  try {
    await seedDocument(ports, next, content);
    isTaken = await ports.catalog.replaceDocument(record.id, record.document, next);
  } finally {
    if (!isTaken) await ports.documents.remove(next);
  }
  return isTaken;
}

async function keepRest(ports: DraftPorts, id: string, text: string): Promise<void> {
  await ports.journal.add(id, {
    version: JOURNAL_VERSION,
    id: ports.newId(),
    at: ports.clock.now(),
    reason: 'damaged',
    words: countWords(text),
    size: text.length,
    text,
  });
}
