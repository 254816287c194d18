import {
  copyPost,
  openApp,
  openFile,
  showList,
  showTab,
  typeAtEnd,
  waitToSee,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { detailsViews, showDetails } from './details-views.ts';
import { chooseForDraft, rowOf, titlesInList } from './draft-rows.ts';
import { focusEditor, pressCommand } from './editing.ts';
import { fillDisk } from './full-disk.ts';
import type { OpenExtension } from './page.ts';
import { fixturePost, fixturePosts } from './posts.ts';
import { previewViews } from './preview-views.ts';
import { eraseStorage } from './storage.ts';

/** One of the things that a person can see, and the way there from an extension that was just installed. */
export interface View {
  readonly name: string;
  show(page: BrowserPage): Promise<void>;
}

const post = fixturePost('2026-06-14-conference-wrap-up.md');
const title = 'Harbour Django 2026: The Wrap Up';
const flawed = {
  name: 'flawed.md',
  bytes: Buffer.from(`---
title: "A post with flaws"
---

More than 300 people came, and tickets were 25 â‚¬. We recieved many kind words, see [the photos(https://photos.example/${'a-long-path-'.repeat(12)}).

A big thank you to First Organizer and to Second Organizer, who were there at 7:30 am on the the first day.
`),
};
const input = 'input[type=file][data-action="open-file"]';

export const everyView: readonly View[] = [
  { name: 'empty', show: async () => {} },
  { name: 'list', show: withDrafts },
  {
    name: 'menu',
    show: async (page) => {
      await withDrafts(page);
      await openMenu(page, `${await rowOf(page, title)} [data-action="draft-menu"]`);
    },
  },
  {
    name: 'list-menu',
    show: async (page) => {
      await withDrafts(page);
      await openMenu(page, 'header [data-action="menu"]');
    },
  },
  {
    name: 'new-draft',
    show: async (page) => {
      await withDrafts(page);
      await page.click('[data-action="new-draft"]');
      await waitToSee(page, '[data-template]');
    },
  },
  {
    name: 'first-draft',
    show: async (page) => {
      await page.click('[data-action="start-template"]');
      await waitToSee(page, '[data-template]');
    },
  },
  {
    name: 'rename',
    show: async (page) => {
      await withDrafts(page);
      await chooseForDraft(page, title, 'rename');
      await waitToSee(page, '[data-action="rename-input"]');
    },
  },
  {
    name: 'bin',
    show: async (page) => {
      await withDrafts(page);
      await chooseForDraft(page, title, 'remove');
      await waitToSee(page, '[data-notice]');
      await closeNotices(page);
      await page.click('[data-bin] summary');
      await page.click('[data-bin] .dangerous');
    },
  },
  {
    name: 'no-match',
    show: async (page) => {
      await withDrafts(page);
      await page.click('[data-action="search"]');
      await page.type('penguin');
      await waitToSee(page, '.empty .button');
    },
  },
  {
    name: 'write',
    show: async (page) => {
      await withPost(page);
      await focusEditor(page);
    },
  },
  {
    name: 'unclosed',
    show: async (page) => {
      await openFile(page, { name: 'half.md', bytes: Buffer.from('---\ntitle: Half open\n\nText.\n') });
      await waitToSee(page, '[data-finding]');
    },
  },
  {
    name: 'find',
    show: async (page) => {
      await withPost(page);
      await focusEditor(page);
      await pressCommand(page, 'f');
      await waitToSee(page, '.cm-search');
      await page.type('the');
    },
  },
  {
    name: 'outline',
    show: async (page) => {
      await withPost(page);
      await openMenu(page, '[data-action="outline"]');
    },
  },
  {
    name: 'draft-menu',
    show: async (page) => {
      await withPost(page);
      await openMenu(page, 'header [data-action="menu"]');
    },
  },
  {
    name: 'details',
    show: async (page) => {
      await withPost(page);
      await showDetails(page);
    },
  },
  ...detailsViews,
  ...previewViews,
  {
    name: 'review',
    show: async (page) => {
      await withPost(page);
      await showReview(page);
    },
  },
  {
    name: 'findings',
    show: async (page) => {
      await withFindings(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-finding-row]')?.focus());
    },
  },
  {
    name: 'finding-menu',
    show: async (page) => {
      await withFindings(page);
      await openMenu(page, '[data-action="finding-menu"]');
    },
  },
  {
    name: 'switch-off',
    show: async (page) => {
      await withFindings(page);
      await page.click('[data-action="finding-menu"]');
      await page.click('[data-action="not-here"]');
      await waitToSee(page, '[data-form="switch-off"]');
    },
  },
  {
    name: 'switched-off',
    show: async (page) => {
      await withFindings(page);
      await page.click('[data-finding-row="spelling"] [data-action="finding-menu"]');
      await page.click('[data-action="learn"]');
      await page.click('[data-action="finding-menu"]');
      await page.click('[data-action="not-in-post"]');
      await page.type('It is a quotation.\n');
      await closeNotices(page);
      await page.click('[data-silenced] summary');
      await page.click('[data-words] summary');
    },
  },
  {
    name: 'facts',
    show: async (page) => {
      await withFindings(page);
      await page.click('[data-fact] input');
      await waitToSee(page, '[data-form="name"]');
      await page.type('First Organizer\n');
      await page.click('[data-fact]:nth-child(2) input');
      await page.evaluate(() => document.querySelector('[data-facts]')?.scrollIntoView());
    },
  },
  {
    name: 'your-name',
    show: async (page) => {
      await withFindings(page);
      await page.click('[data-fact] input');
      await waitToSee(page, '[data-form="name"]');
    },
  },
  {
    name: 'card',
    show: async (page) => {
      await withFlaws(page);
      await focusEditor(page);
      await page.press('F8');
      await pressCommand(page, '.');
      await page.waitFor(() => document.activeElement?.matches('.cm-finding button'), null, {
        what: 'focus in the card',
      });
    },
  },
  {
    name: 'card-switch-off',
    show: async (page) => {
      await withFlaws(page);
      await focusEditor(page);
      await page.press('F8');
      await page.click('.cm-finding [data-action="switch-off"]');
      await waitToSee(page, '[data-form="switch-off"]');
    },
  },
  {
    name: 'check-page',
    show: async (page) => {
      await withFindings(page);
      await page.click('[data-action="finding-menu"]');
      await page.click('[data-action="why"]');
      await waitToSee(page, '[data-check-page] pre');
    },
  },
  {
    name: 'nothing-found',
    show: async (page) => {
      await openFile(page, { name: 'thanks.md', bytes: Buffer.from('Thank you all for coming.\n') });
      await showTab(page, 'review');
      await waitToSee(page, '[data-nothing-found="true"]');
    },
  },
  {
    name: 'open-facts',
    show: async (page) => {
      await withFlaws(page);
      await copyPost(page);
      await waitToSee(page, '[data-action="notice-action"]');
    },
  },
  {
    name: 'history',
    show: async (page) => {
      await withVersions(page);
      await page.evaluate(() => document.querySelector('[data-history]')?.scrollIntoView());
    },
  },
  {
    name: 'version',
    show: async (page) => {
      await withVersions(page);
      await page.click('[data-version]:last-of-type');
      await waitToSee(page, '.difference .cm-changedLine, .difference .cm-insertedLine');
    },
  },
  {
    name: 'problem',
    show: async (page) => {
      await withPost(page);
      await fillDisk(page);
      await typeAtEnd(page, '\nThank you all.');
      await waitToSee(page, '[data-saving-problem]');
    },
  },
  {
    name: 'notice',
    show: async (page) => {
      await withPost(page);
      await copyPost(page);
      await waitToSee(page, '[data-notice="done"]');
    },
  },
  {
    name: 'unsaved',
    show: async (page) => {
      await withPost(page);
      await fillDisk(page);
      await typeAtEnd(page, '\nThank you all.');
      await page.click('[data-action="back"]');
      await waitToSee(page, '[data-notice="problem"]');
    },
  },
  {
    name: 'missing',
    show: async (page) => {
      await withDrafts(page);
      await page.evaluate(eraseList);
      await page.click(`${await rowOf(page, title)} .draft-open`);
      await waitToSee(page, '[data-view="unavailable"]');
    },
  },
];

/** Brings the extension into the view, from the state in which it is after an installation. */
export async function showView(
  view: View,
  extension: Pick<OpenExtension, 'page' | 'address'>,
): Promise<void> {
  await eraseStorage(extension);
  await openApp(extension.page, extension.address('sidepanel.html'));
  await view.show(extension.page);
}

/** Closes what only says that something has just been done, and would lie over everything else. */
export async function closeNotices(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.notice .icon-button')) button.click();
  });
  await page.waitFor(() => !document.querySelector('.notice'), null, { what: 'end of the notices' });
}

