import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openApp, openFile, showList, waitForPreview, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { borrow, giveSite, openPostOf, waitForStatus } from '../support/borrowing.ts';
import { openDraft } from '../support/draft-rows.ts';
import { closeNotices } from '../support/every-view.ts';
import type { FixturePost } from '../support/fixture-site.ts';
import { buildForLoopback } from '../support/loopback-build.ts';
import { type OfflineExtension, openOffline } from '../support/offline-extension.ts';
import { chooseInPreview } from '../support/preview-choices.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { eraseStorage } from '../support/storage.ts';
import { testBrowser } from '../support/test-browser.ts';
import { openViews } from '../support/views.ts';

let extension: OfflineExtension;
let harbour: ServedSite;
beforeAll(async () => {
  extension = await openOffline(testBrowser(), buildForLoopback(), { width: 1280, height: 800 });
});
afterAll(() => extension?.close());
beforeEach(async () => {
  harbour = await serveSite('2019', {
    '/photos.zip': { type: 'application/zip', body: 'PK' },
    '/empty/': { type: 'text/html', body: '<!doctype html><title>Nothing</title>' },
  });
  await eraseStorage(extension);
  await openApp(extension.page, extension.address('sidepanel.html'));
});
afterEach(() => harbour?.close());

test('a draft stands in the site’s page, borrowed from another post that this device has as a draft', async () => {
  const { page } = extension;
  const [lanterns, hands] = [harbour.post('lanterns'), harbour.post('hands')];
  await openPost(page, lanterns);
  await showList(page);
  await openPostOf(harbour.site, page, hands.file, hands.source);
  expect(await waitForStatus(page, 'own')).toContain('the text as Harbour Days 2019 prints it');
  expect(await borrow(page, lanterns.address)).toBe('borrowed');
  await waitForPreview(page, 'A conference on a quay needs people');
  expect(await waitForStatus(page, 'borrowed')).toMatch(/^Matches Harbour Days 2019 as of \S+ \d+, \d{4}/);
  expect(await page.evaluate(shownPage)).toEqual({
    title: 'We Need Forty Hands | Harbour Days',
    heading: 'We Need Forty Hands',
    date: 'Aug 14, 2019',
    photos: 0,
    logo: true,
    border: 'rgb(217, 101, 59)',
  });
  const asked = new Set(harbour.requests.map(({ path }) => path));
  expect(asked).toContain('/static/main.css');
  expect([...asked].filter((path) => !path.startsWith('/static/'))).toEqual([lanterns.path]);
});

test('without the source of the borrowed post its places are guessed, and that is said', async () => {
  const { page } = extension;
  const hands = harbour.post('hands');
  await openPostOf(harbour.site, page, hands.file, hands.source);
  expect(await borrow(page, harbour.post('lanterns').address)).toBe('borrowed');
  await waitForPreview(page, 'A conference on a quay needs people');
  expect(await waitForStatus(page, 'borrowed')).toMatch(/^The page of Harbour Days 2019 as of .* 1 note$/);
  await page.click('[data-action="page-notes"]');
  await waitToSee(page, '[data-page-notes]');
  const notes = await page.evaluate(() => document.querySelector('[data-page-notes]')?.textContent);
  expect(notes).toContain('of the title, the date, and the text');
});

test('offline the page is there as it was, styles and pictures with it', async () => {
  const { page } = extension;
  const hands = harbour.post('hands');
  await openPostOf(harbour.site, page, hands.file, hands.source);
  await borrow(page, harbour.post('lanterns').address);
  await waitForPreview(page, 'A conference on a quay needs people');
  const before = await page.evaluate(shownPage);
  await harbour.close();
  await openApp(page, extension.address('sidepanel.html'));
  await waitForPreview(page, 'A conference on a quay needs people');
  await waitForStatus(page, 'borrowed');
  expect(await page.evaluate(shownPage)).toEqual(before);
  expect(before.logo).toBe(true);
  expect(await page.evaluate(heroBackground)).toContain('data:image/svg+xml');
});

