import type { Block, Engine } from './engine.ts';
import { createBalance } from './html-balance.ts';
import { lex, marked, type PlacedToken } from './lexer.ts';

/**
 * GitHub-flavoured Markdown. The whole body is read at once, so that references and lists reach as far as they
 * do on a site; only then is the output cut, where a parser of HTML would have nothing open.
 */
export const gfm: Engine = {
  id: 'gfm',
  render(body) {
    try {
      return { blocks: group(print(lex(body))) };
    } catch {
      // marked gives up on a few inputs: thousands of nested quotes exhaust the stack. Then the text is shown as is.
      return { blocks: [unread(body)] };
    }
  },
};

/** The output of one top-level token. */
interface Piece extends Block {
  /** Whether the writer may have put HTML into it. What marked prints of its own is always balanced. */
  readonly mayHoldHtml: boolean;
}

function* print(tokens: readonly PlacedToken[]): Generator<Piece> {
  const parser = new marked.Parser(marked.defaults);
  for (const { token, from, to } of tokens) {
    yield { html: parser.parse([token]), from, to, mayHoldHtml: token.raw.includes('<') };
  }
}

function group(pieces: Iterable<Piece>): Block[] {
  const blocks: Block[] = [];
  let pending: Piece[] = [];
  let balance = createBalance();
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.html === '' && pending.length === 0 && last) {
      // Blank lines and definitions print nothing: they go with what stands before them.
      blocks[blocks.length - 1] = { ...last, to: piece.to };
      continue;
    }
    if (piece.mayHoldHtml || !balance.isBalanced) balance.feed(piece.html);
    pending.push(piece);
    if (!balance.isBalanced || piece.html === '') continue;
    blocks.push(joined(pending, piece));
    pending = [];
    balance = createBalance();
  }
  const end = pending.at(-1);
  return end ? [...blocks, joined(pending, end)] : blocks;
}

function joined(pieces: readonly Piece[], last: Piece): Block {
  const html = pieces.map((piece) => piece.html).join('');
  return { html, from: pieces[0]?.from ?? last.from, to: last.to };
}

function unread(body: string): Block {
  const text = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { html: `<pre>${text}</pre>\n`, from: 0, to: body.length };
}
