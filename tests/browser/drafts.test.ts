import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  copyPost,
  openApp,
  openFile,
  openSample,
  showList,
  typeAtEnd,
  waitToSee,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import { catchDownloads, takeDownload } from '../support/downloads.ts';
import {
  chooseForDraft,
  chooseInMenu,
  openDraft,
  rowOf,
  seeNotice,
  titlesInBin,
  titlesInList,
} from '../support/draft-rows.ts';
import { pressCommand } from '../support/editing.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';
import { fixturePosts } from '../support/posts.ts';
import { eraseStorage } from '../support/storage.ts';

const input = 'input[type=file][data-action="open-file"]';
const lantern = { name: 'lantern.md', bytes: Buffer.from('# Lantern\n\nA walk with paper lights.\n') };
const harbour = { name: 'harbour.md', bytes: Buffer.from('# Harbour\n\nA crate of ducks.\n') };

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  await eraseStorage(extension);
  await openPanel();
});

test('an empty list says what to do, and opens a sample', async () => {
  const { page } = extension;
  const shown = await page.evaluate(() => document.querySelector('.empty')?.textContent);
  expect(shown).toContain('Your wrap-up starts here');
  await openSample(page);
  await showList(page);
  await expect.poll(() => titlesInList(page)).toEqual(['A first look at Afterword']);
});

test('a draft begins from the template, or blank', async () => {
  const { page } = extension;
  await page.click('[data-action="start-template"]');
  await page.click('[data-template="wrap-up"]');
  expect(await copyPost(page)).toMatch(/^---\ntitle: "?Conference Name \d{4} Wrap Up"?\n/);
  await showList(page);
  await page.click('[data-action="new-draft"]');
  await page.click('[data-action="new-blank"]');
  await typeAtEnd(page, '# From nothing');
  expect(await copyPost(page)).toBe('# From nothing');
  await waitUntilSaved(page);
  await showList(page);
  await expect.poll(async () => (await titlesInList(page))[0]).toBe('From nothing');
});

test('a draft is renamed in the list, and the post keeps its title', async () => {
  const { page } = extension;
  await withDrafts();
  await chooseForDraft(page, 'Lantern', 'rename');
  await page.waitFor(() => document.activeElement?.matches('[data-action="rename-input"]'));
  await page.type('For the blog\n');
  await expect.poll(() => titlesInList(page)).toEqual(['Harbour', 'For the blog']);
  await openDraft(page, 'For the blog');
  expect(await copyPost(page)).toBe(lantern.bytes.toString());
});

test('a copy of a draft has its text and goes its own way', async () => {
  const { page } = extension;
  await withDrafts();
  await chooseForDraft(page, 'Lantern', 'duplicate');
  await openDraft(page, 'Copy of Lantern');
  await typeAtEnd(page, 'Only here.');
  expect(await copyPost(page)).toBe(`${lantern.bytes}Only here.`);
  await waitUntilSaved(page);
  await showList(page);
  await openDraft(page, 'Lantern');
  expect(await copyPost(page)).toBe(lantern.bytes.toString());
});

test('the search finds drafts by title, by file name and by what they say', async () => {
  const { page } = extension;
  await withDrafts();
  for (const [query, found] of [
    ['LANT', ['Lantern']],
    ['harbour.md', ['Harbour']],
    ['crate of du', ['Harbour']],
    ['a', ['Harbour', 'Lantern']],
    ['penguin', []],
  ] as const) {
    await search(query);
    await expect.poll(() => titlesInList(page)).toEqual(found);
  }
  expect(await page.evaluate(() => document.querySelector('.empty')?.textContent)).toContain('“penguin”');
  await page.click('.empty .button');
  await expect.poll(() => titlesInList(page)).toEqual(['Harbour', 'Lantern']);
});

test('a deleted draft comes back with Undo, and out of the bin, and can be deleted for good', async () => {
  const { page } = extension;
  await withDrafts();
  await chooseForDraft(page, 'Lantern', 'remove');
  await seeNotice(page, 'Deleted “Lantern”.');
  expect(await titlesInList(page)).toEqual(['Harbour']);
  await page.click('[data-action="notice-action"]');
  await expect.poll(() => titlesInList(page)).toEqual(['Harbour', 'Lantern']);

  await chooseForDraft(page, 'Lantern', 'remove');
  await expect.poll(() => titlesInBin(page)).toEqual(['Lantern']);
  await openPanel();
  await page.click('[data-bin] summary');
  await page.click(`${await rowOf(page, 'Lantern')} .button:not(.dangerous)`);
  await expect.poll(() => titlesInList(page)).toEqual(['Harbour', 'Lantern']);
  expect(await titlesInBin(page)).toEqual([]);

  await chooseForDraft(page, 'Lantern', 'remove');
  await expect.poll(() => titlesInBin(page)).toEqual(['Lantern']);
  const row = await rowOf(page, 'Lantern');
  await page.click('[data-bin] summary');
  await page.click(`${row} .dangerous`);
  const asked = await page.evaluate((selector) => document.querySelector(selector)?.textContent, row);
  expect(asked).toContain('Delete “Lantern” for good? This can’t be undone.');
  await page.click(`${row} .dangerous`);
  await page.waitFor(() => !document.querySelector('[data-bin]'));
  await openPanel();
  expect(await titlesInList(page)).toEqual(['Harbour']);
  expect(await titlesInBin(page)).toEqual([]);
});

