import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openFile, waitUntilSaved } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium, type TestChromium } from '../support/chromium.ts';

let chromium: TestChromium;
beforeEach(async () => {
  chromium = await openChromium();
});
afterEach(() => chromium?.close());

/** As the browser tells the background of a command; no key of the browser's own can be pressed without a window. */
async function giveCommand(command: string): Promise<void> {
  await chromium.context.serviceWorkers()[0]?.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true });
    // Chromium gives every event of its own a way to dispatch it, which its types leave out.
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
      name,
      tab,
    );
  }, command);
}

async function openPost(): Promise<BrowserPage> {
  const { page } = await chromium.openPanelPage({ width: 360, height: 700 });
  await openApp(page, chromium.address('sidepanel.html'));
  await openFile(page, { name: 'recap.md', bytes: Buffer.from('# Recap\r\n\r\nHello.') });
  await waitUntilSaved(page);
  return page;
}

test('the copy command copies the open post while the page has the focus', async () => {
  const page = await openPost();
  await giveCommand('copy-post');
  await page.waitFor(() => document.querySelector('[data-notice="done"]'), undefined, {
    what: 'word of the copy',
  });
  expect(await page.readClipboard()).toBe('# Recap\r\n\r\nHello.');
});

test('without the focus the copy button takes it and asks for a key', async () => {
  const page = await openPost();
  await page.evaluate(() => {
    document.hasFocus = () => false;
  });
  await giveCommand('copy-post');
  const seen = await page.waitFor(
    () => document.querySelector('#copy-hint') && document.activeElement?.getAttribute('data-action'),
  );
  expect(seen).toBe('copy');
});
