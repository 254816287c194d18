import { DEEPEST } from '../engine.ts';
import type { BrokenPiece, OutputPiece, Piece, TagPiece, TextPiece } from './pieces.ts';

/** A text's Liquid with its blocks: every block has its end, and every `else` its block. */
export type LiquidNode = LeafPiece | BlockNode;

export type LeafPiece = TextPiece | OutputPiece | BrokenPiece | TagPiece;

export interface BlockNode {
  readonly kind: 'block';
  readonly open: TagPiece;
  /** With its branches (`else`, `when`) among them, as tags. */
  readonly inside: readonly LiquidNode[];
  readonly close: TagPiece;
}

/** Which tags a generator's Liquid knows. */
export interface TagRules {
  /** By the name of a block, the names of its branches. */
  readonly blocks: ReadonlyMap<string, readonly string[]>;
  readonly leaves: ReadonlySet<string>;
}

/**
 * Finds the blocks of a text. Tags that are not known, blocks without an end, and ends or branches without their
 * block are broken; what stands between them is not.
 */
export function nest(pieces: readonly Piece[], rules: TagRules): LiquidNode[] {
  const bottom: LiquidNode[] = [];
  const open: OpenBlock[] = [];
  const add = (node: LiquidNode) => (open.at(-1)?.inside ?? bottom).push(node);

  /** What was in a block that has no end stands beside it. */
  function abandon(): void {
    const block = open.pop();
    if (!block) return;
    add(broken(block.tag, 'syntax'));
    for (const node of block.inside) add(isBranch(node, rules) ? broken(node, 'syntax') : node);
  }

  for (const piece of pieces) {
    if (piece.kind !== 'tag') {
      add(piece);
      continue;
    }
    const role = roleOf(piece.name, rules);
    if (role === 'open' && open.length < DEEPEST) open.push({ tag: piece, inside: [] });
    else if (role === 'open') add(broken(piece, 'limit'));
    else if (role === 'leaf') add(piece);
    else if (role === 'branch') add(belongs(piece, open.at(-1), rules) ? piece : broken(piece, 'syntax'));
    else if (role === 'unknown') add(broken(piece, 'unknown-tag'));
    else if (!open.some(({ tag }) => isEndOf(piece, tag))) add(broken(piece, 'syntax'));
    else {
      for (let top = open.at(-1); top && !isEndOf(piece, top.tag); top = open.at(-1)) abandon();
      const block = open.pop();
      if (block) add({ kind: 'block', open: block.tag, inside: block.inside, close: piece });
    }
  }
  while (open.length > 0) abandon();
  return bottom;
}

/** Whether it is a branch of the block that it stands in. */
export function isBranch(node: LiquidNode, { leaves }: TagRules): node is TagPiece {
  return node.kind === 'tag' && !leaves.has(node.name);
}

interface OpenBlock {
  readonly tag: TagPiece;
  readonly inside: LiquidNode[];
  hasElse?: boolean;
}

function roleOf(name: string, { blocks, leaves }: TagRules): 'open' | 'end' | 'branch' | 'leaf' | 'unknown' {
  if (blocks.has(name)) return 'open';
  if (leaves.has(name)) return 'leaf';
  if (BRANCHES.has(name)) return 'branch';
  const ended = name.startsWith('end') ? name.slice('end'.length) : '';
  return blocks.has(ended) || VERBATIM.has(ended) ? 'end' : 'unknown';
}

/** Blocks that are no pieces, unless they lack their beginning. */
const VERBATIM: ReadonlySet<string> = new Set(['raw', 'comment']);

const BRANCHES: ReadonlySet<string> = new Set(['else', 'elsif', 'when']);

/** Nothing comes after `else` but the block's end. */
function belongs({ name }: TagPiece, block: OpenBlock | undefined, { blocks }: TagRules): boolean {
  if (!block || block.hasElse || !blocks.get(block.tag.name)?.includes(name)) return false;
  if (name === 'else') block.hasElse = true;
  return true;
}

function isEndOf(end: TagPiece, open: TagPiece): boolean {
  return end.name === `end${open.name}`;
}

function broken({ from, to }: TagPiece, reason: BrokenPiece['reason']): BrokenPiece {
  return { kind: 'broken', from, to, reason };
}