test('a reload opens the draft that was open, with every word and with its name', async () => {
  const { page } = extension;
  await openFile(page, lantern);
  await typeAtEnd(page, 'And then it rained.');
  await waitUntilSaved(page);
  await openPanel();
  await waitToSee(page, '[data-editor="ready"]');
  expect(await copyPost(page)).toBe(`${lantern.bytes}And then it rained.`);
  await page.click('[data-tab="details"]');
  const name = () => document.querySelector<HTMLInputElement>('[data-action="file-name"]')?.value;
  await expect.poll(() => page.evaluate(name)).toBe('lantern.md');
});

test('all drafts leave as one zip, and come into an empty profile as new drafts beside its own', async () => {
  const { page } = extension;
  const posts = fixturePosts();
  await page.setFiles(input, posts);
  await expect.poll(async () => (await titlesInList(page)).length).toBe(posts.length);
  const titles = await titlesInList(page);
  await catchDownloads(page);
  await chooseInMenu(page, 'export');
  const zip = await takeDownload(page);
  expect(zip.name).toMatch(/^afterword-drafts-\d{4}-\d{2}-\d{2}\.zip$/);

  await eraseStorage(extension);
  await openPanel();
  await withDrafts();
  await page.setFiles(input, [zip]);
  await seeNotice(page, 'Added 4 drafts from the zip.');
  await expect
    .poll(async () => (await titlesInList(page)).toSorted())
    .toEqual([...titles, 'Harbour', 'Lantern'].toSorted());
  for (const title of titles) {
    await openDraft(page, title);
    const copied = await copyPost(page);
    expect(posts.some(({ bytes }) => bytes.equals(Buffer.from(copied)))).toBe(true);
    await showList(page);
  }
});

test('importing the same zip twice overwrites nothing', async () => {
  const { page } = extension;
  await withDrafts();
  await catchDownloads(page);
  await chooseInMenu(page, 'export');
  const zip = await takeDownload(page);
  await page.setFiles(input, [zip]);
  await expect.poll(() => titlesInList(page)).toHaveLength(4);
});

test('a whole post that is pasted into the list becomes a draft', async () => {
  const { page } = extension;
  const source = '---\ntitle: Pasted\n---\n\nFrom a mail.\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await pressCommand(page, 'v');
  await waitToSee(page, '[data-editor="ready"]');
  expect(await copyPost(page)).toBe(source);
});

test('a file that is dropped opens as a draft, also over another draft, which stays as it was', async () => {
  const { page } = extension;
  await openFile(page, lantern);
  await drop('.cm-content', harbour);
  await page.waitFor(() => document.querySelector('.cm-content')?.textContent.includes('crate of ducks'));
  expect(await copyPost(page)).toBe(harbour.bytes.toString());
  await showList(page);
  await openDraft(page, 'Lantern');
  expect(await copyPost(page)).toBe(lantern.bytes.toString());
});

test('it is said once that uninstalling erases drafts, and a zip is offered a month later', async () => {
  const { page } = extension;
  const due = () => document.querySelector('[data-reminder]')?.getAttribute('data-reminder') ?? null;
  expect(await page.evaluate(due)).toBeNull();
  await withDrafts();
  expect(await page.evaluate(due)).toBe('uninstall');
  await page.click('[data-reminder] .text-button');
  await page.waitFor(() => !document.querySelector('[data-reminder]'));
  await openPanel();
  expect(await page.evaluate(due)).toBeNull();

  await page.evaluate(async () => {
    const longAgo = Date.now() - 31 * 24 * 60 * 60 * 1000;
    const settings = { version: 1, toldAboutUninstall: longAgo, exportOffered: longAgo };
    await chrome.storage.local.set({ settings });
  });
  await openPanel();
  expect(await page.evaluate(due)).toBe('monthly');
  await page.click('[data-reminder] .text-button');
  await page.waitFor(() => !document.querySelector('[data-reminder]'));
});

test('chosen colours survive a reload, whatever the system prefers', async () => {
  const { page } = extension;
  await page.setColours('light');
  const ground = () => getComputedStyle(document.body).backgroundColor;
  const light = await page.evaluate(ground);
  await chooseInMenu(page, 'theme-dark');
  await page.waitFor(() => document.documentElement.dataset.theme === 'dark');
  await openPanel();
  const dark = await page.evaluate(ground);
  expect(dark).not.toBe(light);
  await page.setColours('dark');
  await chooseInMenu(page, 'theme-light');
  await page.waitFor(() => document.documentElement.dataset.theme === 'light');
  expect(await page.evaluate(ground)).toBe(light);
});

function openPanel(): Promise<void> {
  return openApp(extension.page, extension.address('sidepanel.html'));
}

/** The list with two drafts; the harbour was edited last. */
async function withDrafts(): Promise<void> {
  const { page } = extension;
  await page.setFiles(input, [lantern, harbour]);
  await expect.poll(() => titlesInList(page)).toEqual(['Harbour', 'Lantern']);
}

async function search(query: string): Promise<void> {
  const { page } = extension;
  await page.click('[data-action="search"]');
  await pressCommand(page, 'a');
  await page.type(query);
}

async function drop(selector: string, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  const file = { selector, name, text: bytes.toString() };
  await extension.page.evaluate(({ selector, name, text }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    const target = document.querySelector(selector);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new window.DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      target?.dispatchEvent(event);
    }
  }, file);
}
