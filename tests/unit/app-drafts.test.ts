import { expect, test } from 'vitest';
import type { Application } from '../../lib/app/application.ts';
import { en } from '../../lib/app/messages/en.ts';
import { FakeDevice } from '../support/fake-device.ts';
import { file, openDraftOf, startedApplication } from '../support/fake-environment.ts';
import { settle } from '../support/test-clock.ts';

const titles = (application: Application) => application.drafts.rows.value.map(({ title }) => title);
const notices = (application: Application) => application.notices.shown.value.map(({ text }) => text);

test('at first there is an empty list and nothing to remind of', async () => {
  const { application } = await startedApplication();
  expect(application.screen.value).toEqual({ screen: 'list' });
  expect(application.drafts.count.value).toBe(0);
  expect(application.reminders.due.value).toBeNull();
});

test('a new draft opens at once and is in the list under its title', async () => {
  const { application } = await startedApplication();
  await application.newDraft('sample');
  expect(openDraftOf(application).facts.value.title).toBe('A first look at Afterword');
  await application.showList();
  expect(titles(application)).toEqual(['A first look at Afterword']);
});

test('the list shows the name that a person gave, else the title, else the file, else a word for it', async () => {
  const { application } = await startedApplication();
  await application.drafts.createFrom('no title here', null);
  await application.drafts.createFrom('no title here', 'notes.md');
  const id = await application.drafts.createFrom('# Recap', 'recap.md');
  expect(titles(application).sort()).toEqual(['Recap', en.list.untitled, 'notes.md'].sort());
  await application.drafts.rename(id ?? '', '  Ours  ');
  expect(titles(application)).toContain('Ours');
  await application.drafts.rename(id ?? '', ' ');
  expect(titles(application)).toContain('Recap');
});

test('an opened file keeps every character and its name', async () => {
  const { application, witness } = await startedApplication();
  const source = '\ufeff---\r\ntitle: Recap\r\n---\r\n\r\nText with two blanks  \nand mixed ends\r';
  await application.openFiles([file('2026-recap.md', source)]);
  const open = openDraftOf(application);
  expect(open.fileName.value).toBe('2026-recap.md');
  await open.copy();
  expect(witness.clipboard).toBe(source);
  open.download();
  expect(witness.downloads).toEqual([{ fileName: '2026-recap.md', bytes: new TextEncoder().encode(source) }]);
});

test('several files open as several drafts, and the list stays in front', async () => {
  const { application } = await startedApplication();
  await application.openFiles([file('a.md', '# A'), file('b.md', '# B')]);
  expect(application.screen.value.screen).toBe('list');
  expect(titles(application).sort()).toEqual(['A', 'B']);
});