test('with another site come its page and its engine', async () => {
  const { page } = extension;
  const pines = await serveSite('2024');
  try {
    const source = '---\ntitle: Two Engines\n---\n\nOne "line" -- and\nanother.\n';
    await openPostOf(pines.site, page, 'two-engines.md', source);
    await borrow(page, pines.post('frost').address);
    await page.waitFor(hasText, 'Presented by its volunteers', { what: 'page of 2024' });
    await page.waitFor(hasHtml, '<p>One "line" -- and<br>\nanother.</p>', { what: 'engine of 2024' });
    await giveSite(page, harbour.site);
    await borrow(page, harbour.post('lanterns').address);
    await page.waitFor(hasText, 'Harbour Days is made by volunteers', { what: 'page of 2019' });
    await page.waitFor(hasHtml, '<p>One “line” – and\nanother.</p>', { what: 'engine of 2019' });
    await giveSite(page, pines.site);
    await page.waitFor(hasText, 'Presented by its volunteers', { what: 'page of 2024 again' });
    await page.waitFor(hasText, 'One "line" -- and', { what: 'engine of 2024 again' });
  } finally {
    await pines.close();
  }
});

test('the page is laid out as wide as chosen, and that is remembered', async () => {
  const { page } = extension;
  await openBorrowed(page);
  for (const [width, pixels] of [
    ['phone', 390],
    ['tablet', 820],
    ['desktop', 1280],
  ] as const) {
    await chooseInPreview(page, `width-${width}`);
    await page.waitFor(isLaidOutAt, pixels, { what: `page of ${pixels} px` });
  }
  await openApp(page, extension.address('sidepanel.html'));
  await waitForPreview(page, 'A conference on a quay needs people');
  await page.waitFor(isLaidOutAt, 1280, { what: 'page of 1280 px again' });
  await chooseInPreview(page, 'width-fit');
  await page.waitFor(isLaidOutAt, 640, { what: 'page as wide as its column' });
});

test('frames and forms of the page are inert, and none of its scripts runs', async () => {
  const { page } = extension;
  const hands = harbour.post('hands');
  await openPostOf(harbour.site, page, hands.file, hands.source);
  await borrow(page, harbour.post('does-things').address);
  await waitForPreview(page, 'A conference on a quay needs people');
  expect(await page.evaluate(pressEverything)).toMatchObject({ frames: 1, buttons: 1 });
  // A page that is asked for after all that would have been asked for first.
  const before = harbour.requests.length;
  await chooseInPreview(page, 'borrow-anew');
  await expect.poll(() => harbour.requests.length).toBeGreaterThan(before);
  expect(await page.evaluate(bodyColour)).not.toBe('rgb(255, 0, 0)');
  const asked = harbour.requests.map(({ path }) => path);
  expect(asked.filter((path) => path.startsWith('/embed') || path.startsWith('/sent'))).toEqual([]);
});

describe('what cannot be borrowed is said, and nothing is lost', () => {
  const cases = [
    ['nothing at that address', '/news/gone/', 'status'],
    ['a file', '/photos.zip', 'no-page'],
    ['a page without a post', '/empty/', 'no-body'],
  ] as const;

  test.each(cases)('%s', async (_, path, problem) => {
    const { page } = extension;
    await openBorrowed(page);
    expect(await borrow(page, harbour.origin + path)).toBe(problem);
    await page.press('Escape');
    await page.waitFor(() => !document.querySelector('dialog[open]'), null, { what: 'end of the dialog' });
    await waitForStatus(page, 'borrowed');
    await page.waitFor(hasText, 'Harbour Days is made by volunteers', { what: 'the page of before' });
  });

  test('a permission that was refused', async () => {
    const { page } = extension;
    await openBorrowed(page);
    const { address } = harbour.post('lanterns');
    const before = harbour.requests.length;
    expect(await borrow(page, address.replace('127.0.0.1', 'localhost'))).toBe('not-allowed');
    expect(harbour.requests).toHaveLength(before);
    const said = await page.evaluate(() => document.querySelector('[data-borrow-problem]')?.textContent);
    expect(said).toContain('localhost');
    // The same dialog, and another address.
    expect(await borrow(page, address)).toBe('borrowed');
  });

  test('no server', async () => {
    const { page } = extension;
    await openBorrowed(page);
    await harbour.close();
    expect(await borrow(page, harbour.post('lanterns').address)).toBe('offline');
  });
});

