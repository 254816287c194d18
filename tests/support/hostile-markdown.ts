import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html as names,
  parseFragment,
  serialize,
} from 'parse5';
import type { Block, Engine } from '../../lib/markdown/engine.ts';
import { loadEngine } from '../../lib/markdown/engine-list.ts';
import type { EngineRule } from '../../lib/sites/site.ts';
import { between, seededRandom } from '../commands/bench/random.ts';
import { makeDocument } from '../commands/fidelity/document.ts';
import { mutated, randomText } from './mutated-markdown.ts';

/** What an engine did that none may do. */
export interface HostileFinding {
  readonly text: string;
  readonly problem: string;
}

/** A text that no engine was made for: every other one random bytes, the others documents after accidents. */
export function hostileText(seed: number, number: number): string {
  const random = seededRandom(seed * 1_000_003 + number);
  if (number % 2 === 0) return randomText(between(random, 0, MOST_BYTES), random);
  return mutated(makeDocument(seed, number, number % 4 === 1 ? 'tight' : 'blank-line').text, random);
}

/** Renders texts one after the other with one engine, and each with a fresh one too. */
export async function tryHostile(
  rule: EngineRule,
  texts: Iterable<string>,
): Promise<readonly HostileFinding[]> {
  const used = await loadEngine(rule);
  const found: HostileFinding[] = [];
  for (const text of texts) {
    const problem = problemOf(used, await loadEngine(rule), text);
    if (problem !== null) found.push({ text, problem });
  }
  return found;
}

const MOST_BYTES = 1_000;

/** What is wrong with what two engines print for a text, one that is in use and a fresh one; null if nothing is. */
export function problemOf(used: Engine, fresh: Engine, text: string): string | null {
  try {
    const { blocks } = used.render(text);
    if (JSON.stringify(blocks) !== JSON.stringify(fresh.render(text).blocks))
      return 'a fresh engine prints something else';
    return gapIn(blocks, text.length) ?? splitIn(blocks.map((block) => block.html));
  } catch (error) {
    return `it threw: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** A block may stand for no text of its own, as footnotes do that are printed at the end. */
function gapIn(blocks: readonly Block[], length: number): string | null {
  let end = 0;
  for (const { from, to } of blocks) {
    if (from !== end || to < from) return `a block from ${from} to ${to} follows after ${end}`;
    end = to;
  }
  return end === length ? null : `the blocks end at ${end} of ${length}`;
}

function splitIn(htmls: readonly string[]): string | null {
  const alone = htmls.map((html) => serialize(inside(html))).join('');
  return alone === serialize(inside(htmls.join(''))) ? null : 'the blocks alone are another page';
}

/**
 * Parsed where the preview parses it, in an element of a page. Without one, a parser takes the HTML for the inside of a
 * template, in which an end tag at the very beginning is passed over.
 */
function inside(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(defaultTreeAdapter.createElement('div', names.NS.HTML, []), html, {});
}
