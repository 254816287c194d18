import { readFrontMatter } from '../post/front-matter.ts';
import { readPostFields } from '../post/post-fields.ts';
import { splitPost } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import type { Block, BlockKind } from './block.ts';
import { cutBlocks } from './blocks.ts';
import type { CheckedPost, Placed, PlacedBlock } from './checked-post.ts';
import { readInline } from './inline.ts';

/** Blocks that have been read before, by their kind and text. */
export interface BlockShelf {
  block(kind: BlockKind, text: string): Block;
}

/** Reads a post for its checks; blocks that the shelf knows are not read again. */
export function readPost(source: string, site: Site, shelf: BlockShelf = newBlocks): CheckedPost {
  const parts = splitPost(source);
  const frontMatter = readFrontMatter(source);
  const blocks = cutBlocks(source, parts.body).map(
    ({ kind, text, from }): PlacedBlock => ({ block: shelf.block(kind, text), from }),
  );
  return {
    source,
    parts,
    frontMatter,
    fields: readPostFields(source, site.fields, frontMatter),
    blocks,
    links: placed(blocks, ({ inline }) => inline.links),
    headings: placed(blocks, ({ inline }) => (inline.heading ? [inline.heading] : [])),
  };
}

/** A block that reads its inline parts when they are first asked for. */
export function newBlock(kind: BlockKind, text: string): Block {
  let inline: Block['inline'] | null = null;
  return {
    kind,
    text,
    get inline() {
      inline ??= readInline(kind, text);
      return inline;
    },
  };
}

const newBlocks: BlockShelf = { block: newBlock };

function placed<Part>(
  blocks: readonly PlacedBlock[],
  partsOf: (block: Block) => readonly Part[],
): readonly Placed<Part>[] {
  return blocks.flatMap(({ block, from }) => partsOf(block).map((part) => ({ part, from })));
}
