import type { FrontMatter } from '../post/front-matter.ts';
import type { PostFields } from '../post/post-fields.ts';
import type { PostParts } from '../post/split.ts';
import type { Block, HeadingLine, Link } from './block.ts';

/** A post as checks see it. Ranges of what is `Placed` are turned by its `from` into ranges of the source. */
export interface CheckedPost {
  readonly source: string;
  readonly parts: PostParts;
  readonly frontMatter: FrontMatter;
  /** The fields by the site's rules, wherever they stand: front matter, or lines of the text. */
  readonly fields: PostFields;
  readonly blocks: readonly PlacedBlock[];
  readonly links: readonly Placed<Link>[];
  readonly headings: readonly Placed<HeadingLine>[];
}

export interface PlacedBlock {
  readonly block: Block;
  /** Of the block's first character in the source. */
  readonly from: number;
}

/** Something of a block, with ranges that count from the block's start. */
export interface Placed<Part> {
  readonly part: Part;
  /** Of the block's first character in the source. */
  readonly from: number;
}
