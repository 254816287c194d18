import { type Browser, findBrowsers, type MissingBrowser, missingBrowser } from './browsers.ts';
import { canInstall, installBrowser } from './debian.ts';

/**
 * Finds a browser that can load the extension, and installs Debian's where it may.
 * Otherwise says what is missing and which command brings it.
 */
export async function ensureBrowser(kind: 'chromium' | 'firefox'): Promise<Browser | MissingBrowser> {
  const found = await findLoading(kind);
  if (found) return found;
  if (!canInstall()) return missingBrowser(kind, await reasonFor(kind));
  const failure = await installBrowser(kind);
  return failure
    ? missingBrowser(kind, failure)
    : ((await findLoading(kind)) ?? missingBrowser(kind, 'it was installed, yet it does not start'));
}

export function isMissing(browser: Browser | MissingBrowser): browser is MissingBrowser {
  return 'missing' in browser;
}

async function findLoading(kind: 'chromium' | 'firefox'): Promise<Browser | undefined> {
  return (await findBrowsers(kind)).find((browser) => browser.kind === kind);
}

async function reasonFor(kind: 'chromium' | 'firefox'): Promise<string> {
  const [branded] = await findBrowsers(kind);
  return branded
    ? `${branded.name} refuses to load extensions from the command line`
    : 'it was not found on this machine, and only root may install it with apt-get';
}
