import type { HtmlTag } from '../block.ts';
import type { Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { CLOSED_ELEMENTS, INLINE_ELEMENTS } from '../html-elements.ts';
import { keptByBlock } from '../kept-by-block.ts';

export const unbalancedTag: PostCheck = {
  id: 'unbalanced-tag',
  title: 'HTML tag without its partner',
  severity: 'warning',
  group: 'links',
  reads: 'post',
  *run(post) {
    // Tags in the two branches of an `if` need not balance.
    if (post.blocks.some(({ block }) => hasBranches(block))) return;
    const { open, stray } = unpaired(post);
    for (const mistake of mistakes(open)) yield withoutEnd(mistake);
    for (const tag of stray) {
      yield {
        from: tag.from,
        to: tag.to,
        message: `“</${tag.name}>” ends what never began. Take it out, or write “<${tag.name}>” where it should begin.`,
        fixes: [{ title: 'Take it out', edits: [{ from: tag.from, to: tag.to, insert: '' }], isSafe: false }],
      };
    }
  },
};

const hasBranches = keptByBlock(
  ({ text, inline }) =>
    text.includes('{%') &&
    inline.liquid.some(({ content }) => /^\s{0,9}(?:if|unless|case|for)\b/.test(content)),
);

interface PlacedTag {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where its block begins. */
  readonly block: number;
}

/** Elements whose content is no HTML. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea']);

class Pairing {
  readonly stray: PlacedTag[] = [];
  readonly lost: PlacedTag[] = [];
  readonly open: PlacedTag[] = [];
  /** How many of each name are open, so that a stray end is known without a search. */
  readonly #counts = new Map<string, number>();

  take(tag: PlacedTag, form: HtmlTag['form']): void {
    const inner = this.open.at(-1);
    if (inner && RAW.has(inner.name) && !(form === 'close' && tag.name === inner.name)) return;
    if (form === 'open') this.#begin(tag);
    else if ((this.#counts.get(tag.name) ?? 0) === 0) this.stray.push(tag);
    else this.#end(tag.name);
  }

  #begin(tag: PlacedTag): void {
    this.open.push(tag);
    this.#counts.set(tag.name, (this.#counts.get(tag.name) ?? 0) + 1);
  }

  #end(name: string): void {
    for (let tag = this.open.pop(); tag; tag = this.open.pop()) {
      this.#counts.set(tag.name, (this.#counts.get(tag.name) ?? 1) - 1);
      if (tag.name === name) return;
      this.lost.push(tag);
    }
  }
}

const pairedTags = keptByBlock(({ kind, text, inline }) =>
  kind === 'code' || kind === 'comment' || !text.includes('<')
    ? []
    : inline.tags.filter(({ name, form }) => form !== 'void' && CLOSED_ELEMENTS.has(name)),
);

function unpaired({ blocks }: CheckedPost): { open: readonly PlacedTag[]; stray: readonly PlacedTag[] } {
  const pairing = new Pairing();
  for (const { block, from } of blocks) {
    for (const { name, form, ...at } of pairedTags(block)) {
      pairing.take({ name, from: from + at.from, to: from + at.to, block: from }, form);
    }
  }
  const open = [...pairing.lost, ...pairing.open].sort((one, other) => one.from - other.from);
  return { open, stray: pairing.stray };
}

interface Mistake {
  readonly tag: PlacedTag;
  /** Whether it begins a second time what has not ended yet: `<b>one<b>`. It was to be the end. */
  readonly isSecond: boolean;
}

/** Of tags within words, the same one again in the same block is the same mistake. */
function* mistakes(open: readonly PlacedTag[]): Generator<Mistake> {
  const inBlock = new Map<string, Mistake>();
  let block = -1;
  for (const tag of open) {
    if (tag.block !== block) {
      yield* inBlock.values();
      inBlock.clear();
      block = tag.block;
    }
    if (INLINE_ELEMENTS.has(tag.name)) inBlock.set(tag.name, { tag, isSecond: inBlock.has(tag.name) });
    else yield { tag, isSecond: false };
  }
  yield* inBlock.values();
}

function withoutEnd({ tag: { name, from, to }, isSecond }: Mistake): Found {
  const edits = [{ from: from + 1, to: from + 1, insert: '/' }];
  return {
    from,
    to,
    message: `“<${name}>” has no end, so it goes on to the end of the page. Write “</${name}>” where it should end.`,
    fixes: isSecond ? [{ title: `Write </${name}> here`, edits, isSafe: false }] : [],
  };
}
