import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp, openFile, showList, waitForPreview } from '../../lib/start/app-driver.ts';
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

test('axe finds nothing in what the preview shows, in light and in dark', async () => {
  // No script runs in the preview's frame, axe's neither: it looks at a copy of the page in a tab of its own.
  const copy = await chromium.context.newPage();
  for (const post of fixturePosts()) {
    await openApp(page, chromium.address('sidepanel.html'));
    await showList(page);
    await openFile(page, post);
    await waitForPreview(page, 'Django');
    await copy.setContent(await page.evaluate(pageOfPreview));
    for (const colorScheme of ['light', 'dark'] as const) {
      await copy.emulateMedia({ colorScheme });
      // The empty corner of a table and the levels of its headings are the post's own.
      expect(await violationsIn(copy, ['empty-table-header', 'heading-order'])).toEqual([]);
    }
  }
});

/** Runs in the page. Title, language and landmarks are the application's; the frame is a part of its page. */
function pageOfPreview(): string {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  const { lang, title } = { lang: document.documentElement.lang, title: document.title };
  const styles = [...(inside?.querySelectorAll('style') ?? [])].map((style) => style.outerHTML).join('');
  return `<!doctype html><html lang="${lang}"><title>${title}</title>${styles}<main>${inside?.body.innerHTML}</main></html>`;
}

/** What axe has to say: rule, element and reason. */
async function violationsIn(place: Page, without: readonly string[] = []): Promise<string[]> {
  await place.evaluate((source) => {
    if (!('axe' in window)) Object.assign(window, { axe: new Function(`${source}; return axe`)() });
  }, axe.source);
  return place.evaluate(async (left) => {
    // The lines above put it there.
    const { axe } = window as typeof window & { axe: typeof import('axe-core') };
    const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(document, { iframes: false, rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, without);
}
