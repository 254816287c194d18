import { showTab, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';

/** Chooses in the menu above the preview, or beside it where there is room. */
export async function chooseInPreview(page: BrowserPage, id: string): Promise<void> {
  await showTab(page, 'preview');
  await waitToSee(page, '.preview-bar');
  const segment = `[data-choice="${id.split('-')[0]}"] [data-option="${id.split('-')[1]}"]`;
  if (await page.evaluate((selector) => document.querySelector(selector) !== null, segment)) {
    return page.click(segment);
  }
  await page.click('[data-action="preview-menu"]');
  await page.click(`[role="menu"] [data-action="${id}"]`);
}
