/**
 * `npm run roundtrip -- FOLDER …`: opens every .md below the folders in Chromium as a person would, copies it
 * and compares the bytes; then types a character, undoes that, copies and compares again.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { copyPost, openApp, openFile, showList, typeAtEnd } from '../../lib/start/app-driver.ts';
import { buildExtension } from '../../lib/start/build.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium } from '../support/chromium.ts';
import { pressCommand } from '../support/editing.ts';

interface Trip {
  readonly file: string;
  /** Bytes that are not what they were, those that are missing or too many included. */
  readonly different: number;
  /** Why the file could not be compared at all. */
  readonly failure?: string;
}

process.exitCode = await roundtrip(process.argv.slice(2));

async function roundtrip(folders: readonly string[]): Promise<0 | 1> {
  const files = folders.flatMap(postsBelow);
  if (files.length === 0) {
    console.error('No .md file there. Say which folders: npm run roundtrip -- FOLDER …');
    return 1;
  }
  const failure = process.env.AFTERWORD_BUILT ? undefined : await buildExtension('chrome');
  if (failure) throw new Error(failure);
  const trips = await travel(files);
  for (const { file, different, failure } of trips) {
    if (failure || different > 0) console.log(`${file}: ${failure ?? `${different} bytes differ`}`);
  }
  const different = trips.reduce((sum, trip) => sum + trip.different, 0);
  const failed = trips.filter((trip) => trip.failure).length;
  console.log(`${trips.length - failed} files copied, ${failed} not: ${different} bytes differ`);
  return different + failed === 0 ? 0 : 1;
}

function postsBelow(folder: string): string[] {
  return globSync('**/*.md', { cwd: folder })
    .toSorted()
    .map((file) => resolve(folder, file));
}

async function travel(files: readonly string[]): Promise<Trip[]> {
  const chromium = await openChromium();
  try {
    const { page } = await chromium.openPanelPage({ width: 480, height: 800 });
    const address = chromium.address('sidepanel.html');
    await openApp(page, address);
    const trips: Trip[] = [];
    for (const file of files) trips.push(await trip(page, address, file));
    return trips;
  } finally {
    await chromium.close();
  }
}

async function trip(page: BrowserPage, address: string, file: string): Promise<Trip> {
  try {
    return { file, different: await countDifferent(page, file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const notices = await page.evaluate(() => document.querySelector('.notices')?.textContent ?? '');
    await openApp(page, address);
    return { file, different: 0, failure: `${reason} ${notices}` };
  }
}

async function countDifferent(page: BrowserPage, file: string): Promise<number> {
  const bytes = readFileSync(file);
  await showList(page);
  await openFile(page, { name: basename(file), bytes });
  const opened = differentBytes(Buffer.from(await copyPost(page)), bytes);
  await typeAtEnd(page, 'x');
  const typed = Buffer.from(await copyPost(page));
  if (typed.equals(bytes)) throw new Error('the typed character did not reach the post');
  await pressCommand(page, 'z');
  return opened + differentBytes(Buffer.from(await copyPost(page)), bytes);
}

function differentBytes(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  let count = Math.abs(one.length - other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) count += 1;
  return count;
}
