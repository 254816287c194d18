/**
 * `npm run fidelity:engines -- [--engine ID] [--documents 10000] [--seed 1] [--spacing blank-line|tight] [--mutated]
 * [--show N]`: the share of seeded documents that an engine prints to the same DOM as the program whose dialect it
 * speaks, over all and by kinds of pieces. `--mutated` lets accidents happen to the documents first; there is no goal
 * for those. `--show` prints the first documents that differ. Exits with 1 if a goal is missed, with 2 if something
 * could not be measured.
 */
import { parseArgs } from 'node:util';
import { mutated } from '../support/mutated-markdown.ts';
import { seededRandom } from './bench/random.ts';
import { type MadeDocument, makeDocument, type Spacing } from './fidelity/document.ts';
import { type EngineMeasurement, measureEngine } from './fidelity/measure-engine.ts';
import { type MeasuredEngine, measuredEngines } from './fidelity/measured-engines.ts';
import { type Share, sharesByKind, sharesByPair } from './fidelity/shares.ts';

type Outcome = 'reached' | 'missed' | 'not measured';

/** So many of the worst kinds and pairs are listed. */
const WORST = 15;

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    documents: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    spacing: { type: 'string', default: 'blank-line' },
    mutated: { type: 'boolean', default: false },
    show: { type: 'string', default: '0' },
  },
});
process.exitCode = exitCode(await measure());

async function measure(): Promise<readonly Outcome[]> {
  const chosen = measuredEngines.filter(({ id }) => values.engine === undefined || id === values.engine);
  if (chosen.length === 0)
    throw new Error(`There are only these engines: ${measuredEngines.map(({ id }) => id).join(', ')}`);
  const documents = makeDocuments(spacing());
  const outcomes: Outcome[] = [];
  for (const engine of chosen) outcomes.push(await measureOne(engine, documents));
  return outcomes;
}

function spacing(): Spacing {
  if (values.spacing === 'blank-line' || values.spacing === 'tight') return values.spacing;
  throw new Error('Spacing is either blank-line or tight');
}

function makeDocuments(spacing: Spacing): readonly MadeDocument[] {
  const seed = Number(values.seed);
  const random = seededRandom(seed);
  return Array.from({ length: Number(values.documents) }, (_, number) => {
    const made = makeDocument(seed, number, spacing);
    return values.mutated ? { ...made, text: mutated(made.text, random).toWellFormed() } : made;
  });
}

async function measureOne(engine: MeasuredEngine, documents: readonly MadeDocument[]): Promise<Outcome> {
  const { id, reference } = engine;
  const version = await reference.version();
  if (version === null) {
    console.log(`${id}: not measured, ${reference.name} is not installed (${reference.install})\n`);
    return 'not measured';
  }
  const measurement = await measureEngine(engine, documents);
  const outcome = report(engine, version, measurement);
  for (const one of measurement.differing.slice(0, Number(values.show))) {
    console.log(`document ${one.number}\n${one.text.replace(/^/gm, '    ')}`);
    console.log(`  wanted ${JSON.stringify(one.difference.wanted)}`);
    console.log(`  got    ${JSON.stringify(one.difference.got)}\n`);
  }
  return outcome;
}

function report(
  { id, reference, goal }: MeasuredEngine,
  version: string,
  { documents, differing, sameWithMarked, unprinted }: EngineMeasurement,
): Outcome {
  const all = documents.length;
  const same = all - differing.length;
  const isReached = values.mutated || same / all >= goal;
  const aim = values.mutated ? '' : `, goal ${percent(goal, 1)}${isReached ? '' : ': MISSED'}`;
  console.log(`${id} against ${reference.name} ${version}: ${percent(same, all)} (${same} of ${all})${aim}`);
  console.log(`  plain marked: ${percent(sameWithMarked, all)}`);
  if (unprinted > 0) console.log(`  ${reference.name} itself could not print ${unprinted} documents`);
  list('kinds', sharesByKind(documents));
  list('neighbouring kinds', sharesByPair(documents));
  console.log('');
  return isReached ? 'reached' : 'missed';
}

function list(what: string, shares: readonly Share[]): void {
  const worst = shares.filter(({ same, all }) => same < all).slice(0, WORST);
  console.log(`  worst ${what}:${worst.length === 0 ? ' none' : ''}`);
  for (const { name, same, all } of worst)
    console.log(`    ${percent(same, all).padStart(8)}  ${`${same} of ${all}`.padStart(14)}  ${name}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'nothing' : `${((100 * part) / whole).toFixed(2)} %`;
}

function exitCode(outcomes: readonly Outcome[]): 0 | 1 | 2 {
  if (outcomes.includes('missed')) return 1;
  return outcomes.includes('not measured') ? 2 : 0;
}
