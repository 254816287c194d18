import { setTimeout as sleep } from 'node:timers/promises';
import { showTab } from '../../../lib/start/app-driver.ts';
import type { Lab } from './lab.ts';
import { placeCursorAfter } from './place-cursor.ts';
import { type BenchPost, typedText } from './post.ts';
import { type Following, follow, type TypingTrace } from './trace.ts';
import { createTypist, type Typist } from './typing.ts';

/** How many keys a post is measured with. */
export interface Effort {
  /** One at a time, with our own preview and with the naive one. */
  readonly keys: number;
  readonly naiveKeys: number;
  readonly bursts: number;
}

/** How one preview, and the editor beside it, followed the keys. */
export interface TypingResult {
  readonly single: Views;
  /** One for each burst. */
  readonly bursts: readonly Burst[];
}

export interface Burst extends Views {
  /** How far from their rhythm (ms) the keys came. */
  readonly offBeat: number;
}

export interface Views {
  readonly editor: Following;
  readonly preview: Following;
}

export interface TypingResults {
  readonly ours: TypingResult;
  /** The editor with no preview at all: what the least is that a preview could take. */
  readonly alone: TypingResult;
  readonly naive: TypingResult;
}

/** Keys in a burst. */
export const burstKeys = 30;

/** Keys that come farther (ms) from their rhythm than half a beat tell more of the machine than of the page. */
export const mostOffBeat = 16;

/** Types into a draft with our own preview beside it, then with none, then with a naive one in its place. */
export async function measureTyping(
  lab: Lab,
  draft: string,
  post: BenchPost,
  effort: Effort,
): Promise<TypingResults> {
  const { anchor, source } = post;
  const { keys, naiveKeys, bursts } = effort;
  const text = typedText(3 * warmUp + keys + 2 * naiveKeys + 3 * (bursts + 1) * burstKeys);
  await lab.load(draft);
  await lab.tab.evaluate(() => bench.opened);
  await lab.page.evaluate(stopBlinking);
  await placeCursorAfter(lab.page, anchor);
  await sleep(rest);
  const typist = createTypist(lab, text);
  await lab.tab.evaluate((typing) => bench.watchOurs(typing), { anchor, text });
  const ours = await type(lab, typist, keys, bursts);

  await showTab(lab.page, 'review');
  await focusEditor(lab);
  await lab.tab.evaluate((typing) => bench.watchEditor(typing), { anchor, text });
  const alone = await type(lab, typist, naiveKeys, 0);

  await lab.tab.evaluate(lab.naiveTyping);
  await lab.tab.evaluate((typing) => naiveTyping(typing), { anchor, text, source, start: typist.count });
  await focusEditor(lab);
  const naive = await type(lab, typist, naiveKeys, 1);
  const changes = await lab.tab.evaluate(() => bench.countOwnChanges());
  if (changes > 0) throw new Error('our own preview was not at rest while the naive one was measured');
  return { ours, alone, naive };
}

async function focusEditor({ page }: Lab): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
  await sleep(rest);
}

async function type(lab: Lab, typist: Typist, keys: number, bursts: number): Promise<TypingResult> {
  await typist.oneByOne(warmUp + keys);
  const tries = [];
  for (let from = warmUp + keys; tries.length < 3 * bursts; from += burstKeys) {
    tries.push({ from, offBeat: await typist.burst(burstKeys) });
    if (tries.filter(({ offBeat }) => offBeat < mostOffBeat).length === bursts) break;
  }
  const trace = await lab.tab.evaluate(() => bench.takeTrace());
  const best = tries.toSorted((one, other) => one.offBeat - other.offBeat).slice(0, bursts);
  return {
    single: views(trace, warmUp, warmUp + keys),
    bursts: best.map(({ from, offBeat }) => ({ ...views(trace, from, from + burstKeys), offBeat })),
  };
}

/**
 * Runs in the page. Where nothing holds frames back, the blinking of the cursor makes them without end, and takes a
 * processor for that.
 */
function stopBlinking(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.cm-cursorLayer { animation: none !important }');
  document.adoptedStyleSheets.push(sheet);
}

function views(trace: TypingTrace, from: number, to: number): Views {
  return {
    editor: follow(trace, trace.editor, from, to),
    preview: follow(trace, trace.preview, from, to),
  };
}

/** Keys that are typed first and not counted: scripts are compiled while they run. */
const warmUp = 3;
/** Milliseconds after which highlighting of a long post has come to its end. */
const rest = 1_500;
