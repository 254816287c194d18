import { openApp, openFile, showList } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium, type TestChromium } from './chromium.ts';

/** What one round of killing the browser has shown. Lengths are UTF-16 code units of the text typed so far. */
export interface KillRound {
  readonly round: number;
  /** Milliseconds from the draft being open to the kill. */
  readonly after: number;
  readonly typed: number;
  /** The longest text that stood in the editor while the status line said "saved". */
  readonly calledSaved: number;
  readonly found: number;
  /** What is wrong with what was found, or null. */
  readonly problem: string | null;
}

export interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly extensionDir?: string;
  onRound?(round: KillRound): void;
}

/**
 * Types into one draft and kills the browser's process in the middle of it, again and again in one profile; after
 * each kill the browser opens the draft again. Text is only ever added at the end, so that what is found must be a
 * prefix of all that was typed and begin with all that was called saved.
 */
export async function killRounds({ rounds, seed, onRound, ...options }: KillOptions): Promise<KillRound[]> {
  const random = randomNumbers(seed);
  let browser = await openChromium(options);
  const { profile } = browser;
  const results: KillRound[] = [];
  try {
    let page = await openPanel(browser);
    await showList(page);
    await openFile(page, { name: 'growing.md', bytes: Buffer.from('Start.\n') });
    let text = await readText(page);
    for (let round = 1; round <= rounds; round += 1) {
      const after = Math.round(50 + random() * 2_500);
      const typing = await typeUntilKilled(browser, page, { from: text, after, random });
      browser = await openChromium({ ...options, profile });
      page = await openPanel(browser);
      text = await readText(page);
      const result = { round, after, ...compare(typing, text) };
      results.push(result);
      onRound?.(result);
    }
    return results;
  } finally {
    await browser.close();
  }
}

interface Typing {
  /** Everything that was typed until the kill, with what stood there before. Its last key may not have arrived. */
  typed: string;
  calledSaved: string;
}

async function typeUntilKilled(
  browser: TestChromium,
  page: BrowserPage,
  { from, after, random }: { readonly from: string; readonly after: number; readonly random: () => number },
): Promise<Typing> {
  const typing: Typing = { typed: from, calledSaved: from };
  let isKilled = false;
  const killed = new Promise((resolve) => setTimeout(resolve, after)).then(() => {
    isKilled = true;
    return browser.kill();
  });
  // The page goes with its browser, in the middle of whatever was asked of it, which may never be answered.
  const failure = await Promise.race([
    keepTyping(page, typing, random).catch((error: unknown) => (isKilled ? undefined : error)),
    killed,
  ]);
  await killed;
  if (failure) throw failure;
  return typing;
}

/** Types until the page is gone: numbers, so that every place can be recognised, and new lines among them. */
async function keepTyping(page: BrowserPage, typing: Typing, random: () => number): Promise<never> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
  await page.press('Control+End');
  for (let number = typing.typed.length; ; number += 1) {
    for (const key of `${number}${number % 7 === 0 ? '\n' : ' '}`) {
      typing.typed += key;
      await page.type(key);
      const seen = await page.evaluate(readEditor);
      if (seen?.status === 'saved' && seen.text.length > typing.calledSaved.length) {
        typing.calledSaved = seen.text;
      }
    }
    // Nobody types without a pause, and only in a pause is everything saved.
    await new Promise((resolve) => setTimeout(resolve, random() * 80));
  }
}

type Comparison = Omit<KillRound, 'round' | 'after'>;

function compare({ typed, calledSaved }: Typing, found: string): Comparison {
  const lengths = { typed: typed.length, calledSaved: calledSaved.length, found: found.length };
  if (!found.startsWith(calledSaved))
    return { ...lengths, problem: 'something that was called saved is missing' };
  if (!typed.startsWith(found)) return { ...lengths, problem: 'the text is not what was typed' };
  return { ...lengths, problem: null };
}

async function openPanel(browser: TestChromium): Promise<BrowserPage> {
  const { page } = await browser.openPanelPage({ width: 480, height: 8_000 });
  await openApp(page, browser.address('sidepanel.html'));
  return page;
}

/** The text in the editor. The application opens the draft by itself if it remembers that it was open. */
async function readText(page: BrowserPage): Promise<string> {
  if (await page.evaluate(() => document.querySelector('[data-view="list"]') !== null)) {
    await page.click('[data-draft] .draft-open');
  }
  const seen = await page.waitFor(readEditor, undefined, { what: 'whole text in the editor' });
  return seen.text;
}

/**
 * Runs in the page, in one go: status line and text belong together. The page is as tall as the text, so that
 * CodeMirror has every line in it; null while it has not.
 */
function readEditor(): { readonly status: string | undefined; readonly text: string } | null {
  const content = document.querySelector('[data-editor="ready"] .cm-content');
  if (!content || content.querySelector('.cm-gap')) return null;
  const status = document.querySelector<HTMLElement>('[data-status]')?.dataset.status;
  const lines = [...content.querySelectorAll('.cm-line')];
  return { status, text: lines.map((line) => line.textContent).join('\n') };
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
