import * as Y from 'yjs';
import type { DraftRecord } from './catalog.ts';
import { newestText } from './newest-text.ts';
import type { DraftPorts } from './ports.ts';
import { contentOf, type DocumentContent } from './seed.ts';

/**
 * What a draft holds now, read from its document; from the journal if the document is damaged. For copies
 * and exports: the journal alone may be some seconds behind.
 * @throws {StorageError}
 */
export async function storedContent(ports: DraftPorts, record: DraftRecord): Promise<DocumentContent> {
  const doc = new Y.Doc();
  const opening = await ports.documents.open(record.document, doc);
  if (opening.state === 'open') await opening.stored.close();
  const isLost = opening.state === 'damaged' || opening.isEmpty;
  const content = contentOf(opening.state === 'damaged' ? opening.readable : doc);
  doc.destroy();
  const known = isLost ? await newestText(ports, record.id) : undefined;
  return known ? { ...content, source: known.text, fileName: content.fileName ?? record.fileName } : content;
}
