import { buildExtension } from '../../lib/start/build.ts';
import { installedBrowser } from './installed-browser.ts';
import { testBrowser } from './test-browser.ts';

/** Before the browser tests: the browser is there and the extension is built. `npm test` has built it already. */
export async function setup(): Promise<void> {
  await installedBrowser(testBrowser());
  if (process.env.AFTERWORD_BUILT) return;
  const failure = await buildExtension(testBrowser() === 'firefox' ? 'firefox' : 'chrome');
  if (failure) throw new Error(failure);
}
