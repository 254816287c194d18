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
      return { blocks: blocksOf(piecesOf(body, readDocument(text, own, memory))) };
    },
  };
}

/** The blocks with where they stand. The footnotes belong to the last one: they have no text of their own. */
function piecesOf(body: string, document: KramdownDocument): Piece[] {
  const { blocks, footnotes } = printDocument(document);
  const original = originalOffsets(body);
  const starts = document.starts.map((start) => Math.min(original(start), body.length));
  const mayHoldHtml = body.includes('<');
  return blocks.map((html, place) => {
    const isLast = place === blocks.length - 1;
    return {
      html: isLast ? html + footnotes : html,
      from: place === 0 ? 0 : (starts[place] ?? body.length),
      to: isLast ? body.length : (starts[place + 1] ?? body.length),
      mayHoldHtml,
    };
  });
}
