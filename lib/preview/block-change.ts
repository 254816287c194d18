import type { Block } from '../markdown/engine.ts';
import type { BlockChange } from './renderer.ts';

/** What turns one rendering into the next: everything between the blocks they share at both ends. */
export function blockChange(before: readonly Block[], after: readonly Block[], length: number): BlockChange {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start]?.html === after[start]?.html) start++;
  let kept = 0;
  while (kept < shared - start && before.at(-1 - kept)?.html === after.at(-1 - kept)?.html) kept++;
  return {
    length,
    start,
    removed: before.length - kept - start,
    inserted: after.slice(start, after.length - kept),
    positions: positionsOf(after),
  };
}

function positionsOf(blocks: readonly Block[]): Uint32Array {
  const positions = new Uint32Array(blocks.length * 2);
  let at = 0;
  for (const { from, to } of blocks) {
    positions[at++] = from;
    positions[at++] = to;
  }
  return positions;
}
