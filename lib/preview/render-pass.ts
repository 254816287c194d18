import type { Block } from '../markdown/engine.ts';
import { createGfm } from '../markdown/gfm.ts';
import { blockChange } from './block-change.ts';
import type { BlockChange } from './renderer.ts';
import { createRendering } from './rendering.ts';

/** A change and how long it took to find it, in milliseconds. */
export interface Pass {
  readonly change: BlockChange;
  readonly cost: number;
}

/** The work of every renderer: remembers what it rendered last and tells what has changed since. */
export function createRenderPass(): (source: string) => Pass {
  const render = createRendering(createGfm());
  let last: readonly Block[] = [];
  return (source) => {
    const begin = performance.now();
    const blocks = render(source);
    const change = blockChange(last, blocks, source.length);
    last = blocks;
    return { change, cost: performance.now() - begin };
  };
}
