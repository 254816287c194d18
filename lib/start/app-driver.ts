import type { BrowserPage, PickedFile } from './page.ts';

/**
 * The application as a person uses it, in the attributes that its views carry for this purpose.
 * The tour and the browser tests both speak through here.
 */
export type Tab = 'write' | 'details' | 'preview' | 'review';

/** Opens a page of the extension and waits until it shows the list or the draft that was open last. */
export async function openApp(page: BrowserPage, address: string): Promise<void> {
  await page.goto(address);
  await waitToSee(page, '[data-view="list"], [data-view="draft"]', 'application in the page');
}

/** Waits until the element is on the screen. `what` is what a person would call it, for the error. */
export async function waitToSee(page: BrowserPage, selector: string, what = selector): Promise<void> {
  await page.waitFor(isShown, selector, { what });
}

/** Opens a file from the list, as if picked, and waits for the editor. */
export async function openFile(page: BrowserPage, file: PickedFile): Promise<void> {
  await page.setFiles('input[type=file][data-action="open-file"]', [file]);
  await waitForEditor(page);
}

export async function openSample(page: BrowserPage): Promise<void> {
  await page.click('[data-action="open-sample"]');
  await waitForEditor(page);
}

/** Shows the list of drafts, from wherever the application is. */
export async function showList(page: BrowserPage): Promise<void> {
  if (await page.evaluate(isShown, '[data-view="list"]')) return;
  await page.click('[data-action="back"]');
  await waitToSee(page, '[data-view="list"]', 'list of drafts');
}

/** Shows a tab; does nothing where the page is wide enough to show its part without one. */
export async function showTab(page: BrowserPage, tab: Tab): Promise<void> {
  const selector = `[role=tab][data-tab="${tab}"]`;
  if (await page.evaluate(isShown, selector)) await page.click(selector);
}

/** Puts the cursor at the end of the post and types there. */
export async function typeAtEnd(page: BrowserPage, text: string): Promise<void> {
  await showTab(page, 'write');
  await waitForEditor(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
  await page.press(process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End');
  await page.type(text);
}

/** Waits until the words stand in the preview and a frame with them has been painted. */
export async function waitForPreview(page: BrowserPage, words: string): Promise<void> {
  await showTab(page, 'preview');
  await page.waitFor(isPreviewed, words, { what: `preview of "${words}"` });
}

/** Waits until the status line says that everything is stored. */
export async function waitUntilSaved(page: BrowserPage): Promise<void> {
  await waitToSee(page, '[data-status="saved"]', 'status "saved"');
}

/** Presses the copy button and resolves to what then is on the clipboard. */
export async function copyPost(page: BrowserPage): Promise<string> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), nothingCopied);
  await page.click('[data-action="copy"]');
  const isCopied = async (nothing: string) => (await navigator.clipboard.readText()) !== nothing;
  await page.waitFor(isCopied, nothingCopied, { what: 'copied post' });
  return page.readClipboard();
}

const nothingCopied = 'nothing was copied';

async function waitForEditor(page: BrowserPage): Promise<void> {
  await waitToSee(page, '[data-view="draft"] .cm-content', 'editor of the draft');
}

/** Runs in the page. */
function isShown(selector: string): boolean {
  const element = document.querySelector(selector);
  return element !== null && element.getClientRects().length > 0;
}

/** Runs in the page. The second of two animation frames comes after the first was painted. */
async function isPreviewed(words: string): Promise<boolean> {
  const frame = document.querySelector<HTMLIFrameElement>('#panel-preview iframe');
  // biome-ignore lint/performance/useDomNodeTextContent: what is not displayed must not count.
  if (!frame?.contentDocument?.body?.innerText.includes(words)) return false;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return true;
}
