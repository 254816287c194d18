import * as Y from 'yjs';
import { aboutOf, sourceOf } from '../../../lib/draft/seed.ts';
import type { BenchPost } from './post.ts';
import { between, type Random, seededRandom } from './random.ts';

/** The updates of a document, as they are stored: what was joined at some time, then one edit each. */
export interface DocumentHistory {
  readonly rows: readonly Uint8Array[];
  readonly edits: number;
}

/**
 * Writes the post in so many single edits: bit by bit, in another paragraph each time one sits down to it and as
 * another Yjs client, with typing mistakes that are taken back.
 */
export function writeInEdits(post: BenchPost, edits: number): DocumentHistory {
  const random = seededRandom(edits);
  const doc = new Y.Doc();
  aboutOf(doc).set('fileName', post.fileName);
  const writing = beginWriting(doc, post.source, edits);
  while (writing.edits < edits - tail) sitDown(writing, random, edits - tail);
  const rows = [Y.encodeStateAsUpdate(doc)];
  doc.on('update', (update: Uint8Array) => rows.push(update));
  while (writing.edits < edits) sitDown(writing, random, edits);
  if (sourceOf(doc).toString() !== post.source) throw new Error('the edits do not add up to the post');
  return { rows, edits: writing.edits };
}

/** So many of the last edits are rows of their own, as y-indexeddb keeps up to 500. */
const tail = 300;
/** A view of a draft is a new Yjs client each time it is opened. */
const clients = 100;

interface Writing {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly paragraphs: readonly Paragraph[];
  /** How many characters one edit brings on average. */
  readonly step: number;
  edits: number;
}

interface Paragraph {
  readonly whole: string;
  written: number;
}

function beginWriting(doc: Y.Doc, source: string, edits: number): Writing {
  const paragraphs = source.split(/(?<=\n\n)/).map((whole) => ({ whole, written: 0 }));
  // About half of the edits bring text; the others are mistakes and what takes them back.
  const step = Math.ceil(source.length / (edits * 0.5));
  return { doc, text: sourceOf(doc), paragraphs, step, edits: 0 };
}

/** Goes on with a paragraph that is not complete, for a while. */
function sitDown(writing: Writing, random: Random, most: number): void {
  const { doc, paragraphs } = writing;
  doc.clientID = between(random, 1, clients);
  const open = paragraphs.filter(({ whole, written }) => written < whole.length);
  const paragraph = open[between(random, 0, open.length - 1)];
  const isDone = () => !paragraph || paragraph.written === paragraph.whole.length;
  let at = startOf(writing, paragraph) + (paragraph?.written ?? 0);
  for (let left = between(random, 20, 200); left > 0 && writing.edits < most; left--) {
    if (!paragraph || isDone() || random() < 0.2) mistake(writing, at);
    else at += writeOn(writing, paragraph, at, random);
    if (isDone() && open.length > 1) break;
  }
}

function writeOn(writing: Writing, paragraph: Paragraph, at: number, random: Random): number {
  const length = between(random, 1, 2 * writing.step - 1);
  const piece = paragraph.whole.slice(paragraph.written, paragraph.written + length);
  writing.text.insert(at, piece);
  writing.edits += 1;
  paragraph.written += piece.length;
  return piece.length;
}

function mistake(writing: Writing, at: number): void {
  writing.text.insert(at, 'x');
  writing.text.delete(at, 1);
  writing.edits += 2;
}

function startOf({ paragraphs }: Writing, paragraph: Paragraph | undefined): number {
  let start = 0;
  for (const other of paragraphs) {
    if (other === paragraph) break;
    start += other.written;
  }
  return start;
}
