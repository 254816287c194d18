import type { EngineRule } from '../sites/site.ts';

/**
 * Turns the body of a post into the HTML that a site's generator would print for it.
 * One engine for each Markdown dialect; a site's record names the one it uses and sets it up.
 */
export interface Engine {
  readonly id: EngineId;
  /**
   * Pure and total: any text renders to something, in time that grows with its length. It may remember its last
   * text, to be quick with one that differs little; what it gives does not depend on that.
   */
  render(body: string): Rendering;
}

export type EngineId = EngineRule['id'];

/** By the generator's own names, as they came from a record: each engine reads what it knows of and checks it. */
export type EngineOptions = EngineRule['options'];

/** The output in order. The HTML of all blocks, joined, is the HTML of the whole body. */
export interface Rendering {
  readonly blocks: readonly Block[];
}

/**
 * A stretch of output that parses to the same DOM on its own as it does in the whole: every element that
 * it opens, it closes. `from` and `to` are offsets into the text that was rendered (UTF-16 code units).
 */
export interface Block {
  readonly html: string;
  readonly from: number;
  readonly to: number;
}

/** From so many levels on, what would nest deeper is printed as text: thousands would exhaust the stack. */
export const DEEPEST = 100;
