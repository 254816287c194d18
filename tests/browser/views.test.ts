import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  openApp,
  openFile,
  showList,
  showTab,
  waitForPreview,
  waitUntilSaved,
} from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { chooseForDraft, openDraft, titlesInList } from '../support/draft-rows.ts';
import { pressCommand, putCursorAfter, shownText } from '../support/editing.ts';
import { openViews, type Views } from '../support/views.ts';

const post = {
  name: 'two.md',
  bytes: Buffer.from('# Two views\n\nThe first paragraph.\n\nThe second paragraph.\n'),
};

let views: Views;
beforeEach(async () => {
  views = await openViews();
  const { panel, tab, address } = views;
  await panel.waitFor(() => document.querySelector('[data-view="list"]'));
  await openFile(panel, post);
  await openApp(tab, address('sidepanel.html'));
  await tab.waitFor(() => document.querySelector('[data-editor="ready"]'));
});
afterEach(() => views?.close());

test('each view shows what is typed in the other, in its editor and in its preview', async () => {
  const { panel, tab } = views;
  await putCursorAfter(panel, 'first paragraph.');
  await panel.type(' Typed in the panel.');
  await waitForPreview(tab, 'Typed in the panel.');
  await putCursorAfter(tab, 'second paragraph.');
  await tab.type(' Typed in the tab.');
  await waitForPreview(panel, 'Typed in the tab.');
  await showTab(panel, 'write');
  const both =
    '# Two views\n\nThe first paragraph. Typed in the panel.\n\nThe second paragraph. Typed in the tab.\n';
  await expectText(panel, both);
  await expectText(tab, both);
  expect([...(await panel.requests()), ...(await tab.requests())]).toEqual([]);
});

test('two people typing at the same time lose no word', async () => {
  const { panel, tab } = views;
  await putCursorAfter(panel, 'first paragraph.');
  await putCursorAfter(tab, 'second paragraph.');
  const one = ' One of us writes about the talks. '.repeat(2);
  const other = ' The other counts cups of coffee, ☕. '.repeat(2);
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    await Promise.all([panel.type(one.charAt(at)), tab.type(other.charAt(at))]);
  }
  const both = `# Two views\n\nThe first paragraph.${one}\n\nThe second paragraph.${other}\n`;
  await expectText(panel, both);
  await expectText(tab, both);
});

test('undo takes back the own edits only', async () => {
  const { panel, tab } = views;
  await putCursorAfter(panel, 'first paragraph.');
  await panel.type(' Mine.');
  await expect.poll(() => shownText(tab)).toContain('Mine.');
  await putCursorAfter(tab, 'second paragraph.');
  await tab.type(' Yours.');
  await expect.poll(() => shownText(panel)).toContain('Yours.');

  await pressCommand(panel, 'z');
  const withoutMine = '# Two views\n\nThe first paragraph.\n\nThe second paragraph. Yours.\n';
  await expectText(panel, withoutMine);
  await expectText(tab, withoutMine);
  await pressCommand(panel, 'z');
  await expectText(panel, withoutMine);
  await pressCommand(panel, 'Shift+z');
  await expectText(tab, '# Two views\n\nThe first paragraph. Mine.\n\nThe second paragraph. Yours.\n');
});

test('when one view is closed, the other goes on and keeps everything', async () => {
  const { panel, tab, closeTab } = views;
  await putCursorAfter(tab, 'second paragraph.');
  await tab.type(' Before the end.');
  await expect.poll(() => shownText(panel)).toContain('Before the end.');
  await closeTab();
  await putCursorAfter(panel, 'first paragraph.');
  await panel.type(' After it.');
  await waitUntilSaved(panel);
  await showList(panel);
  await openDraft(panel, 'Two views');
  await expectText(
    panel,
    '# Two views\n\nThe first paragraph. After it.\n\nThe second paragraph. Before the end.\n',
  );
});

test('the list in one view follows what the other renames, retitles and deletes', async () => {
  const { panel, tab } = views;
  await showList(tab);
  await putCursorAfter(panel, 'Two views');
  await panel.type(', one list');
  await waitUntilSaved(panel);
  await expect.poll(() => titlesInList(tab), { timeout: 10_000 }).toEqual(['Two views, one list']);
  await showList(panel);
  await chooseForDraft(panel, 'Two views, one list', 'rename');
  await panel.waitFor(() => document.activeElement?.matches('[data-action="rename-input"]'));
  await panel.type('Renamed\n');
  await expect.poll(() => titlesInList(tab)).toEqual(['Renamed']);
  await chooseForDraft(tab, 'Renamed', 'remove');
  await expect.poll(() => titlesInList(panel)).toEqual([]);
});

async function expectText(page: BrowserPage, text: string): Promise<void> {
  await expect.poll(() => shownText(page)).toBe(text);
}
