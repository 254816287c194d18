import * as Y from 'yjs';
import type { DraftPorts } from './ports.ts';
import { StorageError } from './storage-problem.ts';

/** What a document of a draft holds. */
export interface DocumentContent {
  readonly source: string;
  readonly fileName: string | null;
}

export function sourceOf(doc: Y.Doc): Y.Text {
  return doc.getText('source');
}

export function aboutOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('about');
}

export function contentOf(doc: Y.Doc): DocumentContent {
  const fileName = aboutOf(doc).get('fileName');
  return {
    source: sourceOf(doc).toString(),
    fileName: typeof fileName === 'string' && fileName !== '' ? fileName : null,
  };
}

/**
 * Stores a document with this content; resolves when that is durable. The name must never have been used:
 * text put into a document that others have already doubles when they meet.
 * @throws {StorageError}
 */
export async function seedDocument(ports: DraftPorts, name: string, content: DocumentContent): Promise<void> {
  const doc = new Y.Doc();
  const opening = await ports.documents.open(name, doc);
  if (opening.state === 'damaged') throw new StorageError({ code: 'failed', cause: opening.cause });
  doc.transact(() => {
    // Written even when it is null: a document of a draft is never empty, so that a lost one is noticed.
    aboutOf(doc).set('fileName', content.fileName);
    sourceOf(doc).insert(0, content.source);
  });
  await opening.stored.close();
  doc.destroy();
  const saving = opening.stored.saving.value;
  if (saving.state === 'failed') throw new StorageError(saving.problem);
}
