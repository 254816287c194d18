import { blocksOf } from '../blocks.ts';
import { CommonMarkLexer } from '../commonmark/lexer.ts';
import { TextPrinter } from '../commonmark/text-printer.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { goldmarkFootnotes } from './footnote-style.ts';
import { goldmarkDialect } from './goldmark-dialect.ts';
import { GoldmarkRenderer } from './goldmark-renderer.ts';
import { readOptions } from './options.ts';

/**
 * Markdown as Hugo prints it: goldmark with Hugo's extensions. The options are those of `markup.goldmark` in Hugo's
 * configuration, see `GoldmarkOptions`. Shortcodes are left as they are written.
 */
export function createGoldmark(options: EngineOptions): Engine {
  const known = readOptions(options);
  const lexer = new CommonMarkLexer(goldmarkDialect(known));
  const renderer = new GoldmarkRenderer(known);
  const printer = new TextPrinter(renderer, goldmarkFootnotes(renderer.end), {
    definitions: ({ tokens = [] }) => renderer.definitions(tokens),
  });
  return {
    id: 'goldmark',
    render: (body) => ({ blocks: blocksOf(printer.print(body, lexer.lexPlaced(body))) }),
  };
}
