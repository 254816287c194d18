import type { Block, Engine } from './engine.ts';
import { type Balance, createBalance } from './html-balance.ts';
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
        return { blocks: group(print(lex(body))) };
      } catch {
        // marked gives up on a few texts: thousands of nested quotes exhaust the stack. They are shown as they are.
        return { blocks: [unread(body)] };
      }
    },
  };
}

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
  let balance: Balance | null = null;
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.html === '' && pending.length === 0 && last) {
      // Blank lines and definitions print nothing: they go with what stands before them.
      blocks[blocks.length - 1] = { ...last, to: piece.to };
      continue;
    }
    pending.push(piece);
    if (piece.mayHoldHtml) balance ??= createBalance();
    balance?.feed(piece.html);
    if (balance?.isBalanced === false || piece.html === '') continue;
    blocks.push(joined(pending, piece));
    pending = [];
    balance = null;
  }
  const end = pending.at(-1);
  return end ? [...blocks, joined(pending, end)] : blocks;
}

function joined(pieces: readonly Piece[], last: Piece): Block {
  const html = pieces.length === 1 ? last.html : pieces.map((piece) => piece.html).join('');
  return { html, from: pieces[0]?.from ?? last.from, to: last.to };
}

function unread(body: string): Block {
  const text = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { html: `<pre>${text}</pre>\n`, from: 0, to: body.length };
}
