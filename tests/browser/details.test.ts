import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyPost, openApp, showList, showTab, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { brokenPost, datedPost, showDetails, textPost, withDetails } from '../support/details-views.ts';
import { seeNotice } from '../support/draft-rows.ts';
import { pressCommand } from '../support/editing.ts';
import { closeNotices } from '../support/every-view.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';
import { eraseStorage } from '../support/storage.ts';
import { openViews } from '../support/views.ts';

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  await eraseStorage(extension);
  await openApp(extension.page, extension.address('sidepanel.html'));
  await showList(extension.page);
});

test('a title edited in the form is one splice of the text, and one step of Undo', async () => {
  const { page } = extension;
  await open(datedPost);
  await typeInto(page, 'title', ' – what’s left');
  const edited = datedPost.replace("US 2019'", "US 2019 – what’s left'");
  expect(await copyPost(page)).toBe(edited);
  await focusField(page, 'title');
  await pressCommand(page, 'z');
  expect(await valueIn(page, 'title')).toBe('What a week: DjangoCon US 2019');
  expect(await copyPost(page)).toBe(datedPost);
  await focusField(page, 'title');
  await pressCommand(page, 'Shift+Z');
  expect(await copyPost(page)).toBe(edited);
});

test('broken front matter is explained, and mended with one click', async () => {
  const { page } = extension;
  await open(brokenPost);
  const banner = await page.evaluate(() => document.querySelector('[data-broken]')?.textContent);
  expect(banner).toContain('Line 6:');
  expect(banner).toContain('title: "What a week: DjangoCon US 2019"');
  const isLocked = (name: string) =>
    document.querySelector<HTMLInputElement>(`[data-field="${name}"] :is(input, select)`)?.disabled;
  expect(await page.evaluate(isLocked, 'title')).toBe(true);
  expect(await page.evaluate(isLocked, 'author')).toBe(false);
  await page.click('[data-action="fix-broken"]');
  await page.waitFor(() => !document.querySelector('[data-broken]'), null, { what: 'end of the banner' });
  expect(await valueIn(page, 'title')).toBe('What a week: DjangoCon US 2019');
  const mended = brokenPost.replace(/title: (.*)/, 'title: "$1"');
  expect(await copyPost(page)).toBe(mended);
});

test('where it broke is shown in the text', async () => {
  const { page } = extension;
  await open(brokenPost);
  await page.click('[data-broken] .button:not(.primary)');
  await page.waitFor(() => document.activeElement?.matches('.cm-content'));
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('What a week');
});

test('a date says that the page will show another day, and mends it', async () => {
  const { page } = extension;
  await open(datedPost);
  const shown = () => document.querySelector('[data-field="date"]')?.textContent;
  expect(await page.evaluate(shown)).toContain('The page will show: Oct 12, 2019. That is another day');
  await page.click('[data-action="fix-day"]');
  await page.waitFor(() => !document.querySelector('[data-shown-day="other"]'));
  expect(await page.evaluate(shown)).toContain('The page will show: Oct 13, 2019');
  expect(await copyPost(page)).toContain('date: 2019-10-13 06:00:00 # as agreed\n');
  await page.evaluate(setPart, ['[data-field="date"] input[type="date"]', '2019-11-02'] as const);
  await page.evaluate(setPart, ['[data-field="date"] input[type="time"]', '09:30'] as const);
  expect(await copyPost(page)).toContain('date: 2019-11-02 09:30:00 # as agreed\n');
});

test('a value is chosen, and what the checks say of it stands beside it with its fix', async () => {
  const { page } = extension;
  await open(datedPost);
  await page.click('[data-field="category"] [data-action="fix-field"]');
  expect(await copyPost(page)).toContain('category: General\n');
  await page.evaluate(choose, ['[data-field="category"] select', 'Program'] as const);
  expect(await copyPost(page)).toContain('category: Program\n');
});

test('a list grows, and its items move with the keyboard', async () => {
  const { page } = extension;
  await open(datedPost);
  await page.click('[data-field="moods"] [data-action="add-item"]');
  await page.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'moods, 3');
  await page.type('proud');
  expect(await copyPost(page)).toContain('moods: [glad, tired, proud]\n');
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-field="moods"] [aria-label="moods, 3"]')?.focus(),
  );
  await page.press('Alt+ArrowUp');
  await page.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'moods, 2');
  expect(await copyPost(page)).toContain('moods: [glad, proud, tired]\n');
  await page.click('[data-field="moods"] [data-action="remove-field"]');
  expect(await copyPost(page)).not.toContain('moods');
});

test('an opened file says which site it seems to be of, and the way to another one', async () => {
  const { page } = extension;
  await withDetails(page, 'dated.md', datedPost);
  await seeNotice(page, 'Opened dated.md as a post of DjangoCon US 2019.');
  await showTab(page, 'write');
  await page.click('[data-action="notice-action"]');
  await page.waitFor(() => document.activeElement?.matches('[data-action="choose-site"]'));
  await page.evaluate(choose, ['[data-action="choose-site"]', 'djangocon-us-2024'] as const);
  await page.waitFor(() => document.querySelector('[data-field="published_datetime"]'));
  await page.click('[data-action="use-file-name"]');
  const place = () =>
    ['[data-path]', '[data-address]'].map((part) => document.querySelector(part)?.textContent);
  await expect
    .poll(() => page.evaluate(place))
    .toEqual([
      'src/_content/posts/what-a-week-djangocon-us-2019.md',
      'https://2024.djangocon.us/news/what-a-week-djangocon-us-2019/',
    ]);
  await typeInto(page, 'title', ' again');
  await expect
    .poll(() => page.evaluate(place))
    .toContain('src/_content/posts/what-a-week-djangocon-us-2019-again.md');
});

