import { expect, test } from 'vitest';
import { en } from '../../lib/app/messages/en.ts';
import { FakeDevice } from '../support/fake-device.ts';
import { openDraftOf, startedApplication } from '../support/fake-environment.ts';
import { settle } from '../support/test-clock.ts';

async function withDraft(source = '# Recap\n\nHello.\n', device?: FakeDevice) {
  const { application, witness } = await startedApplication(device);
  const id = (await application.drafts.createFrom(source, null)) ?? '';
  await application.showDraft(id);
  return { application, witness, id, open: openDraftOf(application), clock: witness.device.clock };
}

test('the next start opens the draft that was open last; after a visit to the list, the list', async () => {
  const { application, witness, id } = await withDraft();
  expect(witness.settings.lastDraft).toBe(id);
  await application.showList();
  expect(witness.settings.lastDraft).toBeNull();
});

test('facts follow the text when it rests', async () => {
  const { open, clock } = await withDraft('');
  open.text.insert(0, '---\r\ntitle: "Wrap Up"\r\ndate: 2026-06-14\r\n---\r\nOne two three.');
  expect(open.facts.value.words).toBe(0);
  await clock.advance(1_000);
  expect(open.facts.value).toMatchObject({
    title: 'Wrap Up',
    words: 3,
    minutes: 1,
    frontMatter: 'yaml',
    lineEnding: 'crlf',
    hasMark: false,
  });
  expect(open.fileName.value).toBe('2026-06-14-wrap-up.md');
});

test('front matter that never closes is known', async () => {
  const { open } = await withDraft('---\ntitle: Recap\n\nHello');
  expect(open.facts.value.frontMatter).toBe('unclosed');
});

test('a file name that was typed is made safe, and an empty one gives way to the suggestion', async () => {
  const { open } = await withDraft('# Recap');
  open.setFileName('../etc/passwd');
  expect(open.fileName.value).not.toMatch(/[/\\]/);
  open.setFileName('  ');
  expect(open.fileName.value).toBe(open.facts.value.suggestedFileName);
});

test('the outline is read when someone looks at it', async () => {
  const { open, clock } = await withDraft('# One\n\n## Two\n\n```\n# no\n```\n');
  const seen: string[][] = [];
  const stop = open.outline.subscribe((outline) => void seen.push(outline.map(({ text }) => text)));
  await clock.advance(1_000);
  await expect.poll(() => seen.at(-1)).toEqual(['One', 'Two']);
  stop();
});

test('without the focus a copy waits for a key, and says nothing false', async () => {
  const { application, witness } = await withDraft();
  witness.hasFocus = false;
  await application.copyCommand();
  expect(application.copyAwaitsKey.value).toBe(true);
  expect(witness.clipboard).toBeNull();
  expect(application.notices.shown.value).toEqual([]);
  witness.hasFocus = true;
  await application.copyCommand();
  expect(witness.clipboard).toBe('# Recap\n\nHello.\n');
  expect(application.notices.shown.value.map(({ text }) => text)).toEqual([en.draft.copied]);
});

test('a restored version is an ordinary edit: what stood there is kept, and Undo brings it back', async () => {
  const { open, clock } = await withDraft('# Recap\n');
  await clock.advance(40_000);
  open.text.insert(open.text.length, 'More.\n');
  await clock.advance(40_000);
  const oldest = (await open.history.versions()).at(-1);
  await open.history.restore(oldest?.id ?? '');
  expect(open.text.toString()).toBe('# Recap\n');
  open.undo.undo();
  expect(open.text.toString()).toBe('# Recap\nMore.\n');
});

test('text that cannot be stored is never left behind without a word', async () => {
  const { application, witness, open } = await withDraft();
  witness.device.problem = { code: 'full' };
  open.text.insert(0, 'Unsaved. ');
  await settle();
  expect(open.saving.value).toMatchObject({ state: 'failed', problem: { code: 'full' } });
  expect(application.hasUnsavedText()).toBe(true);
  await application.showList();
  expect(application.screen.value.screen).toBe('draft');
  expect(application.notices.shown.value.map(({ text }) => text)).toEqual([en.draft.leaveUnsaved]);

  witness.device.problem = null;
  await application.showList();
  expect(application.screen.value.screen).toBe('list');
});

test('a person may leave it all the same', async () => {
  const { application, witness, open } = await withDraft();
  witness.device.problem = { code: 'full' };
  open.text.insert(0, 'Unsaved. ');
  await application.showList();
  application.notices.shown.value[0]?.action?.run();
  await settle();
  expect(application.screen.value.screen).toBe('list');
});

test('two windows on one device show the same text', async () => {
  const device = new FakeDevice();
  const one = await withDraft('# Recap\n', device);
  const two = await startedApplication(device);
  await two.application.showDraft(one.id);
  device.channels.deliverAll();
  one.open.text.insert(0, 'A ');
  openDraftOf(two.application).text.insert(8, ' B');
  device.channels.deliverAll();
  expect(one.open.text.toString()).toBe(openDraftOf(two.application).text.toString());
  expect(one.open.text.toString()).toContain('A ');
  expect(one.open.text.toString()).toContain(' B');
});

test('a draft that was erased elsewhere is said to be gone', async () => {
  const { application } = await startedApplication();
  await application.showDraft('nowhere');
  expect(application.screen.value).toEqual({ screen: 'missing' });
});
