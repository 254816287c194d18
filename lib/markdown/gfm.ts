import { Parser } from 'marked';
import { blocksOf, type Piece } from './blocks.ts';
import { CommonMarkLexer, type PlacedToken } from './commonmark/lexer.ts';
import type { Engine } from './engine.ts';
import { gfmDialect } from './gfm/gfm-dialect.ts';
import { GfmRenderer } from './gfm/gfm-renderer.ts';

/**
 * GitHub-flavoured Markdown: what cmark-gfm prints with its extensions `table`, `strikethrough`, `autolink`,
 * `tagfilter` and `tasklist`, raw HTML included. The whole body is read at once, so that references and lists reach
 * as far as they do on a site; only then is the output cut, where a parser of HTML would have nothing open.
 */
export function createGfm(): Engine {
  const lexer = new CommonMarkLexer(gfmDialect);
  const parser = new Parser({ renderer: new GfmRenderer() });
  return {
    id: 'gfm',
    render: (body) => ({ blocks: blocksOf(pieces(body, lexer.lexPlaced(body), parser)) }),
  };
}

function* pieces(body: string, tokens: readonly PlacedToken[], parser: Parser): Generator<Piece> {
  for (const { token, from, to } of tokens) {
    yield { html: parser.parse([token]), from, to, mayHoldHtml: body.slice(from, to).includes('<') };
  }
  if (tokens.length === 0 && body !== '') yield { html: '', from: 0, to: body.length, mayHoldHtml: false };
}
