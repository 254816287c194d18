import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  copyPost,
  openApp,
  openFile,
  showList,
  showTab,
  typeAtEnd,
  waitForPreview,
  waitUntilSaved,
} from './app-driver.ts';
import type { Browser } from './browsers.ts';
import { launchExtension } from './extension-browser.ts';
import type { BrowserPage } from './page.ts';
import { outputFolder, projectFolder } from './project.ts';
import type { Shutdown } from './shutdown.ts';

const typedWords = 'These words were typed on the tour.';
const typedBytes = Buffer.from(typedWords);

/**
 * Drives the built extension without a display through the main job with each post of tests/fixtures/posts:
 * open, type, watch the preview, copy. Leaves pictures and the copied posts in `.output/tour`.
 * Resolves to the exit code; says in a sentence where it stopped.
 */
export async function takeTour(browser: Browser, shutdown: Shutdown): Promise<0 | 1> {
  console.log(`Touring the extension in ${browser.name}, without a window …`);
  const folder = emptyFolder(join(outputFolder(), 'tour'));
  const { page, address } = await launchExtension(browser, true, shutdown);
  const posts = listPosts();
  for (const post of posts) {
    const stop = await visit({ page, address: address('sidepanel.html'), post, folder });
    if (!stop) continue;
    console.error(`The tour stopped with ${basename(post)}, ${stop.doing}: ${stop.reason}`);
    return 1;
  }
  console.log(
    `Opened, edited, previewed and copied ${posts.length} posts; no other byte of them has changed.`,
  );
  for (const file of readdirSync(folder).toSorted()) console.log(join(folder, file));
  return 0;
}

interface Visit {
  readonly page: BrowserPage;
  readonly address: string;
  /** The post's own file. */
  readonly post: string;
  readonly folder: string;
}

/** One stage of a visit: what it is doing, for the sentence that says where it stopped. */
type Stage = readonly [doing: string, run: () => Promise<void>];

async function visit(options: Visit): Promise<{ doing: string; reason: string } | undefined> {
  for (const [doing, run] of stagesOf(options)) {
    try {
      await run();
    } catch (error) {
      return { doing, reason: error instanceof Error ? error.message : String(error) };
    }
  }
  return undefined;
}

function stagesOf({ page, address, post, folder }: Visit): readonly Stage[] {
  const name = basename(post, '.md');
  const bytes = readFileSync(post);
  const copy = join(folder, `${name}.md`);
  return [
    ['opening the application', () => openWide(page, address)],
    ['opening the file', () => openFile(page, { name: basename(post), bytes })],
    ['typing', () => typeAtEnd(page, typedWords)],
    ['watching the preview', () => waitForPreview(page, typedWords)],
    ['waiting until it is saved', () => waitUntilSaved(page)],
    ['copying', async () => writeFileSync(copy, await copyPost(page))],
    ['comparing the bytes', async () => compare(readFileSync(copy), Buffer.concat([bytes, typedBytes]))],
    ['taking pictures', () => takePictures(page, join(folder, name))],
  ];
}

async function openWide(page: BrowserPage, address: string): Promise<void> {
  await page.setColours('light');
  await page.setSize(1280, 800);
  await openApp(page, address);
  await showList(page);
}

function compare(copied: Buffer, expected: Buffer): void {
  if (copied.equals(expected)) return;
  const at = expected.findIndex((byte, index) => byte !== copied[index]);
  throw new Error(
    `${copied.length} bytes where ${expected.length} were expected, different from byte ${at} on`,
  );
}

async function takePictures(page: BrowserPage, path: string): Promise<void> {
  for (const colours of ['light', 'dark'] as const) {
    await page.setColours(colours);
    await page.setSize(1280, 800);
    writeFileSync(`${path}-1280-${colours}.png`, await page.screenshot());
    await page.setSize(360, 800);
    for (const tab of ['write', 'preview'] as const) {
      await showTab(page, tab);
      writeFileSync(`${path}-360-${colours}-${tab}.png`, await page.screenshot());
    }
  }
}

function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function listPosts(): string[] {
  const folder = join(projectFolder, 'tests', 'fixtures', 'posts');
  const posts = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return posts.toSorted().map((name) => join(folder, name));
}
