import { showTab, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';

const command = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Selects the words where they next stand after the cursor, as a person does who looks for them. */
export async function selectWords(page: BrowserPage, words: string): Promise<void> {
  await focusEditor(page);
  await page.press(`${command}+f`);
  await page.waitFor(() => document.activeElement?.matches('.cm-search [name=search]'), null, {
    what: 'field to find in',
  });
  await page.type(words);
  await page.press('Enter');
  await page.press('Escape');
  await page.waitFor(isFocused, '.cm-content', { what: 'focus back in the text' });
}

/** Puts the cursor behind the words. */
export async function putCursorAfter(page: BrowserPage, words: string): Promise<void> {
  await selectWords(page, words);
  await page.press('ArrowRight');
}

export async function focusEditor(page: BrowserPage): Promise<void> {
  await showTab(page, 'write');
  await waitToSee(page, '[data-editor="ready"]', 'editor');
  await page.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
}

/** Presses a key together with the one for commands: Control, on a Mac Command. */
export async function pressCommand(page: BrowserPage, key: string): Promise<void> {
  await page.press(`${command}+${key}`);
}

/** Runs in the page. */
function isFocused(selector: string): boolean {
  return document.activeElement?.matches(selector) ?? false;
}

/** What the editor shows, its lines joined by "\n". Only short posts are in the page as a whole. */
export function shownText(page: BrowserPage): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
  );
}
