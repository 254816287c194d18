import { blocksOf } from './blocks.ts';
import { CommonMarkLexer } from './commonmark/lexer.ts';
import { TextPrinter } from './commonmark/text-printer.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { gfmFootnotes } from './gfm/footnotes.ts';
import { gfmDialect } from './gfm/gfm-dialect.ts';
import { GfmRenderer } from './gfm/gfm-renderer.ts';

/**
 * GitHub-flavoured Markdown: what cmark-gfm prints with its extensions `table`, `strikethrough`, `autolink`,
 * `tagfilter` and `tasklist`, raw HTML included. The option `footnotes: true` adds that extension, `tagfilter: false`
 * takes that one away. The whole body is read at once, so that references and lists reach as far as they do on a
 * site; only then is the output cut, where a parser of HTML would have nothing open.
 */
export function createGfm(options: EngineOptions = {}): Engine {
  const lexer = new CommonMarkLexer(gfmDialect(options.footnotes === true));
  const printer = new TextPrinter(new GfmRenderer(options.tagfilter !== false), gfmFootnotes, {});
  return {
    id: 'gfm',
    render: (body) => ({ blocks: blocksOf(printer.print(body, lexer.lexPlaced(body))) }),
  };
}
