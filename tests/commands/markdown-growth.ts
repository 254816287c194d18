/**
 * `npm run markdown:growth -- [--engine NAME] [--shape NAME]`: how the time of every engine grows with the texts that
 * readers of Markdown are known to be slow with: the exponent of the time, fitted over four doublings.
 * Prints the worst shapes of each engine and all that miss the goal. Exits with 1 if one does.
 */
import { parseArgs } from 'node:util';
import type { EngineRule } from '../../lib/sites/site.ts';
import { type BadShape, badShapes } from '../support/bad-shapes.ts';
import { engineGrowth } from '../support/engine-growth.ts';
import { enginesNamed } from '../support/every-engine.ts';
import type { Growth } from '../support/growth.ts';

const GOAL = 1.3;

/** So many shapes of each engine are listed, the worst first. */
const LISTED = 5;

const effort = { first: 4_000, doublings: 4, largestFirst: 16_000 };

interface ShapeGrowth extends Growth {
  readonly name: string;
}

const { values } = parseArgs({ options: { engine: { type: 'string' }, shape: { type: 'string' } } });
const shapes = badShapes.filter(({ name }) => values.shape === undefined || name === values.shape);

let isFine = true;
for (const [name, rule] of enginesNamed(values.engine)) {
  const grown: ShapeGrowth[] = [];
  for (const shape of shapes) grown.push(await measureShape(rule, shape));
  grown.sort((one, other) => other.exponent - one.exponent);
  const missed = grown.filter(({ exponent }) => exponent > GOAL);
  console.log(`${name}: ${grown.length} shapes, ${missed.length} grow faster than ${GOAL}`);
  for (const growth of grown.slice(0, Math.max(LISTED, missed.length))) print(growth);
  isFine &&= missed.length === 0;
}
process.exitCode = isFine ? 0 : 1;

/** An engine that throws is slower than any. */
async function measureShape(rule: EngineRule, shape: BadShape): Promise<ShapeGrowth> {
  const { name } = shape;
  try {
    return { ...(await engineGrowth(rule, shape, effort, GOAL)), name };
  } catch (error) {
    console.log(`  ${JSON.stringify(name)} makes it throw: ${String(error)}`);
    return { name, exponent: Number.POSITIVE_INFINITY, points: [] };
  }
}

function print({ name, exponent, points }: ShapeGrowth): void {
  const times = points.map(({ size, time }) => `${size / 1_000} kB ${time.toFixed(1)} ms`);
  console.log(`  ${exponent.toFixed(2)}  ${JSON.stringify(name)}: ${times.join(', ')}`);
}
