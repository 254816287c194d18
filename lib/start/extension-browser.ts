import type { Browser } from './browsers.ts';
import { buildFolder } from './build.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserPage } from './page.ts';
import { freshProfile, removeProfile } from './profile.ts';
import type { Shutdown } from './shutdown.ts';

/** Either browser, as far as starting and touring the extension goes. */
export interface ExtensionBrowser {
  readonly page: BrowserPage;
  address(page: string): string;
  /** Opens the real side panel or sidebar, and leaves an empty tab beside it. */
  openPanel(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** Starts the browser with the built extension in a profile that `shutdown` throws away. */
export async function launchExtension(
  browser: Browser,
  headless: boolean,
  shutdown: Shutdown,
): Promise<ExtensionBrowser> {
  const profile = freshProfile(browser.executable);
  shutdown.add(() => removeProfile(profile));
  const launch = browser.kind === 'firefox' ? inFirefox : inChromium;
  const launching = launch(browser.executable, profile, headless);
  shutdown.add(async () => {
    const [launched] = await Promise.allSettled([launching]);
    if (launched.status === 'fulfilled') await launched.value.close();
  });
  return launching;
}

async function inChromium(executable: string, profile: string, headless: boolean): Promise<ExtensionBrowser> {
  const chromium = await launchChromium({ executable, extension: buildFolder('chrome'), profile, headless });
  const tab = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  return {
    page: await chromium.drive(tab),
    address: chromium.address,
    openPanel: async () => {
      await chromium.openSidePanel(tab);
      await tab.goto('about:blank');
    },
    close: chromium.close,
    ended: new Promise((resolve) => chromium.onEnd(resolve)),
  };
}

async function inFirefox(executable: string, profile: string, headless: boolean): Promise<ExtensionBrowser> {
  const firefox = await launchFirefox({ executable, extension: buildFolder('firefox'), profile, headless });
  return {
    page: firefox.page,
    address: firefox.address,
    openPanel: async () => {
      await firefox.openSidebar();
      await firefox.page.goto('about:blank');
    },
    close: firefox.close,
    ended: new Promise((resolve) => firefox.onEnd(resolve)),
  };
}
