import type { Page } from 'playwright-core';
import { buildFolder } from '../../lib/start/build.ts';
import { type Chromium, launchChromium } from '../../lib/start/chromium.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { freshProfile, removeProfile } from '../../lib/start/profile.ts';
import { installedBrowser } from './installed-browser.ts';

export interface TestChromiumOptions {
  /** The built extension's folder; the Chrome build if not given. */
  readonly extensionDir?: string;
  readonly flags?: readonly string[];
  /** A profile that `kill` has left behind. A fresh one if not given. */
  readonly profile?: string;
}

/** A headless Chromium with the built extension. */
export interface TestChromium extends Omit<Chromium, 'openSidePanel'> {
  /** The profile's folder, to open it again after `kill`. */
  readonly profile: string;
  /** Opens the panel's page in a new tab of this size. `tab` is the same page for Playwright. */
  openPanelPage(size: { width: number; height: number }): Promise<{ page: BrowserPage; tab: Page }>;
  /** Opens the real side panel, beside a tab that it opens for the purpose. */
  openSidePanel(): Promise<BrowserPage>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
  /** Kills the browser's process where it stands (SIGKILL), waits for its end, and leaves the profile. */
  kill(): Promise<void>;
}

export async function openChromium(options: TestChromiumOptions = {}): Promise<TestChromium> {
  const { executable } = await installedBrowser('chromium');
  const { extensionDir = buildFolder('chrome'), flags = [], profile = freshProfile(executable) } = options;
  const chromium = await launchChromium({
    executable,
    extension: extensionDir,
    profile,
    headless: true,
    flags,
  });
  const ended = new Promise<void>((resolve) => chromium.onEnd(resolve));
  return {
    ...chromium,
    profile,
    openPanelPage: async ({ width, height }) => {
      const tab = await chromium.openTab('sidepanel.html');
      const page = await chromium.drive(tab);
      await page.setSize(width, height);
      return { page, tab };
    },
    openSidePanel: async () => chromium.openSidePanel(await chromium.openTab('sidepanel.html')),
    close: async () => {
      await chromium.close();
      removeProfile(profile);
    },
    kill: async () => {
      process.kill(chromium.pid, 'SIGKILL');
      await ended;
    },
  };
}
