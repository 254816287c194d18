import { expect, test } from 'vitest';
import { createDraft, firstText, openDraft } from '../../lib/draft/draft.ts';
import { duplicateDraft } from '../../lib/draft/duplicate.ts';
import { created, opened, readSource, recap, type } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';

test('a new draft is stored whole when it is there: document, journal and row in the list', async () => {
  const { ports, device, clock } = fakeEnvironmentParts();
  const record = await createDraft(ports, { source: recap, fileName: 'recap.md', name: 'Ours' });
  expect(await device.view().catalog.get(record.id)).toEqual({
    version: 1,
    id: record.id,
    document: `${record.id}/text`,
    name: 'Ours',
    fileName: 'recap.md',
    title: 'Recap',
    words: 2,
    createdAt: clock.now(),
    editedAt: clock.now(),
    deletedAt: null,
  });
  expect(await firstText(device.view(), record.id)).toBe(recap);
  const draft = await opened(device.view(), record.id);
  expect(draft.source.toString()).toBe(recap);
  expect(draft.about.get('fileName')).toBe('recap.md');
  expect(draft.origin).toEqual({ from: 'document' });
});

test('a source is stored character for character, line endings and byte-order mark included', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const source = '\ufeff---\r\ntitle: Recap\r\n---\r\nmixed\nendings\r\u2028 and \ud83c\udf89\0';
  const { id } = await createDraft(ports, { source, fileName: null });
  expect(await readSource(device.view(), id)).toBe(source);
});

test('an empty draft opens empty, from its document', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports, { source: '' });
  expect(draft.source.toString()).toBe('');
  expect(draft.origin).toEqual({ from: 'document' });
});

const confirmations = [{ quote: '300 people', by: 'First Organizer', at: 1 }];

test.each(['documents', 'journal', 'catalog'] as const)(
  'a draft of which the %s cannot be stored leaves nothing behind',
  async (part) => {
    const { ports, device } = fakeEnvironmentParts();
    device.problemOf[part] = { code: 'full' };
    await expect(createDraft(ports, { source: recap, fileName: null, confirmations })).rejects.toMatchObject({
      problem: { code: 'full' },
    });
    expect([...device.rows.keys()]).toEqual([]);
    expect([...device.records.keys()]).toEqual([]);
    expect([...device.journals.keys()]).toEqual([]);
  },
);

test('a draft that is not there is missing', async () => {
  const { ports } = fakeEnvironmentParts();
  expect(await openDraft(ports, 'unknown')).toEqual({ state: 'missing' });
  expect(await firstText(ports, 'unknown')).toBeUndefined();
});

test('a copy has the text of the document, also if the journal is behind', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports, { fileName: 'recap.md' });
  type(draft, 'More.');
  const copy = await duplicateDraft(device.view(), draft.id, 'Copy of Recap');
  expect(copy).toMatchObject({ name: 'Copy of Recap', fileName: 'recap.md', title: 'Recap', words: 3 });
  expect(copy?.id).not.toBe(draft.id);
  expect(await readSource(ports, copy?.id ?? '')).toBe(`${recap}More.`);
});

test('a copy and its original go on apart', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  const copy = await duplicateDraft(ports, draft.id, null);
  type(draft, 'Only here.');
  await draft.flush();
  expect(await readSource(ports, copy?.id ?? '')).toBe(recap);
});

test('a draft that is not there has no copy', async () => {
  const { ports } = fakeEnvironmentParts();
  expect(await duplicateDraft(ports, 'unknown', null)).toBeUndefined();
});
