import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  openApp,
  openFile,
  showList,
  showTab,
  waitForPreview,
  waitToSee,
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
  await waitToSee(panel, '[data-view="list"]');
  await openFile(panel, post);
  await openApp(tab, address('editor.html'));
  await waitToSee(tab, '[data-editor="ready"]');
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
  const one = [' One', ' of', ' us', ' writes', ' about', ' the', ' talks', ' and', ' speakers.'];
  const other = [' The', ' other', ' counts', ' 312', ' cups', ' of', ' coffee', ' or', ' tea.'];
  for (const [at, word] of one.entries()) await Promise.all([panel.type(word), tab.type(other[at] ?? '')]);
  const both = `# Two views\n\nThe first paragraph.${one.join('')}\n\nThe second paragraph.${other.join('')}\n`;
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
  await pressCommand(panel, 'Shift+Z');
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