test('taken anew it is as the site is now; forgotten it gives way to our own', async () => {
  // With the page goes the permission, which Firefox takes back even if the manifest granted it.
  const own = await openOffline(testBrowser(), buildForLoopback(), { width: 1280, height: 800 });
  try {
    const { page } = own;
    await openApp(page, own.address('sidepanel.html'));
    await openBorrowed(page);
    const before = harbour.requests.length;
    await chooseInPreview(page, 'borrow-anew');
    await expect.poll(() => harbour.requests.length).toBeGreaterThan(before);
    await waitForStatus(page, 'borrowed');
    await chooseInPreview(page, 'forget-page');
    await waitForStatus(page, 'own');
    await page.waitFor(hasNoText, 'Harbour Days is made by volunteers', { what: 'end of the site’s page' });
    await waitForPreview(page, 'A conference on a quay needs people');
  } finally {
    await own.close();
  }
});

test('all of it can be done with keys, and the focus comes back', async () => {
  const { page } = extension;
  const hands = harbour.post('hands');
  await openPostOf(harbour.site, page, hands.file, hands.source);
  await waitForStatus(page, 'own');
  const button = '.preview-status [data-action="borrow"]';
  await page.evaluate(focusOn, button);
  await page.press('Enter');
  await page.waitFor(hasFocus, '[data-action="borrow-address"]', { what: 'focus in the dialog' });
  await page.press('Escape');
  await page.waitFor(hasFocus, button, { what: 'focus on the button that asked' });
  await page.press('Enter');
  await page.waitFor(hasFocus, '[data-action="borrow-address"]', { what: 'focus in the dialog' });
  await page.type(`${harbour.post('lanterns').address}\n`);
  await waitToSee(page, '[data-page-status="borrowed"]');
  await page.waitFor(hasFocus, '[data-action="preview-menu"]', { what: 'focus on the menu' });
  await page.evaluate(focusOn, '[data-option="fit"] input');
  await page.press('ArrowRight');
  await page.waitFor(isLaidOutAt, 390, { what: 'page of a phone' });
  expect(await page.evaluate(hasFocus, '[data-option="phone"] input')).toBe(true);
});

test('in a narrow panel everything is in one menu', async () => {
  const { page } = extension;
  await openBorrowed(page);
  await page.setSize(360, 700);
  try {
    await page.waitFor(() => !document.querySelector('[data-choice]'), null, { what: 'bar without choices' });
    await chooseInPreview(page, 'look-list');
    await page.waitFor(hasNoText, 'Harbour Days is made by volunteers', { what: 'the post in the list' });
    await chooseInPreview(page, 'look-page');
    await page.waitFor(hasText, 'Harbour Days is made by volunteers', { what: 'the page again' });
    const overflow = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  } finally {
    await page.setSize(1280, 800);
  }
});

test('a field that names a picture of the site shows it', async () => {
  const { page } = extension;
  const made = harbour.post('how-the-site');
  await openPostOf(harbour.site, page, made.file, made.source);
  const isThere = () => {
    const image = document.querySelector<HTMLImageElement>('[data-field="image"] [data-thumbnail]');
    image?.scrollIntoView();
    return image?.complete && image.naturalWidth > 0;
  };
  await page.waitFor(isThere, null, { what: 'picture in the form' });
});

