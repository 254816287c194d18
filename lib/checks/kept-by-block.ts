import type { Block } from './block.ts';

/** Reads something of a block once, for as long as the block stands in the post. */
export function keptByBlock<Value>(read: (block: Block) => Value): (block: Block) => Value {
  const known = new WeakMap<Block, { readonly value: Value }>();
  return (block) => {
    const before = known.get(block);
    if (before) return before.value;
    const value = read(block);
    known.set(block, { value });
    return value;
  };
}
