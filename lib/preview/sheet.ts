import type { Block } from '../markdown/engine.ts';
import type { BodyPlace } from './body-place.ts';
import type { Cleaner } from './cleaner.ts';
import type { Media } from './media.ts';
import type { BlockChange } from './renderer.ts';

/** The blocks of a post as they stand in the frame. */
export interface Sheet {
  /** Changes only what the change names: the nodes of all other blocks stay as they are. */
  apply(
    change: Pick<BlockChange, 'start' | 'removed'> & { readonly inserted: readonly Pick<Block, 'html'>[] },
  ): void;
  readonly blocks: readonly ShownBlock[];
}

export interface ShownBlock {
  readonly html: string;
  /** Children of the body's parent, in order; none if the block prints nothing. */
  readonly nodes: readonly ChildNode[];
}

export function createSheet(body: BodyPlace, clean: Cleaner, media: Media): Sheet {
  let blocks: readonly ShownBlock[] = [];

  return {
    apply({ start, removed, inserted }) {
      const before = blocks.slice(0, start);
      const going = blocks.slice(start, start + removed);
      const after = blocks.slice(start + removed);
      const { coming, fresh, leaving } = exchange(inserted, going, clean);
      media.withhold(fresh);
      place(body, nodesOf(coming), leaving, first(going) ?? first(after));
      const kept = media.settle(fresh, leaving);
      const stays = new Set<ChildNode>(kept.values());
      for (const node of leaving) if (!stays.has(node)) node.remove();
      blocks = [...before, ...coming.map((block) => withKept(block, kept)), ...after];
    },
    get blocks() {
      return blocks;
    },
  };
}

interface Exchange {
  readonly coming: readonly ShownBlock[];
  /** Nodes of `coming` that were made just now. */
  readonly fresh: readonly ChildNode[];
  /** Nodes of blocks that are gone. */
  readonly leaving: ReadonlySet<ChildNode>;
}

/** A block that is gone and one that comes may be the same one, moved: then its nodes are used again. */
function exchange(
  inserted: readonly Pick<Block, 'html'>[],
  going: readonly ShownBlock[],
  clean: Cleaner,
): Exchange {
  const spare = Map.groupBy(going, (block) => block.html);
  const again = inserted.map(({ html }) => spare.get(html)?.shift());
  const made = clean(inserted.filter((_, index) => !again[index]).map(({ html }) => html));
  const fresh = made.flat();
  const coming = inserted.map(({ html }, index) => again[index] ?? { html, nodes: made.shift() ?? [] });
  return { coming, fresh, leaving: new Set(nodesOf([...spare.values()].flat())) };
}

/** Puts the nodes where `start` stands, in order, moving as few as it can. */
function place(
  { parent, end }: BodyPlace,
  nodes: readonly ChildNode[],
  leaving: ReadonlySet<ChildNode>,
  start: ChildNode | null,
): void {
  let next: ChildNode | null = start ?? end;
  for (const node of nodes) {
    while (next && leaving.has(next)) next = next.nextSibling;
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}

function nodesOf(blocks: readonly ShownBlock[]): ChildNode[] {
  return blocks.flatMap((block) => block.nodes);
}

function first(blocks: readonly ShownBlock[]): ChildNode | null {
  return blocks.find((block) => block.nodes.length > 0)?.nodes[0] ?? null;
}

function withKept(block: ShownBlock, kept: ReadonlyMap<ChildNode, ChildNode>): ShownBlock {
  return { html: block.html, nodes: block.nodes.map((node) => kept.get(node) ?? node) };
}