test('without a site the way to its choice is offered', async () => {
  const { page } = extension;
  await openFile(page, { name: 'notes.md', bytes: Buffer.from('Notes of the week.\n') });
  expect(await waitForStatus(page, 'no-site')).toContain('Choose the site of this post');
  await page.click('[data-action="choose-page-site"]');
  await page.waitFor(hasFocus, '[data-action="choose-site"]', { what: 'focus on the choice of the site' });
});

test('two views of a site follow each other', async () => {
  const views = await openViews(buildForLoopback());
  try {
    const { panel, tab, address } = views;
    const hands = harbour.post('hands');
    await waitToSee(panel, '[data-view="list"]');
    await openPostOf(harbour.site, panel, hands.file, hands.source);
    await openApp(tab, address('editor.html'));
    if (await tab.evaluate(() => document.querySelector('[data-view="list"]') !== null)) {
      await openDraft(tab, hands.title ?? '');
    }
    await waitForPreview(tab, 'A conference on a quay needs people');
    expect(await borrow(panel, harbour.post('lanterns').address)).toBe('borrowed');
    await waitForStatus(tab, 'borrowed');
    await tab.waitFor(hasText, 'Harbour Days is made by volunteers', { what: 'the page in the other view' });
    await chooseInPreview(tab, 'forget-page');
    await waitForStatus(panel, 'own');
  } finally {
    await views.close();
  }
});

async function openPost(page: BrowserPage, post: FixturePost): Promise<void> {
  await openFile(page, { name: post.file, bytes: Buffer.from(post.source) });
  await closeNotices(page);
}

/** A draft of the site in the site's page. */
async function openBorrowed(page: BrowserPage): Promise<void> {
  const hands = harbour.post('hands');
  await openPostOf(harbour.site, page, hands.file, hands.source);
  expect(await borrow(page, harbour.post('lanterns').address)).toBe('borrowed');
  await waitForPreview(page, 'A conference on a quay needs people');
}

/** Runs in the page. */
function shownPage() {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  const bar = inside?.querySelector('.bar');
  const logo = inside?.querySelector<HTMLImageElement>('.logo img');
  return {
    title: inside?.title,
    heading: inside?.querySelector('h1')?.textContent,
    date: inside?.querySelector('.post-meta')?.textContent,
    photos: inside?.querySelectorAll('.post-photo').length,
    logo: (logo?.complete && logo.naturalWidth > 0) ?? false,
    border: bar && getComputedStyle(bar).borderBottomColor,
  };
}

/** Runs in the page. */
function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Runs in the page. */
function hasFocus(selector: string): boolean {
  return document.activeElement?.matches(selector) ?? false;
}

/** Runs in the page. */
function heroBackground(): string {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  const hero = inside?.querySelector('.hero');
  return hero ? getComputedStyle(hero).backgroundImage : '';
}

/** Runs in the page. */
function bodyColour(): string {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  return inside ? getComputedStyle(inside.body).backgroundColor : '';
}

/** Runs in the page. */
function hasHtml(html: string): boolean {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  return inside?.body?.innerHTML.includes(html) ?? false;
}

/** Runs in the page. */
function hasText(words: string): boolean {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  return inside?.body?.textContent?.includes(words) ?? false;
}

/** Runs in the page. */
function hasNoText(words: string): boolean {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  return inside?.body?.textContent?.includes(words) === false;
}

/** Runs in the page. A scroll bar may take its part. */
function isLaidOutAt(pixels: number): boolean {
  const view = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentWindow;
  return Math.abs((view?.innerWidth ?? 0) - pixels) < 2;
}

/** Runs in the page. Presses all that can be pressed in the preview. */
function pressEverything() {
  const inside = document.querySelector<HTMLIFrameElement>('#panel-preview iframe')?.contentDocument;
  const [frames, buttons] = ['iframe', 'button'].map((name) => [...(inside?.querySelectorAll(name) ?? [])]);
  for (const element of inside?.querySelectorAll<HTMLElement>('button, p, a[href^="javascript"]') ?? [])
    element.click();
  inside?.querySelector('form')?.submit();
  return { frames: frames?.length, buttons: buttons?.length };
}
