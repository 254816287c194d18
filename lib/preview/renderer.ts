import type { Block } from '../markdown/engine.ts';

/** Renders the newest source it was given; a worker or the page itself. */
export interface Renderer {
  /**
   * Asks for a rendering of `source`. Answers come in order through the callback given at creation; when
   * several are asked for while one is under way, only the newest is rendered.
   */
  render(source: string): void;
  close(): void;
}

/** The difference between the last rendering that was handed over and the new one. */
export interface BlockChange {
  /** The source that this rendering is of has this many UTF-16 code units. */
  readonly length: number;
  /** Index of the first block that changed. */
  readonly start: number;
  /** How many blocks of the last rendering go. */
  readonly removed: number;
  /** What comes in their place. */
  readonly inserted: readonly Block[];
  /** Where every block of the new rendering stands in the source: from, to, from, to … */
  readonly positions: Uint32Array;
}
