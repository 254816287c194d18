import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  copyPost,
  openApp,
  openFile,
  showList,
  showTab,
  typeAtEnd,
  waitToSee,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import { openDraft } from '../support/draft-rows.ts';
import { focusEditor, pressCommand, putCursorAfter, shownText } from '../support/editing.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';

const post = 'Tickets were 25 â‚¬. See [the photos(https://photos.example/2026).\n';
const fixed = post.replace('â‚¬', '€').replace('photos(', 'photos](');

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension({ width: 480, height: 800 });
});
afterAll(() => extension?.close());
beforeEach(async () => {
  await openApp(extension.page, extension.address('sidepanel.html'));
  await showList(extension.page);
});

test('what is wrong is marked in the text, and a fix from the keyboard mends it until Undo', async () => {
  const { page } = extension;
  await open(post);
  await expect.poll(marks).toEqual(['â‚¬', '[the photos(https://photos.example/2026)']);
  await focusEditor(page);
  await page.press('F8');
  await waitToSee(page, '[data-finding="mojibake"]', 'card of the finding');
  expect(await page.evaluate(() => document.querySelector('[data-live]')?.textContent)).toContain('Error');
  await pressCommand(page, '.');
  await page.waitFor(() => document.activeElement?.matches('.cm-finding [data-action="fix"]'));
  await page.press('Enter');
  await expect.poll(() => shownText(page)).toBe(post.replace('â‚¬', '€'));
  expect(await page.evaluate(() => document.activeElement?.matches('.cm-content'))).toBe(true);
  await expect.poll(marks).toEqual(['[the photos(https://photos.example/2026)']);
  await pressCommand(page, 'z');
  await expect.poll(() => shownText(page)).toBe(post);
  await expect.poll(marks).toEqual(['â‚¬', '[the photos(https://photos.example/2026)']);
});

test('the review lists all and counts them on its tab; keys move, go there and fix', async () => {
  const { page } = extension;
  await open(post);
  await page.waitFor(() => document.querySelector('[data-tab="review"]')?.textContent?.includes('2 errors'));
  await showTab(page, 'review');
  await expect.poll(() => rows('error')).toEqual(['mojibake', 'broken-link']);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-finding-row]')?.focus());
  await page.press('ArrowDown');
  await expect.poll(focusedRow).toBe('broken-link');
  await page.press('f');
  await expect.poll(() => rows('error')).toEqual(['mojibake']);
  expect(await focusedRow()).not.toBeNull();
  await page.press('Home');
  await expect.poll(focusedRow).toBe('mojibake');
  await page.press('Enter');
  await page.waitFor(() => document.activeElement?.matches('.cm-content'), null, {
    what: 'focus in the text',
  });
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('â‚¬');
});

test('all safe fixes are made at once, and taken back by one Undo', async () => {
  const { page } = extension;
  await open(post);
  await showTab(page, 'review');
  await page.click('[data-action="fix-safe"]');
  await expect.poll(() => copyPost(page)).toBe(fixed);
  await expect.poll(() => rows('error')).toEqual([]);
  await focusEditor(page);
  await pressCommand(page, 'z');
  await expect.poll(() => copyPost(page)).toBe(post);
});

test('a fact is ticked off under the own name, and unticked by a change of its words', async () => {
  const { page } = extension;
  await open('More than 300 people came.\n');
  await showTab(page, 'review');
  await page.click('[data-fact] input');
  await page.waitFor(() => document.activeElement?.matches('[data-action="name"]'), null, { what: 'name' });
  await page.type('First Organizer\n');
  await expect.poll(ticked).toEqual([true]);
  const about = () => document.querySelector('.fact-about')?.textContent;
  expect(await page.evaluate(about)).toContain('Confirmed by First Organizer');
  await putCursorAfter(page, 'More than 3');
  await page.type('2');
  await showTab(page, 'review');
  await expect.poll(facts).toEqual(['3200 people']);
  expect(await ticked()).toEqual([false]);
  await page.click('[data-fact] input');
  await expect.poll(ticked).toEqual([true]);
});

