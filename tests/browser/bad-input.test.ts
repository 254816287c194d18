import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  copyPost,
  openApp,
  openFile,
  showList,
  typeAtEnd,
  waitToSee,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import type { PickedFile } from '../../lib/start/page.ts';
import { catchDownloads, takeDownload } from '../support/downloads.ts';
import { seeNotice, titlesInList } from '../support/draft-rows.ts';
import { fillDisk, freeDisk } from '../support/full-disk.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';
import { fixturePost } from '../support/posts.ts';
import { eraseStorage, storedData } from '../support/storage.ts';

const input = 'input[type=file][data-action="open-file"]';
const post = fixturePost('pines-and-python-2026.md');

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  await eraseStorage(extension);
  await openApp(extension.page, extension.address('sidepanel.html'));
});

describe('a file that is no post is refused in a sentence, and no draft is touched', () => {
  const text = (source: string) => new TextEncoder().encode(source);
  const zip = zipSync({ 'notes.txt': text('no post') });
  const refused: readonly (PickedFile & { readonly sentence: string })[] = [
    {
      name: 'photo.md',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 7, 0, 255]),
      sentence: '“photo.md” is not a text file. Choose a Markdown file (.md).',
    },
    {
      name: 'from-notepad.md',
      bytes: Buffer.from('\ufeff# Thank you, Málaga\n', 'utf16le'),
      sentence: '“from-notepad.md” is stored as UTF-16. Save it as UTF-8 and open it again.',
    },
    {
      name: 'old.md',
      bytes: Buffer.from('# Thank you, Málaga\n', 'latin1'),
      sentence: '“old.md” is not stored as UTF-8 text, so letters could get lost.',
    },
    { name: 'empty.md', bytes: text(''), sentence: '“empty.md” is empty. No draft was made.' },
    {
      name: 'cut-off.zip',
      bytes: zip.subarray(0, zip.length - 30),
      sentence: '“cut-off.zip” is damaged and can’t be read. No draft was touched.',
    },
    {
      name: 'renamed.zip',
      bytes: text('# Not a zip at all\n'),
      sentence: '“renamed.zip” is not a zip file. No draft was touched.',
    },
    {
      name: 'notes.zip',
      bytes: zip,
      sentence: '“notes.zip” holds no posts (.md files). No draft was touched.',
    },
  ];

  for (const { sentence, ...file } of refused) {
    test(file.name, async () => {
      const before = await withOneDraft();
      await extension.page.setFiles(input, [file]);
      await expectUntouched(before, sentence);
    });
  }

  test('a file of 20 MB', async () => {
    const before = await withOneDraft();
    await extension.page.evaluate((selector) => {
      const picker = document.querySelector<HTMLInputElement>(selector);
      const transfer = new DataTransfer();
      transfer.items.add(new File(['word '.repeat(4_000_000)], 'novel.md'));
      if (picker) picker.files = transfer.files;
      picker?.dispatchEvent(new Event('change', { bubbles: true }));
    }, input);
    await expectUntouched(before, '“novel.md” is larger than 5 MB, too large for a post. No draft was made.');
  });

  test('a picture among two posts, which open all the same', async () => {
    const { page } = extension;
    await page.setFiles(input, [
      { name: 'one.md', bytes: text('# One\n') },
      { name: 'photo.md', bytes: Uint8Array.from([0x89, 0, 0, 0, 1]) },
      { name: 'two.md', bytes: text('# Two\n') },
    ]);
    await seeNotice(page, '“photo.md” is not a text file.');
    await expect.poll(async () => (await titlesInList(page)).toSorted()).toEqual(['One', 'Two']);
  });
});

test('front matter that never closes opens as it is, says so, and keeps every byte', async () => {
  const { page } = extension;
  const bytes = new TextEncoder().encode('---\ntitle: Half open\n\nThe text begins.\n');
  await openFile(page, { name: 'half.md', bytes });
  await page.waitFor(() =>
    document
      .querySelector('[data-finding="front-matter-unclosed"]')
      ?.textContent.includes('starts with --- but never ends'),
  );
  await catchDownloads(page);
  await page.click('header [data-action="menu"]');
  await page.click('[data-action="download"]');
  expect((await takeDownload(page)).bytes.equals(bytes)).toBe(true);
});

