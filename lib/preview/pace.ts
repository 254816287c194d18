/** Decides by length and by the time that earlier texts took whether one is printed in a worker. */
export interface Pace {
  wantsWorker(length: number): boolean;
  /** A text of that length took so long (ms) to print. */
  measured(cost: number, length: number): void;
}

export function createPace(): Pace {
  let isSlow: boolean | null = null;
  let lastCost: number | null = null;
  let lastLength = 0;

  return {
    wantsWorker(length) {
      if (length > enormousLength) return true;
      if (length > largeLength && length > 2 * lastLength) {
        // Of a text that has grown so much at once, nothing is known yet.
        isSlow = null;
        lastCost = null;
      }
      return isSlow ?? length > largeLength;
    },
    measured(cost, length) {
      isSlow = judge(cost);
      lastCost = cost;
      lastLength = length;
    },
  };

  /** By the better of two: a cold start or a busy moment makes one slow, and moving costs more than that. */
  function judge(cost: number): boolean | null {
    if (cost > frozen) return true;
    return lastCost === null ? isSlow : Math.min(cost, lastCost) > (isSlow ? quick : slow);
  }
}

/** What takes longer than this (ms) would be felt while typing… */
const slow = 6;
/** …and has to get this much quicker to come back, so that a post at the limit does not go to and fro. */
const quick = 3;
/** This (ms) is not to happen in the page a second time. */
const frozen = 150;
/** The first text has no measure yet; one of this length takes about as long as is bearable. */
const largeLength = 60_000;
/** From here on a single edit can cost more than is bearable, however quick the last one was. */
const enormousLength = 1_000_000;
