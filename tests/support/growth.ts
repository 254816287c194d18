/** How time (ms) grew with size: exponent 1 is linear, 2 quadratic. */
export interface Growth {
  readonly exponent: number;
  readonly points: readonly GrowthPoint[];
}

interface GrowthPoint {
  readonly size: number;
  readonly time: number;
}

/**
 * The exponent of the time that what `prepare` gives takes, fitted over sizes that double so many times from the
 * first one. Of several runs the best counts: what else the machine does only ever adds. It stops where a run takes
 * longer than `patience` (ms).
 */
export async function measureGrowth(
  prepare: (size: number) => Promise<() => unknown>,
  { first, doublings, patience }: { first: number; doublings: number; patience: number },
): Promise<Growth> {
  const points: GrowthPoint[] = [];
  for (let doubling = 0; doubling <= doublings; doubling++) {
    const size = first * 2 ** doubling;
    const point = { size, time: await bestTime(() => prepare(size)) };
    points.push(point);
    if (point.time > patience) break;
  }
  return { exponent: slope(points), points };
}

/** How long the work takes, in milliseconds. The time of a thread's own would come in steps of some machines' clock. */
export function wallTime(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Short runs are repeated more often: what disturbs them is large beside them. */
async function bestTime(prepare: () => Promise<() => unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < FEWEST_RUNS || (run < MOST_RUNS && spent < SPENT); run++) {
    const time = wallTime(await prepare());
    best = Math.min(best, time);
    spent += time;
    if (spent > LONG) break;
  }
  return best;
}

const FEWEST_RUNS = 3;
const MOST_RUNS = 12;

/** Milliseconds for the runs of one size that are enough in any case, and that end them early. */
const SPENT = 60;
const LONG = 1_500;

/** Of the straight line through the points in logarithms, by least squares. */
function slope(points: readonly GrowthPoint[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(Math.max(time, 0.001)) }));
  const x = mean(logs.map((log) => log.x));
  const y = mean(logs.map((log) => log.y));
  const across = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  const along = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return along === 0 ? 0 : across / along;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
