import type { BrowserPage } from '../../../lib/start/page.ts';

/** Finds the words with the editor's own search, which ends with the cursor right behind them. */
export async function placeCursorAfter(page: BrowserPage, words: string): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
  await page.press(process.platform === 'darwin' ? 'Meta+f' : 'Control+f');
  await page.type(words);
  await page.press('Enter');
  await page.press('Escape');
  await page.press('ArrowRight');
  await page.waitFor(isBothInView, words, { what: `view of "${words}"` });
}

/** Runs in the page: whether both views show the words. */
function isBothInView(words: string): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  const blocks = [...(frame?.contentDocument?.body.children ?? [])];
  const block = blocks.find((child) => child.textContent.includes(words))?.getBoundingClientRect();
  const lines = [...document.querySelectorAll('.cm-content .cm-line')];
  const isInEditor = lines.some((line) => line.textContent.includes(words));
  return isInEditor && block !== undefined && block.bottom > 0 && block.top < (frame?.clientHeight ?? 0);
}
