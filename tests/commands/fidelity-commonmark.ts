/**
 * `npm run fidelity:commonmark`: the examples of CommonMark's specification. markdown-it in its `commonmark` preset
 * against the specification's own HTML, and the gfm engine against what cmark-gfm prints for the same Markdown with
 * table, strikethrough, autolink, tagfilter and tasklist. Prints each difference. Exits with 1 if there is one, with
 * 2 if cmark-gfm is not installed.
 */
import { loadEngine } from '../../lib/markdown/engine-list.ts';
import type { EngineRule } from '../../lib/sites/site.ts';
import { type CommonmarkExample, commonmarkExamples } from '../support/commonmark-examples.ts';
import { firstDifference } from '../support/same-dom.ts';
import { references } from './fidelity/references.ts';

const examples = commonmarkExamples();
const isExact = await compare(
  { id: 'markdown-it', options: { preset: 'commonmark' } },
  'the specification',
  examples.map(({ html }) => html),
);
process.exitCode = Math.max(isExact ? 0 : 1, await compareGfm());

async function compareGfm(): Promise<0 | 1 | 2> {
  const { name, version, install, print } = references.gfm;
  const installed = await version();
  if (installed === null) {
    console.log(`gfm: not measured, ${name} is not installed (${install})`);
    return 2;
  }
  const texts = examples.map(({ markdown }) => markdown);
  return (await compare({ id: 'gfm', options: {} }, `${name} ${installed}`, await print(texts, {}))) ? 0 : 1;
}

async function compare(
  rule: EngineRule,
  against: string,
  wanted: readonly (string | null)[],
): Promise<boolean> {
  const engine = await loadEngine(rule);
  const equal = examples.filter((example, index) => {
    const printed = engine.render(example.markdown).blocks.map((block) => block.html);
    return isEqual(example, wanted[index] ?? '', printed.join(''));
  });
  console.log(`${rule.id} against ${against}: ${equal.length} of ${examples.length}\n`);
  return equal.length === examples.length;
}

function isEqual({ number, section, markdown }: CommonmarkExample, wanted: string, got: string): boolean {
  const difference = firstDifference(wanted, got);
  if (!difference) return true;
  console.log(`${number} (${section}): ${JSON.stringify(markdown)}`);
  console.log(`  wanted ${JSON.stringify(difference.wanted)}`);
  console.log(`  got    ${JSON.stringify(difference.got)}`);
  return false;
}
