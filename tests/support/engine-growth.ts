import { loadEngine } from '../../lib/markdown/engine-list.ts';
import type { EngineRule } from '../../lib/sites/site.ts';
import type { BadShape } from './bad-shapes.ts';
import { type Growth, measureGrowth, wallTime } from './growth.ts';

export interface GrowthEffort {
  /** Characters at first, and how often they double. */
  readonly first: number;
  readonly doublings: number;
  /** No first size is larger: shapes that are done in no time even then have time to spare. */
  readonly largestFirst: number;
}

/**
 * How the time of an engine grows with a shape. Where all is over in a few milliseconds, larger sizes are taken. What
 * seems to grow faster than `limit` is measured again with ever larger texts, up to six times: other work on the
 * machine makes such steps, and so does the first collecting of garbage; but what does grow too fast grows on.
 */
export async function engineGrowth(
  rule: EngineRule,
  shape: BadShape,
  effort: GrowthEffort,
  limit: number,
): Promise<Growth> {
  let best = await measureOnce(rule, shape, effort);
  for (let times = 2; times <= 64 && best.exponent > limit && longestTime(best) < CERTAIN; times *= 2) {
    const first = effort.first * times;
    const largestFirst = effort.largestFirst * times;
    const again = await measureOnce(rule, shape, { ...effort, first, largestFirst });
    if (again.exponent < best.exponent) best = again;
  }
  return best;
}

/** For the largest size, in milliseconds. */
export function longestTime({ points }: Growth): number {
  return points.at(-1)?.time ?? 0;
}

/** Of texts of this length nobody else's work makes an engine take so long (ms). */
const CERTAIN = 2_000;

async function measureOnce(rule: EngineRule, shape: BadShape, effort: GrowthEffort): Promise<Growth> {
  const prepare = async (size: number) => {
    const engine = await loadEngine(rule);
    const text = shape.make(size);
    return () => engine.render(text);
  };
  // The first runs, in which functions are compiled, tell nothing.
  for (let spent = 0, run = 0; spent < WARM && run < 20; run++)
    spent += wallTime(await prepare(effort.first));
  let { first } = effort;
  for (;;) {
    const growth = await measureGrowth(prepare, { ...effort, first, patience: LONGEST });
    first *= 4;
    if (first > effort.largestFirst || longestTime(growth) > TELLING) return growth;
  }
}

/** What is over sooner (ms) says more of the clock and of collecting garbage than of the engine. */
const TELLING = 15;

/** So long (ms) an engine is run before it is measured. */
const WARM = 50;

/** A run that takes longer (ms) is the last. */
const LONGEST = 2_000;
