import { expect, test } from 'vitest';
import { worstShapes } from '../support/bad-shapes.ts';
import { engineGrowth, longestTime } from '../support/engine-growth.ts';
import { everyEngine } from '../support/every-engine.ts';

/** `npm run markdown:growth` has the goal; this is for a machine that does other things as well. */
const LIMIT = 1.7;

/** What takes less (ms) at the largest size is no trouble, however it grew. */
const QUICK = 50;

const effort = { first: 8_000, doublings: 2, largestFirst: 8_000 };

test.each(Object.entries(everyEngine))(
  'the time of %s grows hardly faster than the text, whatever is repeated in it',
  { timeout: 240_000 },
  async (_, rule) => {
    const slow: string[] = [];
    for (const shape of worstShapes) {
      const growth = await engineGrowth(rule, shape, effort, LIMIT);
      const longest = longestTime(growth);
      if (growth.exponent > LIMIT && longest > QUICK)
        slow.push(`${shape.name}: ${growth.exponent}, ${longest} ms`);
    }
    expect(slow).toEqual([]);
  },
);
