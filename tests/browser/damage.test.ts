import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  copyPost,
  openApp,
  openFile,
  showList,
  showTab,
  typeAtEnd,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';
import { putRows, readRows } from '../support/page-databases.ts';

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
  await openApp(extension.page, extension.address('sidepanel.html'));
});
afterAll(() => extension?.close());

test('a draft whose stored document is damaged opens from its journal, says so, and goes on', async () => {
  const { page } = extension;
  const written = 'A post from before.\nAnd the newest words.';
  await showList(page);
  await openFile(page, { name: 'damaged.md', bytes: Buffer.from('A post from before.\n') });
  await typeAtEnd(page, 'And the newest words.');
  await waitUntilSaved(page);
  await expect.poll(newestText, { timeout: 10_000 }).toBe(written);
  const { document } = await onlyRecord();
  const database = `afterword/${document}`;

  await damageNewestRow(database);
  const damaged = await updatesOf(database);
  await reopen();
  await page.waitFor(isThere, '[data-origin="journal"]', { what: 'word on the damage' });
  expect(await copyPost(page)).toBe(written);
  await showTab(page, 'review');
  await page.waitFor(isThere, '[data-history] [data-version]', { what: 'history' });

  await typeAtEnd(page, ' Then more.');
  await waitUntilSaved(page);
  await reopen();
  expect(await copyPost(page)).toBe(`${written} Then more.`);
  expect(await page.evaluate(isThere, '[data-origin="journal"]')).toBe(false);

  expect(await updatesOf(database)).toEqual(damaged);
  expect((await onlyRecord()).document).not.toBe(document);
});

async function reopen(): Promise<void> {
  const { page, address } = extension;
  await openApp(page, address('sidepanel.html'));
  await page.waitFor(isThere, '[data-editor="ready"] .cm-content', { what: 'editor' });
}

async function damageNewestRow(database: string): Promise<void> {
  const newest = (await updatesOf(database)).at(-1);
  if (typeof newest?.key !== 'number') throw new Error('nothing is stored');
  const value = { base64: Buffer.from('this is no update of any document').toString('base64') };
  await extension.page.evaluate(putRows, { database, rows: [{ store: 'updates', key: newest.key, value }] });
}

function updatesOf(database: string) {
  return extension.page.evaluate(readRows, { database, store: 'updates' });
}

async function newestText(): Promise<unknown> {
  const [row] = await extension.page.evaluate(readRows, { database: 'afterword', store: 'latest' });
  return Object(row?.value).text;
}

async function onlyRecord(): Promise<{ readonly document: string }> {
  const rows = await extension.page.evaluate(readRows, { database: 'afterword', store: 'drafts' });
  expect(rows).toHaveLength(1);
  return { document: String(Object(rows[0]?.value).document) };
}

/** Runs in the page. */
function isThere(selector: string): boolean {
  return document.querySelector(selector) !== null;
}
