import * as Y from 'yjs';
import { setSite, setSitePath, siteOf, sitePathOf } from './draft-site.ts';
import type { DraftPorts } from './ports.ts';
import { listSilences, type Silence, silence } from './silences.ts';
import { StorageError } from './storage-problem.ts';
import { type LearntWord, learnWord, listWords } from './words.ts';

/** What a document of a draft holds. */
export interface DocumentContent {
  readonly source: string;
  readonly fileName: string | null;
  /** The record of the draft's site as JSON, unchecked, or null; see draft-site.ts. */
  readonly site: unknown;
  /** Where the file lies in the site's repository, or null. */
  readonly sitePath: string | null;
  /** The checks that are switched off. */
  readonly silences: readonly Silence[];
  /** The words that are right although no dictionary has them. */
  readonly words: readonly LearntWord[];
}

/** What is left out of a new document is not known yet. */
export type NewContent = Pick<DocumentContent, 'source' | 'fileName'> & Partial<DocumentContent>;

export function sourceOf(doc: Y.Doc): Y.Text {
  return doc.getText('source');
}

export function aboutOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('about');
}

export function silencedOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('silenced');
}

export function wordsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('words');
}

export function contentOf(doc: Y.Doc): DocumentContent {
  const about = aboutOf(doc);
  const fileName = about.get('fileName');
  return {
    source: sourceOf(doc).toString(),
    fileName: typeof fileName === 'string' && fileName !== '' ? fileName : null,
    site: siteOf({ about }),
    sitePath: sitePathOf({ about }),
    silences: listSilences({ silenced: silencedOf(doc) }).map(({ key: _, ...kept }) => kept),
    words: listWords({ words: wordsOf(doc) }),
  };
}

/**
 * Stores the text's document of a draft; resolves when that is durable.
 * @throws {StorageError}
 */
export function seedDocument(ports: DraftPorts, name: string, content: NewContent): Promise<void> {
  return storeNew(ports, name, (doc) => fill(doc, content));
}

/**
 * Stores a document that `write` fills; resolves when that is durable. The name must never have been used:
 * text put into a document that others have already doubles when they meet.
 * @throws {StorageError}
 */
export async function storeNew(ports: DraftPorts, name: string, write: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  const opening = await ports.documents.open(name, doc);
  if (opening.state === 'damaged') throw new StorageError({ code: 'failed', cause: opening.cause });
  doc.transact(() => write(doc));
  await opening.stored.close();
  doc.destroy();
  const saving = opening.stored.saving.value;
  if (saving.state === 'failed') throw new StorageError(saving.problem);
}

function fill(doc: Y.Doc, { source, fileName, site, sitePath, silences = [], words = [] }: NewContent): void {
  const about = aboutOf(doc);
  // Written even when it is null: a document of a draft is never empty, so that a lost one is noticed.
  about.set('fileName', fileName);
  if (site) setSite({ about }, site);
  if (sitePath) setSitePath({ about }, sitePath);
  for (const each of silences) silence({ silenced: silencedOf(doc) }, each);
  for (const each of words) learnWord({ words: wordsOf(doc) }, each);
  sourceOf(doc).insert(0, source);
}
