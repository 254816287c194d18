/**
 * How much Liquid may do for one post: some thousand times what a post asks for, and less than a second of work.
 * What goes beyond is a card.
 */
export const LIMITS = {
  /** Milliseconds, by the clock: the last resort. */
  time: 2_000,
  /** What filters and ranges may make, as liquidjs counts it. */
  memory: 4_000_000,
  /** Pieces of Liquid that are run, for one of the outermost blocks and for the whole text. */
  steps: { block: 50_000, text: 200_000 },
  /** Characters that are printed by tags and outputs. */
  characters: { block: 1_000_000, text: 4_000_000 },
} as const;

/** Counts what has been done; throws an error that `isLimit` knows where it is too much. */
export interface Budget {
  /** What follows is the next of the outermost blocks. */
  begin(): void;
  spend(what: 'steps' | 'characters', count: number): void;
}

export function createBudget(): Budget {
  const spent = { block: { steps: 0, characters: 0 }, text: { steps: 0, characters: 0 } };
  return {
    begin() {
      spent.block = { steps: 0, characters: 0 };
    },
    spend(what, count) {
      for (const range of ['block', 'text'] as const) {
        spent[range][what] += count;
        if (spent[range][what] > LIMITS[what][range]) throw new Error(`${what} limit exceeded`);
      }
    },
  };
}

/** Whether it is one of ours, or of liquidjs ("memory alloc limit exceeded"), or of the engine that runs all this. */
export function isLimit(error: unknown): boolean {
  return error instanceof Error && TOO_MUCH.test(error.message);
}

const TOO_MUCH = /limit exceeded|Maximum call stack|too much recursion|Invalid (?:array|string) length/;
