import type { Browser } from '../../lib/start/browsers.ts';
import { ensureBrowser, isMissing } from '../../lib/start/ensure-browser.ts';

const known = new Map<'chromium' | 'firefox', Promise<Browser>>();

/** The browser to test in, installed if need be. Rejects with the command that brings it. */
export function installedBrowser(kind: 'chromium' | 'firefox'): Promise<Browser> {
  const browser = known.get(kind) ?? findOrThrow(kind);
  known.set(kind, browser);
  return browser;
}

async function findOrThrow(kind: 'chromium' | 'firefox'): Promise<Browser> {
  const browser = await ensureBrowser(kind);
  if (isMissing(browser)) throw new Error(`no ${kind}: ${browser.reason}. To bring it: ${browser.command}`);
  return browser;
}
