import { offsetAfter } from './alignment.ts';
import type { Caret } from './clicks.ts';
import type { ShownBlock } from './sheet.ts';

/** What the frame shows: the source, and where in it each block stands: from, to, from, to … */
export interface ShownSource {
  readonly source: string;
  readonly positions: Uint32Array;
  readonly blocks: readonly ShownBlock[];
  /** What the blocks stand in. */
  readonly parent: Node;
}

/** The offset in the source of what was clicked; null if it was no part of the post. */
export function offsetOf(target: Node, caret: Caret | null, shown: ShownSource): number | null {
  const clicked = blockOf(target, shown);
  const near = caret ? blockOf(caret.node, shown) : -1;
  const index = clicked === -1 ? near : clicked;
  const from = shown.positions[index * 2];
  const to = shown.positions[index * 2 + 1];
  const start = shown.blocks[index]?.nodes[0];
  if (from === undefined || to === undefined || !start) return null;
  if (!caret || near !== index) return from;
  return from + offsetAfter(textUpTo(caret, start), shown.source.slice(from, to));
}

function blockOf(node: Node, { blocks, parent }: ShownSource): number {
  let child = node;
  while (child.parentNode && child.parentNode !== parent) child = child.parentNode;
  return blocks.findIndex((block) => block.nodes.some((top) => top === child));
}

function textUpTo({ node, offset }: Caret, start: ChildNode): string {
  const range = new Range();
  range.setStartBefore(start);
  range.setEnd(node, offset);
  return range.toString();
}
