import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import { testBrowser } from './test-browser.ts';

/** The built extension in the browser of this run. */
export interface OpenExtension {
  readonly page: BrowserPage;
  /** The address of a page of the extension: `sidepanel.html`. */
  address(page: string): string;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/**
 * Starts the browser of this run with the built extension and an empty page of that size: a test of
 * tests/browser is written once and runs in Chromium and in Firefox. A file that is only for one of them
 * ends in `.chromium.test.ts` or `.firefox.test.ts`.
 */
export async function openExtension(size = { width: 360, height: 800 }): Promise<OpenExtension> {
  const browser = testBrowser() === 'firefox' ? await inFirefox() : await inChromium();
  await browser.page.setSize(size.width, size.height);
  return browser;
}

async function inChromium(): Promise<OpenExtension> {
  const { context, drive, address, close } = await openChromium();
  return { page: await drive(context.pages()[0] ?? (await context.newPage())), address, close };
}

async function inFirefox(): Promise<OpenExtension> {
  const { page, address, close } = await openFirefox();
  return { page, address, close };
}