test('a site without front matter has its title and date in the text', async () => {
  const { page } = extension;
  await open(textPost);
  await typeInto(page, 'title', ' of all');
  await page.evaluate(setPart, ['[data-field="date"] input[type="date"]', '2018-03-01'] as const);
  expect(await copyPost(page)).toBe(
    textPost.replace('last edition', 'last edition of all').replace('28th Feb', '1st Mar'),
  );
});

test('two people edit two fields of one post', async () => {
  const views = await openViews();
  try {
    const { panel, tab, address } = views;
    await waitToSee(panel, '[data-view="list"]');
    await withDetails(panel, 'dated.md', datedPost);
    await openApp(tab, address('editor.html'));
    await showDetails(tab);
    await typeInto(panel, 'title', ' and one');
    await typeInto(tab, 'image', '?two');
    await panel.waitFor(hasValue, [
      'image',
      '/static/img/blog/2019-10-13-wrap-up/lighthouse.jpg?two',
    ] as const);
    await tab.waitFor(hasValue, ['title', 'What a week: DjangoCon US 2019 and one'] as const);
    const both = datedPost
      .replace("2019'", "2019 and one'")
      .replace('wrap-up/lighthouse.jpg', 'wrap-up/lighthouse.jpg?two');
    expect(await copyPost(tab)).toBe(both);
  } finally {
    await views.close();
  }
});

describe('a new draft', () => {
  test('is begun for a site with two clicks, and the site is remembered', async () => {
    const { page } = extension;
    await page.click('[data-action="new-draft"]');
    await page.evaluate(choose, ['[data-action="new-site"]', 'djangocon-us-2019'] as const);
    await page.click('[data-template="wrap-up"]');
    expect(await copyPost(page)).toMatch(/^title: "DjangoCon US 2019 Wrap Up"\n---\n/m);
    await showDetails(page);
    const site = () => document.querySelector<HTMLSelectElement>('[data-action="choose-site"]')?.value;
    expect(await page.evaluate(site)).toBe('djangocon-us-2019');
    await showList(page);
    await page.click('[data-action="new-draft"]');
    const offered = () => document.querySelector<HTMLSelectElement>('[data-action="new-site"]')?.value;
    expect(await page.evaluate(offered)).toBe('djangocon-us-2019');
  });

  test('is begun with the keyboard alone, and Escape changes nothing', async () => {
    const { page } = extension;
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-action="new-draft"]')?.focus());
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.matches('[data-template="wrap-up"]'));
    await page.press('Escape');
    await page.waitFor(() => document.activeElement?.matches('[data-action="new-draft"]'));
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.matches('[data-template="wrap-up"]'));
    await page.press('ArrowDown');
    await page.press('Enter');
    await waitToSee(page, '[data-view="draft"]');
    expect(await copyPost(page)).toContain('Conference Name');
  });

  test('does not complain of a field that nobody has visited', async () => {
    const { page } = extension;
    await page.click('[data-action="new-draft"]');
    await page.evaluate(choose, ['[data-action="new-site"]', 'djangocon-us-2019'] as const);
    await page.click('[data-template="wrap-up"]');
    await waitToSee(page, '[data-view="draft"]');
    await showDetails(page);
    await waitToSee(page, '[data-field="author"]');
    const found = '[data-field="author"] [data-check]';
    expect(await page.evaluate((selector) => document.querySelector(selector) === null, found)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-field="author"] select')?.focus());
    await page.press('Tab');
    await waitToSee(page, found);
  });
});

/** Without the notice of the file's site, which lies over the end of a short page for some seconds. */
async function open(text: string): Promise<void> {
  await withDetails(extension.page, 'post.md', text);
  await closeNotices(extension.page);
}

async function focusField(page: BrowserPage, name: string): Promise<void> {
  await showDetails(page);
  await page.evaluate((field) => {
    const input = document.querySelector<HTMLInputElement>(`[data-field="${field}"] input`);
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, name);
}

async function typeInto(page: BrowserPage, name: string, text: string): Promise<void> {
  await focusField(page, name);
  await page.type(text);
}

function valueIn(page: BrowserPage, name: string): Promise<string | undefined> {
  return page.evaluate(
    (field) => document.querySelector<HTMLInputElement>(`[data-field="${field}"] input`)?.value,
    name,
  );
}

/** Runs in the page. */
function hasValue([name, value]: readonly [name: string, value: string]): boolean {
  return document.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)?.value === value;
}

/** Runs in the page. Each browser has keys of its own for the parts of a date: this is what comes of them. */
function setPart([selector, value]: readonly [selector: string, value: string]): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`There is no ${selector}`);
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.blur();
}

/** Runs in the page. */
function choose([selector, value]: readonly [selector: string, value: string]): void {
  const select = document.querySelector<HTMLSelectElement>(selector);
  if (!select) throw new Error(`There is no ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