test.each([
  ['an empty file', file('a.md', ''), en.files.refused.empty('a.md')],
  ['a picture', file('a.md', new Uint8Array([0x89, 0x50, 0, 0, 1])), en.files.refused.binary('a.md')],
  ['Latin-1', file('a.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9])), en.files.refused['not-utf8']('a.md')],
  ['UTF-16', file('a.md', new Uint8Array([0xff, 0xfe, 0x41, 0])), en.files.refused.utf16('a.md')],
  ['20 MB', { ...file('a.md', 'x'), size: 20_000_000 }, en.files.refused['too-large']('a.md')],
  ['a broken zip', file('a.zip', 'PK not really'), en.files.zipRefused['not-a-zip']('a.zip')],
  [
    'a file that is gone',
    { name: 'a.md', size: 1, bytes: () => Promise.reject(new Error('gone')) },
    en.files.refused.unreadable('a.md'),
  ],
])('%s is refused in the person’s words and no draft is made', async (_, incoming, sentence) => {
  const { application } = await startedApplication();
  await application.drafts.createFrom('# Kept', null);
  await application.openFiles([incoming]);
  expect(notices(application)).toContain(sentence);
  expect(titles(application)).toEqual(['Kept']);
});

test('a pasted post becomes a draft; blanks do not', async () => {
  const { application } = await startedApplication();
  await application.openText(' \n ');
  expect(application.drafts.count.value).toBe(0);
  await application.openText('---\r\ntitle: Pasted\r\n---\r\n');
  expect(openDraftOf(application).text.toString()).toBe('---\r\ntitle: Pasted\r\n---\r\n');
});

test('a deleted draft comes back with Undo, and from the bin', async () => {
  const { application } = await startedApplication();
  const id = (await application.drafts.createFrom('# Recap', null)) ?? '';
  await application.drafts.remove(id);
  expect(titles(application)).toEqual([]);
  expect(application.drafts.bin.value.map(({ title }) => title)).toEqual(['Recap']);
  application.notices.shown.value.find(({ action }) => action)?.action?.run();
  await settle();
  expect(titles(application)).toEqual(['Recap']);
  await application.drafts.remove(id);
  await application.drafts.restore(id);
  expect(titles(application)).toEqual(['Recap']);
});

test('the bin is emptied after thirty days, and not before', async () => {
  const device = new FakeDevice();
  const first = await startedApplication(device);
  const id = (await first.application.drafts.createFrom('# Recap', null)) ?? '';
  await first.application.drafts.remove(id);
  await device.clock.advance(29 * 24 * 3_600_000);
  const second = await startedApplication(device);
  expect(second.application.drafts.bin.value).toHaveLength(1);
  await device.clock.advance(2 * 24 * 3_600_000);
  const third = await startedApplication(device);
  await third.application.drafts.reload();
  expect(third.application.drafts.bin.value).toHaveLength(0);
});

test('the search looks at titles and at the texts', async () => {
  const { application } = await startedApplication();
  await application.drafts.createFrom('# Recap\n\nThe lightning talks were a joy.', null);
  await application.drafts.createFrom('# Thanks', null);
  application.drafts.query.value = 'LIGHTNING';
  await settle();
  expect(titles(application)).toEqual(['Recap']);
  application.drafts.query.value = 'thank';
  expect(titles(application)).toEqual(['Thanks']);
  application.drafts.query.value = '';
  expect(titles(application)).toHaveLength(2);
});

test('a copy has a name of its own and goes its own way', async () => {
  const { application } = await startedApplication();
  const id = (await application.drafts.createFrom('# Recap', 'recap.md')) ?? '';
  await application.drafts.duplicate(id);
  expect(titles(application).sort()).toEqual(['Copy of Recap', 'Recap']);
});

test('an export brings every draft into another profile, beside those that are there', async () => {
  const { application, witness } = await startedApplication();
  const sources = ['\ufeff# One\r\n', '---\ntitle: Two\n---\n', 'no title'];
  for (const source of sources) await application.drafts.createFrom(source, null);
  await application.exportAll();
  const zip = witness.downloads[0];
  expect(zip?.fileName).toMatch(/^afterword-drafts-\d{4}-\d\d-\d\d\.zip$/);

  const other = await startedApplication();
  await other.application.drafts.createFrom('# Mine', null);
  await other.application.openFiles([file('drafts.zip', zip?.bytes ?? new Uint8Array())]);
  expect(other.application.drafts.count.value).toBe(4);
  const texts: string[] = [];
  for (const { id } of other.application.drafts.rows.value) {
    await other.application.showDraft(id);
    texts.push(openDraftOf(other.application).text.toString());
  }
  expect(texts.sort()).toEqual([...sources, '# Mine'].sort());
});

test('a full device makes no draft and says why', async () => {
  const { application, witness } = await startedApplication();
  witness.device.problem = { code: 'full' };
  await application.newDraft('blank');
  expect(application.screen.value.screen).toBe('list');
  expect(notices(application)).toEqual([en.files.notStored.full]);
});

test('the person is told once that uninstalling erases drafts, and offered the zip a month later', async () => {
  const { application, witness } = await startedApplication();
  await application.drafts.createFrom('# Recap', null);
  expect(application.reminders.due.value).toBe('uninstall');
  await application.reminders.settle();
  expect(application.reminders.due.value).toBeNull();
  await witness.device.clock.advance(31 * 24 * 3_600_000);
  await application.drafts.reload();
  expect(application.reminders.due.value).toBe('monthly');
  await application.exportAll();
  expect(application.reminders.due.value).toBeNull();
});
