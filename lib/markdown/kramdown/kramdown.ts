import { blocksOf, type Piece } from '../blocks.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { originalOffsets } from '../line-endings.ts';
import { type KramdownDocument, readDocument } from './document.ts';
import { readOptions } from './options.ts';
import { printDocument } from './print.ts';
import { createRunMemory } from './runs.ts';

/**
 * Markdown as Jekyll on GitHub Pages prints it: kramdown 2.4 with its parser of GFM. The options are kramdown's own,
 * by its own names (options.ts says what each does). Emoji, mentions and Liquid are none of its business.
 */
export function createKramdown(options: EngineOptions): Engine {
  const own = readOptions(options);
  const memory = createRunMemory();
  return {
    id: 'kramdown',
    render(body) {
      const text = body.replace(/\r\n?/g, '\n');
      return { blocks: blocksOf(piecesOf(body, text, readDocument(text, own, memory))) };
    },
  };
}

/** The blocks with where they stand. The footnotes belong to the last one: they have no text of their own. */
function piecesOf(body: string, text: string, document: KramdownDocument): Piece[] {
  const { blocks, footnotes } = printDocument(document);
  const original = originalOffsets(body);
  const starts = document.starts.map((start) => Math.min(original(start), body.length));
  const holdsHtml = markupFinder(text, document);
  return blocks.map((html, place) => {
    const isLast = place === blocks.length - 1;
    return {
      html: isLast ? html + footnotes : html,
      from: place === 0 ? 0 : (starts[place] ?? body.length),
      to: isLast ? body.length : (starts[place + 1] ?? body.length),
      mayHoldHtml: holdsHtml(isLast ? text.length : (document.starts[place + 1] ?? text.length)),
    };
  });
}

/** Asked for the ends of blocks in ascending order: whether the writer may have put HTML into each. */
function markupFinder(text: string, { contents, reading }: KramdownDocument): (end: number) => boolean {
  let next = text.indexOf('<');
  if (next === -1) return () => false;
  // Headings are printed again in a table of contents, and footnotes at the end.
  if (contents) return () => true;
  const hasFootnotes = reading.footnotes.size > 0;
  return (end) => {
    const holds = next !== -1 && next < end;
    if (holds) next = text.indexOf('<', end);
    return holds || (hasFootnotes && end === text.length);
  };
}
