import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyPost, openApp, waitUntilSaved } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium, type TestChromium } from '../support/chromium.ts';
import { longDocument } from '../support/long-document.ts';
import { putRows } from '../support/page-databases.ts';

let chromium: TestChromium;
beforeAll(async () => {
  chromium = await openChromium();
});
afterAll(() => chromium?.close());

test('a draft of 1 MB with 260,000 edits shows its text first, and can be edited right after', async () => {
  const { update, text, edits } = longDocument(260_000, 1_010_000);
  expect(edits).toBe(260_000);
  expect(text.length).toBeGreaterThanOrEqual(1_000_000);
  const { page, tab } = await chromium.openPanelPage({ width: 1280, height: 800 });
  await openApp(page, chromium.address('sidepanel.html'));
  await store(page, update, text);

  await watchOpening(tab);
  await page.goto(`${chromium.address('editor.html')}#draft=long`);
  await page.waitFor(() => document.querySelector('[data-editor="ready"] .cm-content') !== null, undefined, {
    timeout: 60_000,
    what: 'editor',
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());
  await page.press('Control+Home');
  await page.type('First words. ');
  await waitUntilSaved(page);

  const { first, firstTextAt, editorAt } = await page.evaluate(readOpening);
  expect(text.startsWith(first)).toBe(true);
  expect(first.length).toBeGreaterThan(10_000);
  expect(firstTextAt).toBeLessThan(editorAt);
  expect((await copyPost(page)) === `First words. ${text}`).toBe(true);

  await page.goto('about:blank');
  await page.goto(`${chromium.address('editor.html')}#draft=long`);
  await page.waitFor(() => document.querySelector('[data-editor="ready"] .cm-content') !== null, undefined, {
    timeout: 60_000,
    what: 'editor',
  });
  expect((await copyPost(page)) === `First words. ${text}`).toBe(true);
}, 180_000);

/** The draft as the application stores it: document, row in the list, and newest text. */
async function store(page: BrowserPage, update: Uint8Array, text: string): Promise<void> {
  const at = Date.now() - 86_400_000;
  await page.evaluate(putRows, {
    database: 'afterword/long/text',
    stores: { updates: { autoIncrement: true }, custom: { autoIncrement: false } },
    rows: [{ store: 'updates', value: { base64: Buffer.from(update).toString('base64') } }],
  });
  const record = {
    version: 1,
    id: 'long',
    document: 'long/text',
    name: null,
    fileName: 'long.md',
    title: '',
    words: 0,
    createdAt: at,
    editedAt: at,
    deletedAt: null,
  };
  await page.evaluate(putRows, {
    database: 'afterword',
    rows: [
      { store: 'latest', key: 'long', value: { version: 1, at, text } },
      { store: 'drafts', key: 'long', value: record },
    ],
  });
}

interface Opening {
  /** What could be read while the document itself was still being loaded. */
  readonly first: string;
  /** Milliseconds since the page began. */
  readonly firstTextAt: number;
  readonly editorAt: number;
}

/** From the next page on: notes when the text is there to be read, and when it can be edited. */
async function watchOpening(tab: Page): Promise<void> {
  await tab.addInitScript(() => {
    const seen = { first: '', firstTextAt: Number.NaN, editorAt: Number.NaN };
    Reflect.set(window, 'opening', seen);
    const look = () => {
      const text = document.querySelector('[data-view="opening"] [data-first-text]')?.textContent ?? '';
      if (text !== '' && seen.first === '')
        Object.assign(seen, { first: text, firstTextAt: performance.now() });
      const isReady = document.querySelector('[data-editor="ready"] .cm-content') !== null;
      if (isReady && Number.isNaN(seen.editorAt)) seen.editorAt = performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Runs in the page. */
function readOpening(): Opening {
  return Reflect.get(window, 'opening');
}
