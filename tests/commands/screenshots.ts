/**
 * `npm run screenshots`: pictures of every view at three widths, light and dark, as
 * .output/screenshots/NAME-WIDTH-THEME.png, to look through; those of README.md go to docs/screenshots as well.
 * `-- --only NAME` takes those of the views whose names begin with NAME, and leaves all others as they are.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../lib/start/build.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { projectFolder } from '../../lib/start/project.ts';
import { openChromium } from '../support/chromium.ts';
import { closeNotices, everyView, showView } from '../support/every-view.ts';

/** Those that README.md shows; only they are kept in the repository. */
const shownInReadme = [
  'write-360-light',
  'preview-borrowed-360-light',
  'preview-desktop-1280-light',
  'preview-link-360-light',
  'version-360-light',
  'findings-360-light',
  'card-360-light',
  'details-2019-fields-360-light',
  'write-1280-dark',
];
/** In all others they would only be left over from the way there. */
const aboutNotices = ['notice', 'unsaved', 'open-facts'];
const sizes = [
  [360, 640],
  [480, 720],
  [1280, 800],
] as const;
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const folder = join(projectFolder, '.output', 'screenshots');
const picture = join(projectFolder, 'tests', 'fixtures', 'pictures', 'boats.svg');
const kept = join(projectFolder, 'docs', 'screenshots');

// Each page begins at the same moment, read in a place that has no summer time.
const begin = Date.UTC(2026, 5, 20, 10);
process.env.TZ = 'UTC';

await takePictures();

async function takePictures(): Promise<void> {
  const failure = process.env.AFTERWORD_BUILT ? undefined : await buildExtension('chrome');
  if (failure) throw new Error(failure);
  if (only === undefined) for (const empty of [folder, kept]) rmSync(empty, { recursive: true, force: true });
  for (const needed of [folder, kept]) mkdirSync(needed, { recursive: true });
  const chromium = await openChromium();
  try {
    const { page, tab } = await chromium.openPanelPage({ width: 360, height: 640 });
    await tab.addInitScript(beginAt, begin);
    // Whatever picture a post names: nothing is asked of the network.
    await tab.route(/^https:/, (route) => route.fulfill({ path: picture }));
    for (const view of everyView.filter(({ name }) => name.startsWith(only ?? ''))) {
      for (const [width, height] of sizes) {
        await page.setSize(width, height);
        await showView(view, { page, address: chromium.address });
        if (!aboutNotices.includes(view.name)) await closeNotices(page);
        await takeBoth(page, join(folder, `${view.name}-${width}`));
      }
      console.log(view.name);
    }
  } finally {
    await chromium.close();
  }
  for (const name of shownInReadme.filter((shown) => shown.startsWith(only ?? ''))) {
    copyFileSync(join(folder, `${name}.png`), join(kept, `${name}.png`));
  }
}

async function takeBoth(page: BrowserPage, path: string): Promise<void> {
  for (const colours of ['light', 'dark'] as const) {
    await page.setColours(colours);
    await page.waitFor(hasItsPictures, null, { what: 'pictures of the post' });
    await page.evaluate(settle);
    writeFileSync(`${path}-${colours}.png`, await page.screenshot());
  }
}

/** Runs in each page before its own scripts. */
function beginAt(begin: number): void {
  const now = () => begin + Math.round(performance.now());
  globalThis.Date = new Proxy(Date, {
    construct: (real, parts) => Reflect.construct(real, parts.length > 0 ? parts : [now()]),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  });
}

/** Runs in the page. Pictures of a preview are asked for when typing has rested. */
function hasItsPictures(): boolean {
  const shown = document.querySelector<HTMLIFrameElement>('iframe[data-preview]')?.contentDocument;
  // As long as the newest text is awaited, new pictures are not asked for.
  if (document.querySelector('[data-page-status="late"]')) return true;
  if (!shown || shown.querySelector('[data-afterword-src]')) return !shown;
  return [...shown.images].every((image) => image.complete);
}

/** Runs in the page. The caret stops to blink, so that pictures differ only where the product does. */
async function settle(): Promise<void> {
  for (const layer of document.querySelectorAll<HTMLElement>('.cm-cursorLayer'))
    layer.style.animation = 'none';
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
