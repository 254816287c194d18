/**
 * What `npm start` runs: builds the extension and opens a browser with it, the panel open on a sample
 * draft. Without a display, or with `--headless` or AFTERWORD_HEADLESS, it takes the tour instead.
 */
import { openApp, openSample } from './app-driver.ts';
import { type Browser, findBrowsers, type MissingBrowser } from './browsers.ts';
import { buildExtension, buildFolder, type Target } from './build.ts';
import { ensureBrowser, isMissing } from './ensure-browser.ts';
import { launchExtension } from './extension-browser.ts';
import { type Shutdown, shutdownOnSignals } from './shutdown.ts';
import { takeTour } from './tour.ts';

const shutdown = shutdownOnSignals();
try {
  process.exitCode = await start(isHeadless(), shutdown);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await shutdown.run();
}

async function start(headless: boolean, shutdown: Shutdown): Promise<number> {
  const browser = await chooseBrowser(headless);
  if (isMissing(browser)) {
    console.error(
      `No browser to open: ${browser.missing}: ${browser.reason}.\nThis brings one: ${browser.command}`,
    );
    return 1;
  }
  if (!(await build('chrome')) || !(await build('firefox'))) return 1;
  if (browser.kind === 'branded') {
    console.log(`${browser.name} takes extensions only by hand:\n${howToLoad('chrome')}`);
    return 0;
  }
  return headless ? takeTour(browser, shutdown) : show(browser, shutdown);
}

/** One that loads the extension, else a branded one to print the steps for, else one from Debian. */
async function chooseBrowser(headless: boolean): Promise<Browser | MissingBrowser> {
  const found = [...(await findBrowsers('chromium')), ...(await findBrowsers('firefox'))];
  const loading = found.find(({ kind }) => kind !== 'branded');
  if (loading) return loading;
  const [branded] = found;
  if (branded && !headless) return branded;
  const brought = await ensureBrowser('chromium');
  return isMissing(brought) && branded ? branded : brought;
}

async function build(target: Target): Promise<boolean> {
  console.log(`Building the extension for ${target} …`);
  const failure = await buildExtension(target);
  if (failure) console.error(failure);
  return !failure;
}

async function show(browser: Browser, shutdown: Shutdown): Promise<number> {
  const { page, address, openPanel, ended } = await launchExtension(browser, false, shutdown);
  await openApp(page, address('sidepanel.html'));
  await openSample(page);
  await openPanel();
  console.log(`
${browser.name} is open with Afterword in its ${browser.kind === 'firefox' ? 'sidebar' : 'side panel'}.
Its profile is new and is thrown away, drafts included, when you close it or press Ctrl-C here.

To have Afterword in your own browser:
${howToLoad('chrome')}
${howToLoad('firefox')}`);
  await ended;
  return 0;
}

function howToLoad(target: Target): string {
  return target === 'chrome'
    ? `  Chrome: chrome://extensions → Developer mode → Load unpacked → ${buildFolder('chrome')}`
    : `  Firefox: about:debugging → This Firefox → Load Temporary Add-on → ${buildFolder('firefox')}/manifest.json`;
}

function isHeadless(): boolean {
  const { AFTERWORD_HEADLESS, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  return process.argv.includes('--headless') || Boolean(AFTERWORD_HEADLESS) || !hasDisplay;
}
