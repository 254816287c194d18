import { blocksOf, type Piece } from './blocks.ts';
import type { Block, Engine } from './engine.ts';
import { createLex, marked, type PlacedToken } from './lexer.ts';

/**
 * GitHub-flavoured Markdown. The whole body is read at once, so that references and lists reach as far as they
 * do on a site; only then is the output cut, where a parser of HTML would have nothing open.
 * It remembers its last text, to be quick with one that differs little; what it gives does not depend on that.
 */
export function createGfm(): Engine {
  const lex = createLex();
  return {
    id: 'gfm',
    render(body) {
      try {
        return { blocks: blocksOf(print(lex(body))) };
      } catch {
        // marked gives up on a few texts: thousands of nested quotes exhaust the stack. They are shown as they are.
        return { blocks: [unread(body)] };
      }
    },
  };
}

function* print(tokens: readonly PlacedToken[]): Generator<Piece> {
  const parser = new marked.Parser(marked.defaults);
  for (const { token, from, to } of tokens) {
    yield { html: parser.parse([token]), from, to, mayHoldHtml: token.raw.includes('<') };
  }
}

function unread(body: string): Block {
  const text = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { html: `<pre>${text}</pre>\n`, from: 0, to: body.length };
}
