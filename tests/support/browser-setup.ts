import type { TestProject } from 'vitest/node';
import type { Browser } from '../../lib/start/browsers.ts';
import { buildExtension } from '../../lib/start/build.ts';
import { ensureBrowser, isMissing } from '../../lib/start/ensure-browser.ts';
import { testBrowser } from './test-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that this run tests in. */
    browser: Browser;
  }
}

/** Before the browser tests: the browser is there and the extension is built. `npm test` has built it already. */
export async function setup(project: TestProject): Promise<void> {
  const browser = await ensureBrowser(testBrowser());
  if (isMissing(browser))
    throw new Error(`no ${browser.missing}: ${browser.reason}. Run: ${browser.command}`);
  project.provide('browser', browser);
  if (process.env.AFTERWORD_BUILT) return;
  const failure = await buildExtension(testBrowser() === 'firefox' ? 'firefox' : 'chrome');
  if (failure) throw new Error(failure);
}
