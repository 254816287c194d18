import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { type CdpConnection, connectTo } from './cdp-connection.ts';
import { cdpPage } from './cdp-page.ts';
import type { BrowserPage } from './page.ts';
import { openSidePanel } from './side-panel.ts';

export interface ChromiumOptions {
  readonly executable: string;
  /** The folder with the built extension's manifest. Absolute. */
  readonly extension: string;
  /** The folder of the profile; it may be one that was used before. */
  readonly profile: string;
  readonly headless: boolean;
  /** More command-line flags. */
  readonly flags?: readonly string[];
}

/** A running Chromium with the extension in it. */
export interface Chromium {
  /** Playwright's own view of the browser, for what this type does not offer. */
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The browser's own process, not the script that started it. */
  readonly pid: number;
  /** The address of a page of the extension: `sidepanel.html`. */
  address(page: string): string;
  /** A new tab with a page of the extension, as Playwright knows it. */
  openTab(page: string): Promise<Page>;
  /** Drives a tab through the interface that both browsers share. */
  drive(tab: Page): Promise<BrowserPage>;
  /** Opens the real side panel beside the tab, which must show a page of the extension, and drives it. */
  openSidePanel(tab: Page): Promise<BrowserPage>;
  /** Ends the browser as a person would, so that everything is written. */
  close(): Promise<void>;
  /** Calls back once when the browser has ended, for whatever reason. */
  onEnd(listener: () => void): void;
}

/** Starts Chromium or Chrome for Testing with the unpacked extension. Branded Chrome refuses to load it. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const context = await launch(options);
  try {
    return await control(context, options.headless);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function control(context: BrowserContext, headless: boolean): Promise<Chromium> {
  const browser = context.browser();
  if (!browser) throw new Error('this Chromium does not answer for itself');
  const session = await browser.newBrowserCDPSession();
  const extensionId = await findExtension(context);
  const address = (page: string) => `chrome-extension://${extensionId}/${page}`;
  // Without a person there is nobody to allow the page to read back what it has copied.
  if (headless) await grantClipboard(session, `chrome-extension://${extensionId}`);
  return {
    context,
    extensionId,
    pid: await findProcess(session),
    address,
    openTab: async (page) => {
      const tab = await context.newPage();
      await tab.goto(address(page));
      return tab;
    },
    drive: async (tab) => cdpPage(await connectToTab(session, tab)),
    openSidePanel: async (tab) => {
      const panel = await openSidePanel(session, await connectToTab(session, tab));
      const page = await cdpPage(await connectTo(session, panel));
      await page.waitFor(() => innerWidth > 0 && document.readyState === 'complete');
      return page;
    },
    close: () => context.close(),
    onEnd: (listener) => void context.once('close', listener),
  };
}

function launch({
  executable,
  extension,
  profile,
  headless,
  flags = [],
}: ChromiumOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    // The size and the colours are the window's and the system's own until a page is told otherwise.
    viewport: null,
    colorScheme: null,
    // Chromium refuses to run as root with its sandbox on; headless runs are tests, often in containers.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    // Whoever starts a browser here ends it, and removes its profile after.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu', '--disable-quic'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...flags,
    ],
  });
}

/** The extension has loaded when its service worker runs; the worker's address holds its id. */
async function findExtension(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

async function findProcess(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = processInfo.find(({ type }) => type === 'browser');
  if (!own) throw new Error('this Chromium does not say which process it is');
  return own.id;
}

async function connectToTab(session: CDPSession, tab: Page): Promise<CdpConnection> {
  const ownSession = await tab.context().newCDPSession(tab);
  const { targetInfo } = await ownSession.send('Target.getTargetInfo');
  await ownSession.detach();
  return connectTo(session, targetInfo.targetId);
}

async function grantClipboard(session: CDPSession, origin: string): Promise<void> {
  const permissions: ('clipboardReadWrite' | 'clipboardSanitizedWrite')[] = [
    'clipboardReadWrite',
    'clipboardSanitizedWrite',
  ];
  await session.send('Browser.grantPermissions', { origin, permissions });
}
