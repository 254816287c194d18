import { Marked } from 'marked';
import type { Engine } from '../../../lib/markdown/engine.ts';
import { loadEngine } from '../../../lib/markdown/engine-list.ts';
import { type DomDifference, firstDifference } from '../../support/same-dom.ts';
import type { MadeDocument } from './document.ts';
import type { MeasuredEngine } from './measured-engines.ts';
import type { MeasuredDocument } from './shares.ts';

/** What came of one engine's documents. */
export interface EngineMeasurement {
  readonly documents: readonly (MeasuredDocument & { readonly number: number })[];
  readonly differing: readonly DifferingDocument[];
  /** How many documents plain marked prints to the same DOM. */
  readonly sameWithMarked: number;
  /** How many the reference itself could not print: they count for nothing. */
  readonly unprinted: number;
}

export interface DifferingDocument {
  readonly number: number;
  readonly text: string;
  readonly difference: DomDifference;
}

/** Prints the documents with the engine and with its reference, and compares. */
export async function measureEngine(
  { rule, reference, comparison }: MeasuredEngine,
  made: readonly MadeDocument[],
): Promise<EngineMeasurement> {
  const engine = await loadEngine(rule);
  const plain = new Marked({ async: false });
  const wanted = await reference.print(
    made.map(({ text }) => text),
    rule.options,
  );
  const documents: { number: number; kinds: MadeDocument['kinds']; isSame: boolean }[] = [];
  const differing: DifferingDocument[] = [];
  let sameWithMarked = 0;
  for (const [number, { text, kinds }] of made.entries()) {
    const html = wanted[number] ?? null;
    if (html === null) continue;
    const difference = firstDifference(html, htmlOf(engine, text), comparison);
    if (difference) differing.push({ number, text, difference });
    documents.push({ number, kinds, isSame: !difference });
    if (!firstDifference(html, String(plain.parse(text)), comparison)) sameWithMarked++;
  }
  return { documents, differing, sameWithMarked, unprinted: made.length - documents.length };
}

/** An engine that throws printed nothing that is right. */
function htmlOf(engine: Engine, text: string): string {
  try {
    return engine
      .render(text)
      .blocks.map((block) => block.html)
      .join('');
  } catch (error) {
    return `<p>${engine.id} threw: ${String(error)}</p>`;
  }
}
