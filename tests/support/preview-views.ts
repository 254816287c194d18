import { openFile, showTab, typeAtEnd, waitForPreview, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { useRecord } from './details-views.ts';
import { keepPage } from './kept-page.ts';
import { fixturePost } from './posts.ts';
import { chooseInPreview } from './preview-choices.ts';

/** A post of DjangoCon US 2019 with nothing wrong in it. */
const post = `---
author: First Organizer
category: General
date: 2019-10-13 06:00:00
layout: post
post_photo_url: /static/img/blog/harbour.png
post_photo_alt: 'Boats at night, with lights'
title: 'What a week: DjangoCon US 2019'
---

The lanterns are down, and 214 people have gone home. It's time to say thanks.

## Three days on the quay

We met in a hall by the water, and nobody wanted to leave it:

- 32 talks,
- two rooms full of sprints,
- and one very long table.

Thank you all for coming. See you next year!
`;

/** What stands above the preview, and what it shows. */
export const previewViews = [
  {
    name: 'preview',
    show: async (page: BrowserPage) => {
      await openFile(page, fixturePost('2026-06-14-conference-wrap-up.md'));
      await waitForPreview(page, 'The paper boats');
    },
  },
  { name: 'preview-own', show: (page: BrowserPage) => withPreview(page) },
  {
    name: 'preview-menu',
    show: async (page: BrowserPage) => {
      await withPreview(page);
      await page.click('[data-action="preview-menu"]');
      await waitToSee(page, '[role="menu"]');
    },
  },
  { name: 'borrow', show: (page: BrowserPage) => withDialog(page) },
  {
    name: 'borrow-problem',
    show: async (page: BrowserPage) => {
      await withDialog(page);
      await page.evaluate(() =>
        document.querySelector<HTMLInputElement>('[data-action="borrow-address"]')?.select(),
      );
      await page.type('our news\n');
      await waitToSee(page, '[data-borrow-problem]');
    },
  },
  { name: 'preview-borrowed', show: (page: BrowserPage) => withBorrowed(page) },
  {
    name: 'preview-notes',
    show: async (page: BrowserPage) => {
      await withPreview(page, `${post}\n{% gist 1234 %}\n`);
      await page.click('[data-action="page-notes"]');
      await waitToSee(page, '[data-page-notes]');
    },
  },
  {
    name: 'preview-phone',
    show: async (page: BrowserPage) => {
      await withBorrowed(page);
      await chooseInPreview(page, 'width-phone');
    },
  },
  {
    name: 'preview-desktop',
    show: async (page: BrowserPage) => {
      await withBorrowed(page);
      await chooseInPreview(page, 'width-desktop');
    },
  },
  {
    name: 'preview-list',
    show: async (page: BrowserPage) => {
      await withPreview(page);
      await chooseInPreview(page, 'look-list');
    },
  },
  {
    name: 'preview-link',
    show: async (page: BrowserPage) => {
      await withPreview(page);
      await chooseInPreview(page, 'look-link');
    },
  },
  {
    name: 'preview-late',
    show: async (page: BrowserPage) => {
      await withPreview(page);
      await typeAtEnd(page, '\n');
      await page.evaluate(keepJobsFromWorkers);
      await page.evaluate(paste, 'One more line.\n\n'.repeat(8_000));
      await showTab(page, 'preview');
      await waitToSee(page, '[data-page-status="late"]');
    },
  },
] as const;

async function withPreview(page: BrowserPage, source = post): Promise<void> {
  await openFile(page, { name: '2019-10-13-what-a-week.md', bytes: Buffer.from(source) });
  await waitForPreview(page, 'Three days on the quay');
  await waitToSee(page, '.preview-bar');
}

async function withBorrowed(page: BrowserPage): Promise<void> {
  const site = await keepPage(page, Date.UTC(2026, 5, 18, 10));
  await withPreview(page);
  await useRecord(page, site);
  // Where there is room, the text stands beside it again.
  await showTab(page, 'write');
  await showTab(page, 'preview');
  await waitToSee(page, '[data-page-status="borrowed"]');
}

async function withDialog(page: BrowserPage): Promise<void> {
  await withPreview(page);
  await page.click('.preview-status [data-action="borrow"]');
  await waitToSee(page, '[data-dialog="borrow"]');
}

/** Runs in the page. From now on no worker hears of a text to print, so that it seems to take too long. */
function keepJobsFromWorkers(): void {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message: { readonly kind?: string }) {
    if (message.kind !== 'job') postMessage.call(this, message);
  };
}

/** Runs in the page. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('.cm-content')?.dispatchEvent(event);
}
