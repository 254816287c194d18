import type { LiquidPart } from '../block.ts';
import type { CheckedPost } from '../checked-post.ts';
import { keptByBlock } from '../kept-by-block.ts';

/** A Liquid output or tag of the post that runs, with ranges of the whole source. */
export interface PlacedLiquid {
  readonly form: LiquidPart['form'];
  readonly from: number;
  readonly to: number;
  readonly content: string;
  /** Of the content's first character. */
  readonly contentFrom: number;
  readonly isClosed: boolean;
  /** Of a tag: `if`, `endif`. Null for an output. */
  readonly name: string | null;
}

/** All that Liquid runs, code included, in the order of the text; not what stands in `raw` and `comment`. */
export function* liquidParts({ blocks }: CheckedPost): Generator<PlacedLiquid> {
  let until: string | null = null;
  for (const { block, from } of blocks) {
    for (const part of partsOf(block)) {
      if (until !== null && part.name !== until) continue;
      until = part.name === 'raw' || part.name === 'comment' ? `end${part.name}` : null;
      yield placed(part, from);
    }
  }
}

const partsOf = keptByBlock(({ text, inline }): readonly PlacedLiquid[] =>
  text.includes('{') ? inline.liquid.map(named) : [],
);

function named({ form, from, to, content, contentAt, isClosed }: LiquidPart): PlacedLiquid {
  const name = form === 'tag' ? (/^\s{0,99}([\w#-]{1,40})/.exec(content)?.[1] ?? '') : null;
  return { form, from, to, content, contentFrom: contentAt.from, isClosed, name };
}

function placed(part: PlacedLiquid, by: number): PlacedLiquid {
  return { ...part, from: part.from + by, to: part.to + by, contentFrom: part.contentFrom + by };
}
