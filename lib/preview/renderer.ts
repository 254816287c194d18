import type { Block } from '../markdown/engine.ts';
import type { LiquidCard, PostFile, PrintedHead } from '../markdown/print.ts';
import type { Site } from '../sites/site.ts';

/** A text to print. */
export interface RenderJob {
  readonly source: string;
  readonly file: PostFile;
  /** Whether the excerpt is looked at too. */
  readonly wantsIntro: boolean;
}

/** Prints the newest job that it was given, in a worker or in the page itself. */
export interface Renderer {
  /**
   * Asks for a job to be printed. Answers come in order through the listener given at creation; when several are
   * asked for while one is under way, only the newest is printed.
   */
  render(job: RenderJob): void;
  /** Prints as that site does from now on. Forgets every job: ask anew. */
  setSite(site: Site): void;
  close(): void;
}

export interface RenderListener {
  onChange(change: PrintedChange, job: RenderJob): void;
  onState(state: RenderState): void;
}

/**
 * - `loading`: the site's engine is on its way;
 * - `shown`: the last answer was one that can be shown;
 * - `late`: the newest text took too long, and was given up;
 * - `failed`: the engine could not be loaded.
 */
export type RenderState = 'loading' | 'shown' | 'late' | 'failed';

/** The difference between the last post that was handed over and the new one. */
export interface PrintedChange {
  readonly body: BlockChange;
  /** Null if nothing of it has changed. */
  readonly head: PrintedHead | null;
  /** Null if nothing of them has changed. */
  readonly cards: readonly LiquidCard[] | null;
  /** HTML; null if the job did not want it, or the site makes none. */
  readonly intro: string | null;
}

/** The difference between two bodies. */
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
