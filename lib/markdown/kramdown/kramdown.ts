import { blocksOf, type Piece } from '../blocks.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { originalOffsets } from '../line-endings.ts';
import type { KramdownDocument } from './document.ts';
import { KramdownLexer } from './lexer.ts';
import { readOptions } from './options.ts';
import { createPrinter, noPrintedSpans, type PrintedSpans } from './print.ts';

/**
 * Markdown as Jekyll on GitHub Pages prints it: kramdown 2.4 with its parser of GFM. The options are kramdown's own,
 * by its own names (options.ts says what each does). Emoji, mentions and Liquid are none of its business.
 */
export function createKramdown(options: EngineOptions): Engine {
  const lexer = new KramdownLexer(readOptions(options));
  const printed = noPrintedSpans();
  return {
    id: 'kramdown',
    render(body) {
      if (body === '') return { blocks: [] };
      const text = body.replace(/\r\n?/g, '\n');
      return { blocks: blocksOf(piecesOf(lexer.lexDocument(text), { body, text, printed })) };
    },
  };
}

interface Texts {
  /** As it was given. */
  readonly body: string;
  /** With line ends made `\n`. */
  readonly text: string;
  /** Of the texts before. */
  readonly printed: PrintedSpans;
}

/** The blocks with where they stand. The footnotes belong to the last one: they have no text of their own. */
function* piecesOf(document: KramdownDocument, { body, text, printed }: Texts): Generator<Piece> {
  const printer = createPrinter(document, printed);
  const original = originalOffsets(body);
  const holdsHtml = markupFinder(text, document);
  let before: Piece | null = null;
  let from = 0;
  for (const [index, block] of document.root.tokens.entries()) {
    const next = document.starts[index + 1];
    const to = next === undefined ? body.length : Math.min(original(next), body.length);
    const piece = { html: printer.print(block), from, to, mayHoldHtml: holdsHtml(next ?? text.length) };
    from = to;
    // A list leaves the blank lines behind it to a block of their own, even if there are none.
    if (piece.html === '' && piece.from === piece.to) continue;
    if (before) yield before;
    before = piece;
  }
  // Attributes of nothing are all that may stand in a text without a block.
  before ??= { html: '', from, to: body.length, mayHoldHtml: false };
  yield { ...before, html: before.html + printer.footnotes() };
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
    return holds || (hasFootnotes && end >= text.length);
  };
}
