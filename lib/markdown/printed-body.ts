import type { Block, Engine } from './engine.ts';
import type { HtmlPlugin } from './jekyll/plugins.ts';
import type { Liquid } from './liquid/liquid.ts';
import type { LiquidPost } from './liquid/variables.ts';
import { OrderedMemory } from './ordered-memory.ts';
import type { LiquidCard } from './print.ts';
import { type TextMap, through } from './text-map.ts';

/** What a text goes through, in this order. */
export interface PrintingSteps {
  /** Null if the site runs none. */
  readonly liquid: Liquid | null;
  readonly engine: Engine;
  readonly plugins: readonly HtmlPlugin[];
}

/** A body in HTML. Places are those of the text that the map leads back to. */
export interface PrintedBody {
  /** In order and without gaps. */
  readonly blocks: readonly Block[];
  readonly cards: readonly LiquidCard[];
}

/** Prints the text of a map; `length` is that of the text that it leads back to. */
export type PrintBody = (text: TextMap, length: number, post: LiquidPost) => PrintedBody;

export function createPrintBody({ liquid, engine, plugins }: PrintingSteps): PrintBody {
  const finished = remembering((html) => plugins.reduce((done, plugin) => plugin(done), html));
  return (text, length, post) => {
    const run = liquid && /\{[{%]/.test(text.text) ? liquid.run(text.text, post) : null;
    const map = run ? through(text, run.map) : text;
    const { blocks } = engine.render(map.text);
    const html = plugins.length > 0 ? finished(blocks.map((block) => block.html)) : null;
    const printed = blocks.map((block, index) => {
      const next = blocks[index + 1];
      const done = html?.[index] ?? block.html;
      return {
        html: run ? run.cards.restore(done) : done,
        from: index === 0 ? 0 : map.originOf(block.from),
        to: next ? map.originOf(next.from) : length,
      };
    });
    return {
      blocks: printed,
      cards: (run?.cards.shown() ?? []).map((card) => ({ ...card, ...text.rangeOf(card) })),
    };
  };
}

/** The same for every text of a list; what was made of a text in the list before is used again. */
function remembering(change: (text: string) => string): (texts: readonly string[]) => readonly string[] {
  let known = new OrderedMemory<string>();
  return (texts) => {
    const before = known;
    const now = new OrderedMemory<string>();
    known = now;
    return texts.map((text) => {
      const changed = before.recall(text) ?? change(text);
      now.add(text, changed);
      return changed;
    });
  };
}
