/**
 * Turns the body of a post into the HTML that a site's generator would print for it.
 * One engine for each Markdown dialect; a site's record names the one it uses.
 */
export interface Engine {
  readonly id: EngineId;
  /** Pure and total: any text renders to something. */
  render(body: string): Rendering;
}

export type EngineId = 'gfm';

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
