import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
});
afterAll(() => extension?.close());

test('the keyboard alone leads from the empty list to a post that is written and copied', async () => {
  const { page } = extension;
  await openApp(page, extension.address('sidepanel.html'));
  await tabTo(page, '[data-action="new-draft"]');
  await page.press('Enter');
  await page.press('ArrowUp');
  await page.press('Enter');
  await waitToSee(page, '[data-editor="ready"]');
  await tabTo(page, '.cm-content');
  await page.type('# By keys alone');
  await page.press('Escape');
  await tabTo(page, '[data-action="copy"]', 'Shift+Tab');
  await page.press('Enter');
  await waitToSee(page, '[data-notice="done"]');
  expect(await page.readClipboard()).toBe('# By keys alone');
  await tabTo(page, '[role="tab"][aria-selected="true"]');
  await page.press('ArrowRight');
  await page.press('ArrowRight');
  await waitToSee(page, '#panel-preview iframe');
  await tabTo(page, '[data-action="back"]', 'Shift+Tab');
  await page.press('Enter');
  await waitToSee(page, '[data-view="list"]');
});

/** Presses Tab until the element has the focus, as often as a patient person would. */
async function tabTo(page: BrowserPage, selector: string, key = 'Tab'): Promise<void> {
  const isFocused = (wanted: string) => document.activeElement?.matches(wanted);
  for (let presses = 0; presses < 20; presses += 1) {
    if (await page.evaluate(isFocused, selector)) return;
    await page.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