async function withDrafts(page: BrowserPage): Promise<void> {
  await page.setFiles(input, fixturePosts());
  await page.waitFor(() => document.querySelectorAll('.draft-row').length === 4, null, {
    what: 'four drafts',
  });
  await titlesInList(page);
  await closeNotices(page);
}

async function withPost(page: BrowserPage): Promise<void> {
  await openFile(page, post);
  await waitUntilSaved(page);
  await closeNotices(page);
}

async function withFlaws(page: BrowserPage): Promise<void> {
  await openFile(page, flawed);
  await waitUntilSaved(page);
  await closeNotices(page);
  // The last to be found, as the dictionary comes last.
  await page.waitFor(
    () => [...document.querySelectorAll('.cm-lintRange')].some((mark) => mark.textContent === 'recieved'),
    null,
    { what: 'findings in the text' },
  );
}

async function withFindings(page: BrowserPage): Promise<void> {
  await withFlaws(page);
  await showTab(page, 'review');
  await waitToSee(page, '[data-finding-row="spelling"]');
}

async function withVersions(page: BrowserPage): Promise<void> {
  await withPost(page);
  await typeAtEnd(page, '\nSee you in September!');
  await waitUntilSaved(page);
  await showList(page);
  await page.click(`${await rowOf(page, title)} .draft-open`);
  await typeAtEnd(page, ' Bring a friend.');
  await waitUntilSaved(page);
  await showReview(page);
}

async function showReview(page: BrowserPage): Promise<void> {
  await showTab(page, 'review');
  await waitToSee(page, '[data-version]');
}

async function openMenu(page: BrowserPage, button: string): Promise<void> {
  await page.click(button);
  await waitToSee(page, '[role="menu"]');
}

/** Runs in the page. Erases the list of drafts without a word to the view that shows it. */
async function eraseList(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('afterword');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('drafts', 'readwrite');
  transaction.objectStore('drafts').clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