describe('when the disk is full', () => {
  const typed = 'Typed while there was no room.';

  test('the status says so, Download holds every word, and with room again all of it is stored', async () => {
    const { page } = extension;
    await openFile(page, post);
    await waitUntilSaved(page);
    await fillDisk(page);
    await typeAtEnd(page, typed);
    await waitToSee(page, '[data-status="failed"]', 'status “Not saved”');
    const banner = await page.evaluate(() => document.querySelector('[data-saving-problem]')?.textContent);
    expect(banner).toContain('Not saved: this device has no room left.');

    await catchDownloads(page);
    await page.click('[data-saving-problem] .button.primary');
    const download = await takeDownload(page);
    expect(download.name).toBe(post.name);
    expect(download.bytes.equals(Buffer.concat([post.bytes, Buffer.from(typed)]))).toBe(true);

    await freeDisk(page);
    await page.click('[data-saving-problem] .button:not(.primary)');
    await waitUntilSaved(page);
    expect(await page.evaluate(() => document.querySelector('[data-saving-problem]'))).toBeNull();
    await openApp(page, extension.address('sidepanel.html'));
    await catchDownloads(page);
    await page.click('header [data-action="menu"]');
    await page.click('[data-action="download"]');
    expect((await takeDownload(page)).bytes.toString()).toBe(post.bytes.toString() + typed);
  });

  test('leaving the draft keeps it open and says why, and leaves once there is room', async () => {
    const { page } = extension;
    await openFile(page, post);
    await waitUntilSaved(page);
    await fillDisk(page);
    await typeAtEnd(page, typed);
    await page.click('[data-action="back"]');
    await seeNotice(page, 'This draft is not stored yet, so it stays open.');
    const shown = await page.evaluate(() => document.querySelector('.cm-content')?.textContent);
    expect(shown).toContain(typed);

    await freeDisk(page);
    await showList(page);
    expect(await noticed()).not.toContain('stays open');
    await page.click('.draft-open');
    await page.waitFor(
      (words) => document.querySelector('.cm-content')?.textContent.includes(words),
      'It rained',
    );
    await catchDownloads(page);
    await page.click('header [data-action="menu"]');
    await page.click('[data-action="download"]');
    expect((await takeDownload(page)).bytes.toString()).toBe(post.bytes.toString() + typed);
  });

  test('a draft still opens, to be read and copied', async () => {
    const { page } = extension;
    await withOneDraft();
    await fillDisk(page);
    await page.click('.draft-open');
    await waitToSee(page, '[data-editor="ready"]');
    expect(await copyPost(page)).toBe(post.bytes.toString());
  });

  test('a file cannot become a draft, and that is said', async () => {
    const before = await withOneDraft();
    await fillDisk(extension.page);
    await extension.page.setFiles(input, [{ name: 'more.md', bytes: new TextEncoder().encode('# More\n') }]);
    await seeNotice(extension.page, 'No draft was made: this device has no room left.');
    await freeDisk(extension.page);
    await expectUntouched(before, 'No draft was made');
  });
});

/** The list with one draft in it. Resolves to what is stored then. */
async function withOneDraft(): Promise<string> {
  const { page } = extension;
  await openFile(page, post);
  await waitUntilSaved(page);
  await showList(page);
  return storedData(page);
}

function noticed(): Promise<string | undefined> {
  return extension.page.evaluate(() => document.querySelector('.notices')?.textContent);
}

async function expectUntouched(before: string, sentence: string): Promise<void> {
  const { page } = extension;
  await seeNotice(page, sentence);
  expect(await titlesInList(page)).toEqual(['Pines & Python: how 2026 went']);
  expect(await storedData(page)).toBe(before);
}