test('a check that is switched off in one place stays so after reopening, until it is switched on', async () => {
  const { page } = extension;
  await open(post);
  await showTab(page, 'review');
  await page.click('[data-finding-row="mojibake"] [data-action="finding-menu"]');
  await page.click('[data-action="not-here"]');
  await page.type('It is a quotation.\n');
  await expect.poll(() => rows('error')).toEqual(['broken-link']);
  await waitUntilSaved(page);
  await showList(page);
  await openDraft(page, 'recap.md');
  await showTab(page, 'review');
  await expect.poll(() => rows('error')).toEqual(['broken-link']);
  await page.click('[data-silenced] summary');
  expect(await page.evaluate(() => document.querySelector('[data-silenced]')?.textContent)).toContain(
    'It is a quotation.',
  );
  await page.click('[data-action="switch-on"]');
  await expect.poll(() => rows('error')).toEqual(['mojibake', 'broken-link']);
});

test('the card switches a check off in the whole post, and leads to the page that says why', async () => {
  const { page } = extension;
  await open(post);
  await expect.poll(marks).toHaveLength(2);
  await focusEditor(page);
  await page.press('F8');
  await page.click('.cm-finding [data-action="why"]');
  await waitToSee(page, 'dialog[data-check-page="mojibake"] pre', 'page of the check');
  await page.press('Escape');
  await page.waitFor(() => !document.querySelector('dialog'));
  await focusEditor(page);
  await page.press('F8');
  await page.press('Shift+F8');
  await waitToSee(page, '.cm-finding');
  const check = await page.evaluate(
    () => document.querySelector('.cm-finding')?.getAttribute('data-finding') ?? '',
  );
  await page.click('.cm-finding [data-action="switch-off"]');
  await page.click('[data-action="off-draft"]');
  await page.waitFor(() => document.activeElement?.matches('.cm-content'));
  await expect.poll(marks).toHaveLength(1);
  await showTab(page, 'review');
  expect(await rows('error')).not.toContain(check);
});

test('the dictionary is loaded behind the first answer, without any network; a word can be learnt', async () => {
  const { page } = extension;
  await open('We recieved many kind words.\n');
  await expect.poll(marks, { timeout: 10_000 }).toEqual(['recieved']);
  await showTab(page, 'review');
  await page.click('[data-finding-row="spelling"] [data-action="finding-menu"]');
  await page.click('[data-action="learn"]');
  await expect.poll(() => rows('warning')).toEqual([]);
  await waitToSee(page, '[data-words]', 'words of the post');
  expect(await page.requests()).toEqual([]);
});

test('whoever copies with errors left is told, and led to them', async () => {
  const { page } = extension;
  await open(post);
  await expect.poll(marks).toHaveLength(2);
  await copyPost(page);
  await waitToSee(page, '[data-action="notice-action"]', 'way to what is open');
  await page.click('[data-action="notice-action"]');
  await waitToSee(page, '[data-finding-row]');
});

test('typing goes on while a long post is checked, and its marks stay in their places', async () => {
  const { page } = extension;
  const long = 'The price was 25 â‚¬ at the door, and the talks were recorded.\n\n'.repeat(3_000);
  await open(`The recap.\n\n${long}`);
  await expect.poll(async () => (await marks()).length, { timeout: 20_000 }).toBeGreaterThan(3);
  await putCursorAfter(page, 'The recap');
  await page.type(' of the whole week');
  expect((await shownText(page)).startsWith('The recap of the whole week.\n')).toBe(true);
  expect(new Set(await marks())).toEqual(new Set(['â‚¬']));
  await typeAtEnd(page, 'The end.');
});

async function open(text: string): Promise<void> {
  await openFile(extension.page, { name: 'recap.md', bytes: Buffer.from(text) });
}

/** The words of the post that are marked, hints left out. */
function marks(): Promise<string[]> {
  return extension.page.evaluate(() =>
    [...document.querySelectorAll('.cm-lintRange:not(.cm-lintRange-hint)')].map(
      (mark) => mark.textContent ?? '',
    ),
  );
}

function rows(severity: string): Promise<(string | null)[]> {
  return extension.page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(`.finding-${wanted}`)].map((row) => row.getAttribute('data-finding-row')),
    severity,
  );
}

function focusedRow(): Promise<string | null> {
  return extension.page.evaluate(() => document.activeElement?.getAttribute('data-finding-row') ?? null);
}

function facts(): Promise<(string | null)[]> {
  return extension.page.evaluate(() =>
    [...document.querySelectorAll('[data-fact]')].map((fact) => fact.getAttribute('data-fact')),
  );
}

function ticked(): Promise<boolean[]> {
  return extension.page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[data-fact] input[type=checkbox]')].map(
      ({ checked }) => checked,
    ),
  );
}
