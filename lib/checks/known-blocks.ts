import type { Block, BlockKind } from './block.ts';
import type { Check, Found } from './check.ts';
import type { BlockFact } from './facts.ts';
import { type BlockShelf, newBlock } from './read-post.ts';

/** What a check has found, with the check. */
export interface FoundBy {
  readonly check: Check;
  readonly found: Found;
}

/** What is known of a block, for as long as it stands in the post. Null: not looked for yet. */
export interface KnownBlock {
  readonly block: Block;
  found: readonly FoundBy[] | null;
  facts: readonly BlockFact[] | null;
}

/** The blocks of one reading of a post; those that stood in the reading before are the same objects. */
export class KnownBlocks implements BlockShelf {
  readonly #byText = new Map<BlockKind, Map<string, KnownBlock>>();
  readonly #byBlock = new Map<Block, KnownBlock>();
  #before: KnownBlocks | null;

  constructor(before: KnownBlocks | null) {
    this.#before = before;
  }

  block(kind: BlockKind, text: string): Block {
    const known = this.#find(kind, text) ?? newKnownBlock(kind, text);
    const sameKind = this.#byText.get(kind) ?? new Map<string, KnownBlock>();
    this.#byText.set(kind, sameKind.set(known.block.text, known));
    this.#byBlock.set(known.block, known);
    return known.block;
  }

  /** What is known of a block of this reading. */
  knownOf(block: Block): KnownBlock {
    return this.#byBlock.get(block) ?? { block, found: null, facts: null };
  }

  /** Lets go of the reading before, once all blocks have been read. */
  forgetBefore(): void {
    this.#before = null;
  }

  #find(kind: BlockKind, text: string): KnownBlock | undefined {
    const found = this.#byText.get(kind)?.get(text);
    return found ?? (this.#before ? this.#before.#find(kind, text) : undefined);
  }
}

function newKnownBlock(kind: BlockKind, text: string): KnownBlock {
  return { block: newBlock(kind, ownCopy(text)), found: null, facts: null };
}

/** In V8 a piece of a string keeps all of it in memory: here the whole post, for each edit that is remembered. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
