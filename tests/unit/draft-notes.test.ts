import { expect, test } from 'vitest';
import { eraseDraft } from '../../lib/draft/bin.ts';
import { listVersions, restoreVersion, versionText } from '../../lib/draft/history.ts';
import { noteDelay } from '../../lib/draft/notes.ts';
import { created, opened, recap, type } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';
import { settle } from '../support/test-clock.ts';

async function typing() {
  const parts = fakeEnvironmentParts();
  const draft = await created(parts.ports, { fileName: 'recap.md' });
  await settle();
  const latest = async () => (await parts.ports.journal.latest(draft.id))?.text;
  const record = () => parts.device.records.get(draft.id);
  const reasons = async () => (await listVersions(parts.ports, draft.id)).map(({ reason }) => reason);
  return { ...parts, draft, latest, record, reasons };
}

test('one second after an edit the newest text is in the journal, and title and words in the list', async () => {
  const { draft, clock, latest, record } = await typing();
  type(draft, 'Twice.');
  await clock.advance(999);
  expect(await latest()).toBe(recap);
  await clock.advance(1);
  expect(await latest()).toBe(`${recap}Twice.`);
  expect(record()).toMatchObject({ title: 'Recap', words: 3, editedAt: clock.now() - 1_000 });
});

test('while typing goes on, notes are taken every two seconds', async () => {
  const { draft, clock, device } = await typing();
  let writes = 0;
  const texts = new Set<string | undefined>();
  for (let tenth = 0; tenth < 100; tenth += 1) {
    type(draft, 'a');
    await clock.advance(100);
    texts.add(device.journals.get(draft.id)?.latest?.text);
    writes = texts.size;
  }
  // The one of before, after 1 s, and at 3, 5, 7 and 9 s.
  expect(writes).toBe(6);
});

test('the notes of a big text are taken less often', () => {
  expect(noteDelay(30_000)).toBe(1_000);
  expect(noteDelay(1_000_000)).toBe(5_000);
});

test('the name of the file in the list follows the one in the draft', async () => {
  const { draft, clock, record } = await typing();
  const { editedAt } = record() ?? {};
  await clock.advance(5_000);
  draft.about.set('fileName', '2026-11-20-recap.md');
  await clock.advance(2_000);
  expect(record()).toMatchObject({ fileName: '2026-11-20-recap.md', editedAt });
});

test('a flush writes everything down at once', async () => {
  const { draft, latest } = await typing();
  type(draft, 'Now.');
  await draft.flush();
  expect(await latest()).toBe(`${recap}Now.`);
  expect(draft.saving.value.state).toBe('saved');
});

test('closing writes everything down, keeps a version and ends', async () => {
  const { draft, clock, ports, latest, reasons } = await typing();
  await clock.advance(5_000);
  type(draft, 'Last.');
  await Promise.all([draft.close(), draft.close()]);
  expect(await latest()).toBe(`${recap}Last.`);
  expect(await reasons()).toContain('closed');
  const again = await opened(ports, draft.id);
  expect(again.source.toString()).toBe(`${recap}Last.`);
  await clock.advance(60_000);
  expect(await reasons()).toEqual(['closed', 'opened']);
});

test('opening keeps a version, unless the newest one has that text', async () => {
  const { draft, ports, device, reasons } = await typing();
  expect(await reasons()).toEqual(['opened']);
  await draft.close();
  await opened(device.view(), draft.id);
  await settle();
  expect(await listVersions(ports, draft.id)).toHaveLength(1);
});

test('while typing goes on, a version is kept every 30 seconds', async () => {
  const { draft, clock, reasons } = await typing();
  for (let second = 0; second < 95; second += 1) {
    type(draft, 'a');
    await clock.advance(1_000);
  }
  expect(await reasons()).toEqual(['typing', 'typing', 'typing', 'opened']);
});

test('a version is the text as it was, with its words and its length', async () => {
  const { draft, ports } = await typing();
  const [version] = await listVersions(ports, draft.id);
  expect(version).toMatchObject({ reason: 'opened', words: 2, size: recap.length });
  expect(await versionText(ports, draft.id, version?.id ?? '')).toBe(recap);
});

test('a restored version is an edit; what stood there is kept', async () => {
  const { draft, clock, ports } = await typing();
  const [first] = await listVersions(ports, draft.id);
  type(draft, 'Changed.');
  await clock.advance(5_000);
  const origin = Symbol('restore');
  const origins: unknown[] = [];
  draft.doc.on('afterTransaction', (transaction) => origins.push(transaction.origin));
  expect(await restoreVersion(ports, draft, first?.id ?? '', origin)).toBe(true);
  expect(draft.source.toString()).toBe(recap);
  expect(origins).toEqual([origin]);
  const [newest] = await listVersions(ports, draft.id);
  expect(newest?.reason).toBe('restored');
  expect(await versionText(ports, draft.id, newest?.id ?? '')).toBe(`${recap}Changed.`);
});

test('a version that is gone cannot be restored, and nothing changes', async () => {
  const { draft, ports } = await typing();
  expect(await restoreVersion(ports, draft, 'unknown')).toBe(false);
  expect(draft.source.toString()).toBe(recap);
});

test('a journal that cannot be written says why, and is written when it can be', async () => {
  const { draft, clock, device, latest } = await typing();
  device.problemOf.journal = { code: 'full' };
  type(draft, 'Kept.');
  await clock.advance(1_000);
  expect(draft.notesProblem.value).toMatchObject({ code: 'full' });
  expect(draft.saving.value.state).toBe('saved');
  device.problemOf.journal = null;
  await clock.advance(2_000);
  expect(draft.notesProblem.value).toBeNull();
  expect(await latest()).toBe(`${recap}Kept.`);
});

test('an erased draft gets no new journal from a view that still has it open', async () => {
  const { draft, clock, ports, device } = await typing();
  await eraseDraft(ports, draft.id);
  type(draft, 'Late.');
  await clock.advance(60_000);
  await draft.close();
  expect([...device.journals.keys()]).toEqual([]);
  expect([...device.records.keys()]).toEqual([]);
});

test('a row of the list that the browser lost is put back while the draft is open', async () => {
  const { draft, clock, device, record, latest } = await typing();
  const before = record();
  device.records.clear();
  device.journals.clear();
  type(draft, 'Still here.');
  await clock.advance(1_000);
  expect(record()).toMatchObject({ ...before, words: 4, editedAt: clock.now() - 1_000 });
  expect(await latest()).toBe(`${recap}Still here.`);
});

test('the edits of another view are noted there, not here', async () => {
  const { draft, clock, device, latest } = await typing();
  const other = await opened(device.view(), draft.id);
  device.channels.deliverAll();
  await settle();
  type(other, 'There.');
  device.channels.deliverAll();
  expect(draft.source.toString()).toBe(`${recap}There.`);
  await draft.flush();
  expect(await latest()).toBe(recap);
  await clock.advance(1_000);
  expect(await latest()).toBe(`${recap}There.`);
});

test('a journal that is behind its document is brought up to date when the draft is opened', async () => {
  const { draft, device, latest, record, reasons } = await typing();
  type(draft, 'Before the end.');
  const rows = draft.saving;
  await settle();
  expect(rows.value.state).toBe('saved');
  // As after a crash: the view is gone without a word.
  const { editedAt } = record() ?? {};
  await opened(device.view(), draft.id);
  await settle();
  expect(await latest()).toBe(`${recap}Before the end.`);
  expect(record()).toMatchObject({ words: 5, editedAt });
  expect(await reasons()).toEqual(['opened', 'opened']);
});
