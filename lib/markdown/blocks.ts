import type { Block } from './engine.ts';
import { type Balance, createBalance } from './html-balance.ts';

/** The output of one top-level piece of a body, before it is known whether it may stand alone. */
export interface Piece extends Block {
  /** Whether the writer may have put HTML into it. What an engine prints of its own is always balanced. */
  readonly mayHoldHtml: boolean;
}

/**
 * Cuts the output of an engine into blocks: a block ends where a parser of HTML would have nothing open. The pieces
 * cover the body in order and without gaps, and so do the blocks.
 */
export function blocksOf(pieces: Iterable<Piece>): Block[] {
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
