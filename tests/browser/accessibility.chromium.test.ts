import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile, waitForPreview } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium, type TestChromium } from '../support/chromium.ts';
import { everyView, showView } from '../support/every-view.ts';
import { fixturePosts } from '../support/posts.ts';

let chromium: TestChromium;
let page: BrowserPage;
let tab: Page;
beforeAll(async () => {
  chromium = await openChromium();
  ({ page, tab } = await chromium.openPanelPage({ width: 360, height: 800 }));
});
afterAll(() => chromium?.close());

for (const [width, height] of [
  [360, 800],
  [1280, 800],
] as const) {
  describe(`axe finds nothing at ${width} × ${height}, in light and in dark`, () => {
    for (const view of everyView) {
      test(view.name, async () => {
        await page.setSize(width, height);
        await showView(view, { page, address: chromium.address });
        for (const colours of ['light', 'dark'] as const) {
          await page.setColours(colours);
          expect(await violationsIn(tab)).toEqual([]);
        }
      });
    }
  });
}

const empty = everyView.filter(({ name }) => name === 'empty');
for (const post of fixturePosts()) {
  test(`axe finds nothing in the preview of ${post.name}, in light and in dark`, async () => {
    await page.setSize(360, 800);
    for (const view of empty) await showView(view, { page, address: chromium.address });
    await openFile(page, post);
    await waitForPreview(page, 'Thank you');
    const frame = tab.frames().find((candidate) => candidate.parentFrame());
    if (!frame) throw new Error('no frame');
    for (const colours of ['light', 'dark'] as const) {
      await page.setColours(colours);
      expect(await violationsIn(frame)).toEqual([]);
    }
  });
}

/** What axe has to say: rule, element and reason. */
async function violationsIn(place: Pick<Page, 'evaluate'>): Promise<string[]> {
  await place.evaluate((source) => {
    if (!('axe' in window)) Object.assign(window, { axe: new Function(`${source}; return axe`)() });
  }, axe.source);
  return place.evaluate(async () => {
    // The lines above put it there.
    const { axe } = window as typeof window & { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}
