import { waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';

/** The titles of the drafts in the list, from top to bottom. */
export function titlesInList(page: BrowserPage): Promise<string[]> {
  return page.evaluate(readTitles, '[data-view="list"] > .draft-rows');
}

/** The titles in the bin, whether it is folded or not. */
export function titlesInBin(page: BrowserPage): Promise<string[]> {
  return page.evaluate(readTitles, '[data-bin]');
}

/** The selector of a draft's row, in the list or in the bin. Waits for it. */
export async function rowOf(page: BrowserPage, title: string): Promise<string> {
  const id = await page.waitFor(findRow, title, { what: `draft “${title}”` });
  return `[data-draft="${id}"]`;
}

export async function openDraft(page: BrowserPage, title: string): Promise<void> {
  await page.click(`${await rowOf(page, title)} button.draft-open`);
  await waitToSee(page, '[data-editor="ready"]', 'editor');
}

/** Chooses a command in the menu of a draft: `rename`, `duplicate`, `remove`. */
export async function chooseForDraft(page: BrowserPage, title: string, action: string): Promise<void> {
  await page.click(`${await rowOf(page, title)} [data-action="draft-menu"]`);
  await page.click(`[role="menu"] [data-action="${action}"]`);
}

/** Chooses a command in the menu of the list (`export`, `theme-dark`) or of the open draft (`download`). */
export async function chooseInMenu(page: BrowserPage, action: string): Promise<void> {
  await page.click('header [data-action="menu"]');
  await page.click(`[role="menu"] [data-action="${action}"]`);
}

/** Waits for a notice with these words. */
export async function seeNotice(page: BrowserPage, words: string): Promise<void> {
  const isNoticed = (text: string) => document.querySelector('.notices')?.textContent.includes(text);
  await page.waitFor(isNoticed, words, { what: `notice “${words}”` });
}

/** Runs in the page. */
function readTitles(list: string): string[] {
  const titles = document.querySelectorAll(`${list} .draft-title`);
  return [...titles].map((title) => title.textContent);
}

/** Runs in the page. */
function findRow(title: string): string | null | undefined {
  const titles = [...document.querySelectorAll('.draft-title')];
  const found = titles.find((element) => element.textContent === title);
  return found?.closest('[data-draft]')?.getAttribute('data-draft');
}
