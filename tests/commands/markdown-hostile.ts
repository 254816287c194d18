/**
 * `npm run markdown:hostile -- [--engine NAME] [--documents 100000] [--seed 1]`: random bytes and documents after
 * accidents through every engine. None may throw; the blocks cover the text in order and without gaps, and each parses
 * alone to what it is in the whole; a fresh engine prints the same as one that has printed others before. Prints what is wrong and exits with 1 if anything is.
 */
import { parseArgs } from 'node:util';
import { enginesNamed } from '../support/every-engine.ts';
import { hostileText, tryHostile } from '../support/hostile-markdown.ts';

/** So many of an engine's problems are shown, each with so much of its text. */
const SHOWN = 5;
const LONGEST = 600;

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    documents: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});

let isFine = true;
for (const [name, rule] of enginesNamed(values.engine)) {
  const problems = await tryHostile(rule, texts());
  console.log(`${name}: ${values.documents} documents, ${problems.length} with a problem`);
  for (const { problem, text } of problems.slice(0, SHOWN))
    console.log(`  ${problem}\n    ${JSON.stringify(text.slice(0, LONGEST))}`);
  isFine &&= problems.length === 0;
}
process.exitCode = isFine ? 0 : 1;

function* texts(): Generator<string> {
  for (let number = 0; number < Number(values.documents); number++)
    yield hostileText(Number(values.seed), number);
}
