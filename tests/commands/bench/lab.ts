import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openApp, openFile, showList } from '../../../lib/start/app-driver.ts';
import { buildFolder } from '../../../lib/start/build.ts';
import { launchChromium } from '../../../lib/start/chromium.ts';
import { ensureBrowser, isMissing } from '../../../lib/start/ensure-browser.ts';
import type { BrowserPage } from '../../../lib/start/page.ts';
import { freshProfile, removeProfile } from '../../../lib/start/profile.ts';
import type { Shutdown } from '../../../lib/start/shutdown.ts';
import { bundle } from './bundle.ts';
import type { BenchPost } from './post.ts';

/** The built extension in a browser, in a tab wide enough for text and preview side by side. */
export interface Lab {
  /** Chromium's own name and version. */
  readonly browser: string;
  /** The same page thrice: as a person drives it, as Playwright knows it, and for raw key events. */
  readonly page: BrowserPage;
  readonly tab: Page;
  readonly session: CDPSession;
  /** The script that puts a naive preview in the place of our own. */
  readonly naiveTyping: string;
  /** Shows the list of drafts in a page that has just been loaded. */
  showFreshList(): Promise<void>;
  /** Loads the page anew, with this draft in it. */
  load(draft: string): Promise<void>;
  /** Loads a page that opens the stored document the naive way. */
  loadNaively(database: string): Promise<void>;
  /** Makes a draft of the post through the application. Resolves to the draft's id. */
  add(post: BenchPost): Promise<string>;
}

/** @param isPaced whether frames wait for the display's rhythm of 60 a second, as on a person's machine */
export async function openLab(shutdown: Shutdown, isPaced: boolean): Promise<Lab> {
  const browser = await ensureBrowser('chromium');
  if (isMissing(browser)) throw new Error(`${browser.reason}. To bring it: ${browser.command}`);
  const watching = await bundle(new URL('./page/bench-page.ts', import.meta.url));
  const naiveTyping = await bundle(new URL('./page/naive-typing.ts', import.meta.url));
  addNaivePage(await bundle(new URL('./page/naive-opening.ts', import.meta.url)));
  const profile = freshProfile(browser.executable);
  shutdown.add(() => removeProfile(profile));
  const chromium = await launchChromium({
    executable: browser.executable,
    extension: buildFolder('chrome'),
    profile,
    headless: true,
    flags: isPaced ? [] : ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  shutdown.add(chromium.close);
  // Not in the preview's frame, in which no script may run.
  await chromium.context.addInitScript({ content: `if (window === top) {${watching}}` });
  const tab = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  const page = await chromium.drive(tab);
  await page.setSize(1280, 800);
  const address = chromium.address('editor.html');

  async function showFreshList(): Promise<void> {
    await openApp(page, address);
    await showList(page);
    await page.goto('about:blank');
    await openApp(page, address);
  }

  return {
    browser: browser.name,
    page,
    tab,
    session: await chromium.context.newCDPSession(tab),
    naiveTyping,
    showFreshList,
    async load(draft) {
      await page.goto('about:blank');
      await page.goto(`${address}#draft=${draft}`);
    },
    async loadNaively(database) {
      await page.goto('about:blank');
      await page.goto(chromium.address(`${naivePage}#${encodeURIComponent(database)}`));
    },
    async add({ title, fileName, source }) {
      await showFreshList();
      await openFile(page, { name: fileName, bytes: Buffer.from(source) });
      await showFreshList();
      return page.waitFor(findDraft, title, { what: `draft "${title}" in the list` });
    },
  };
}

/** Only a page of the extension itself reaches its storage, so that it goes into this build. */
function addNaivePage(script: string): void {
  const file = join(buildFolder('chrome'), naivePage);
  writeFileSync(file.replace(/html$/, 'js'), script);
  writeFileSync(
    file,
    `<!doctype html>\n<title>naive</title>\n<body><script src="${basename(file, 'html')}js"></script>\n`,
  );
}

const naivePage = 'bench-naive.html';

/** Runs in the page. */
function findDraft(title: string): string | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-draft]')];
  return rows.find((row) => row.querySelector('.draft-title')?.textContent === title)?.dataset.draft;
}
