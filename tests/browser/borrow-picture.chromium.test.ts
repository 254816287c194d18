import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, showList, waitForPreview } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { borrow, openPostOf, waitForStatus } from '../support/borrowing.ts';
import { openChromium, type TestChromium } from '../support/chromium.ts';
import type { FixturePost } from '../support/fixture-site.ts';
import { buildForLoopback } from '../support/loopback-build.ts';
import { chooseInPreview } from '../support/preview-choices.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { eraseStorage } from '../support/storage.ts';

/** CSS pixels, of the page and of the window. */
const WIDTH = 1280;
/** Of the pixels may differ. */
const MAY_DIFFER = 0.001;

let chromium: TestChromium;
let page: BrowserPage;
let tab: Page;
beforeAll(async () => {
  chromium = await openChromium({ extensionDir: buildForLoopback() });
  ({ page, tab } = await chromium.openPanelPage({ width: WIDTH, height: 900 }));
});
afterAll(() => chromium?.close());

for (const manner of ['2019', '2024'] as const) {
  test(`in the page of one post of ${manner}, every other is the same picture as on the site`, {
    timeout: 120_000,
  }, async () => {
    const site = await serveSite(manner);
    try {
      const [borrowed, ...others] = site.posts
        .filter(({ cover, file }) => cover && !isBusy(file))
        .concat(site.posts.filter(({ cover, file }) => !cover && !isBusy(file)));
      if (!borrowed) throw new Error('the site has no posts');
      await borrowFrom(borrowed, site);
      for (const post of others) {
        const height = await pageHeight(post);
        const expected = await pictureOfSite(post, height);
        const shown = await pictureOfPreview(post, site, height);
        expect(await differing(expected, shown), post.file).toBeLessThanOrEqual(MAY_DIFFER);
      }
    } finally {
      await site.close();
    }
  });
}

/** From a post that the device has as a draft, so that all its places are known. */
async function borrowFrom(post: FixturePost, { site }: ServedSite): Promise<void> {
  await eraseStorage({ page, address: chromium.address });
  await openApp(page, chromium.address('sidepanel.html'));
  await openPostOf(site, page, post.file, post.source);
  expect(await borrow(page, post.address)).toBe('borrowed');
  expect(await waitForStatus(page, 'borrowed')).toMatch(/^Matches /);
  await chooseInPreview(page, 'width-desktop');
}

async function pageHeight(post: FixturePost): Promise<number> {
  return onSite(post, 100, (own) => own.evaluate(() => document.documentElement.scrollHeight));
}

async function pictureOfSite(post: FixturePost, height: number): Promise<Buffer> {
  return onSite(post, height, (own) => own.screenshot());
}

async function onSite<Result>(
  { address }: FixturePost,
  height: number,
  look: (own: Page) => Promise<Result>,
): Promise<Result> {
  const own = await chromium.context.newPage();
  try {
    await own.setViewportSize({ width: WIDTH, height });
    await own.goto(address, { waitUntil: 'networkidle' });
    return await look(own);
  } finally {
    await own.close();
  }
}

async function pictureOfPreview(post: FixturePost, { site }: ServedSite, height: number): Promise<Buffer> {
  await page.setSize(WIDTH, 900);
  await openApp(page, chromium.address('sidepanel.html'));
  await showList(page);
  await openPostOf(site, page, post.file, post.source);
  await waitForPreview(page, post.title ?? '');
  await waitForStatus(page, 'borrowed');
  await page.setSize(WIDTH, height);
  await page.evaluate(fillWindow);
  await page.waitFor(isDrawn, { width: WIDTH, height }, { what: 'page with its pictures' });
  return tab.screenshot();
}

/** The share of pixels that are not the same. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const blank = await chromium.context.newPage();
  try {
    return await blank.evaluate(
      compare,
      [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`),
    );
  } finally {
    await blank.close();
  }
}

function isBusy(file: string): boolean {
  return file.includes('does-things');
}

/** Runs in the page. A browser draws the colours between two of a gradient by where on the screen they stand. */
function fillWindow(): void {
  const place = document.querySelector<HTMLElement>('#panel-preview .preview');
  place?.setAttribute('style', 'position: fixed; inset: 0; z-index: 100; background: #fff');
}

/** Runs in the page. */
function isDrawn(size: { width: number; height: number }): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('#panel-preview iframe');
  const box = frame?.getBoundingClientRect();
  const images = [...(frame?.contentDocument?.images ?? [])];
  return (
    box?.width === size.width &&
    box.height === size.height &&
    images.length > 0 &&
    images.every((image) => image.complete && image.naturalWidth > 0)
  );
}

/** Runs in the page. */
async function compare(sources: string[]): Promise<number> {
  const [one, other] = await Promise.all(
    sources.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height);
    }),
  );
  if (!one || !other || one.width !== other.width || one.height !== other.height) return 1;
  const [left, right] = [new Uint32Array(one.data.buffer), new Uint32Array(other.data.buffer)];
  return left.reduce((count, pixel, at) => count + Number(pixel !== right[at]), 0) / left.length;
}
