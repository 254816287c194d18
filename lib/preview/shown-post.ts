import type { Block } from '../markdown/engine.ts';
import type { LiquidCard, PrintedHead } from '../markdown/print.ts';
import type { PrintedChange, RenderJob } from './renderer.ts';

/** The post as it was printed last. */
export interface ShownPost {
  readonly source: string;
  readonly head: PrintedHead;
  readonly cards: readonly LiquidCard[];
  /** HTML; null if nobody looks at it, or the site makes none. */
  readonly intro: string | null;
  readonly blocks: readonly Pick<Block, 'html'>[];
  /** Where every block stands in the source: from, to, from, to … */
  readonly positions: Uint32Array;
}

export const nothingShown: ShownPost = {
  source: '',
  head: { title: null, isTitleInBody: false, date: null, cover: null, linkPicture: null },
  cards: [],
  intro: null,
  blocks: [],
  positions: new Uint32Array(),
};

export function afterChange(post: ShownPost, change: PrintedChange, { source }: RenderJob): ShownPost {
  const { start, removed, inserted, positions } = change.body;
  return {
    source,
    head: change.head ?? post.head,
    cards: change.cards ?? post.cards,
    intro: change.intro,
    blocks: post.blocks.toSpliced(start, removed, ...inserted),
    positions,
  };
}
