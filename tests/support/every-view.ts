import {
  copyPost,
  openApp,
  openFile,
  showList,
  showTab,
  typeAtEnd,
  waitForPreview,
  waitToSee,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { chooseForDraft, rowOf, titlesInList } from './draft-rows.ts';
import { focusEditor, pressCommand } from './editing.ts';
import { fillDisk } from './full-disk.ts';
import type { OpenExtension } from './page.ts';
import { fixturePost, fixturePosts } from './posts.ts';
import { eraseStorage } from './storage.ts';

/** One of the things that a person can see, and the way there from an extension that was just installed. */
export interface View {
  readonly name: string;
  show(page: BrowserPage): Promise<void>;
}

const post = fixturePost('2026-06-14-conference-wrap-up.md');
const title = 'Harbour Django 2026: The Wrap Up';
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
    name: 'new-menu',
    show: async (page) => {
      await withDrafts(page);
      await openMenu(page, '[data-action="new-draft"]');
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
      await showTab(page, 'details');
    },
  },
  {
    name: 'preview',
    show: async (page) => {
      await withPost(page);
      await waitForPreview(page, 'The paper boats');
    },
  },
  {
    name: 'review',
    show: async (page) => {
      await withPost(page);
      await showReview(page);
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
