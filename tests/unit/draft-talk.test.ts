import { expect, test } from 'vitest';
import { archivedDraft } from '../../lib/draft/archived-draft.ts';
import { eraseDraft, moveToBin } from '../../lib/draft/bin.ts';
import {
  type Confirmation,
  confirm,
  LONGEST_NAME,
  listConfirmations,
  onConfirmations,
  takeBack,
} from '../../lib/draft/confirmations.ts';
import type { DocumentStore } from '../../lib/draft/document-store.ts';
import { createDraft, type Draft } from '../../lib/draft/draft.ts';
import { duplicateDraft } from '../../lib/draft/duplicate.ts';
import { LONGEST_QUOTE } from '../../lib/draft/kept-records.ts';
import type { DraftPorts } from '../../lib/draft/ports.ts';
import { StorageError } from '../../lib/draft/storage-problem.ts';
import { openTalk } from '../../lib/draft/talk.ts';
import { created, opened, recap, type } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';
import { settle } from '../support/test-clock.ts';

const people: Confirmation = { quote: 'more than 300 people', by: 'First Organizer', at: 1 };
const price: Confirmation = { quote: 'tickets from $99', by: '', at: 2 };
const garbage = new Uint8Array([255, 255, 3, 9, 255]);

/** The ports of a view in which the talk cannot be opened while `problem.now` is set. */
function withoutTalk(ports: DraftPorts) {
  const problem = { now: true };
  const documents: DocumentStore = {
    open: (name, doc) => {
      if (problem.now && name.includes('/talk')) throw new StorageError({ code: 'blocked' });
      return ports.documents.open(name, doc);
    },
    remove: (name) => ports.documents.remove(name),
    list: (prefix) => ports.documents.list(prefix),
  };
  return { ports: { ...ports, documents }, problem };
}

/** A draft with two confirmations, closed. */
async function confirmed() {
  const parts = fakeEnvironmentParts();
  const draft = await created(parts.ports);
  confirm(draft.talk, people);
  confirm(draft.talk, price);
  await draft.close();
  const talkRows = () => [...parts.device.rows.keys()].filter((name) => name.includes('/talk'));
  return { ...parts, id: draft.id, name: `${draft.id}/talk`, talkRows };
}

async function confirmationsOf(draft: Draft) {
  await settle();
  return listConfirmations(draft.talk).map(({ key: _, ...confirmation }) => confirmation);
}

test('a draft of which nobody has said anything has an empty talk, and no document for it', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports);
  await settle();
  expect(draft.talk.loading.value.state).toBe('open');
  expect(listConfirmations(draft.talk)).toEqual([]);
  expect(draft.saving.value).toEqual({ state: 'saved' });
  await draft.close();
  expect([...device.rows.keys()]).toEqual([`${draft.id}/text`]);
});

test('confirmations are stored in a document of their own, and there again later', async () => {
  const { id, device, talkRows } = await confirmed();
  expect(talkRows()).toEqual([`${id}/talk`]);
  expect(await confirmationsOf(await opened(device.view(), id))).toEqual([people, price]);
});

test('a draft opens without waiting for its talk, and what is confirmed meanwhile is kept', async () => {
  const { id, device } = await confirmed();
  const late = { ...people, quote: 'late', at: 3 };
  const talk = openTalk(device.view(), id);
  expect(talk.loading.value).toEqual({ state: 'opening' });
  confirm(talk, late);
  expect(talk.saving.value.state).toBe('saving');
  await talk.close();
  expect(talk.saving.value.state).toBe('saved');
  expect(await confirmationsOf(await opened(device.view(), id))).toEqual([people, price, late]);
});

test('a talk that opens is nothing that has to be saved', async () => {
  const { id, device } = await confirmed();
  const talk = openTalk(device.view(), id);
  const states: string[] = [];
  talk.saving.subscribe(({ state }) => void states.push(state));
  await settle();
  expect(listConfirmations(talk)).toMatchObject([people, price]);
  expect(new Set(states)).toEqual(new Set(['saved']));
});

test('a confirmation is taken back with all others of the same words', async () => {
  const { ports } = fakeEnvironmentParts();
  const { talk } = await created(ports);
  const heard: number[] = [];
  const stop = onConfirmations(talk, () => heard.push(listConfirmations(talk).length));
  confirm(talk, people);
  const key = confirm(talk, { ...people, by: 'Second Organizer', at: 4 });
  confirm(talk, price);
  takeBack(talk, key);
  takeBack(talk, key);
  stop();
  confirm(talk, people);
  expect(heard).toEqual([1, 2, 3, 1]);
});

test.each([
  ['a quote that is too long', { ...people, quote: 'a'.repeat(LONGEST_QUOTE + 1) }],
  ['an empty quote', { ...people, quote: '' }],
  ['a name that is too long', { ...people, by: 'a'.repeat(LONGEST_NAME + 1) }],
  ['no time', { quote: 'a', by: 'b' }],
  ['a list', [people]],
])('%s from another person is no confirmation: it is passed over', async (_, value) => {
  const { ports } = fakeEnvironmentParts();
  const { talk } = await created(ports);
  talk.confirmations.set('theirs', value);
  confirm(talk, people);
  expect(listConfirmations(talk)).toMatchObject([people]);
});

test('the longest quote and name are kept', async () => {
  const { ports } = fakeEnvironmentParts();
  const { talk } = await created(ports);
  const longest = { quote: 'a'.repeat(LONGEST_QUOTE), by: 'a'.repeat(LONGEST_NAME), at: 1 };
  confirm(talk, longest);
  expect(listConfirmations(talk)).toMatchObject([longest]);
});

test('what could not be read again is not written', async () => {
  const { ports } = fakeEnvironmentParts();
  const { talk } = await created(ports);
  expect(() => confirm(talk, { ...people, quote: 'a'.repeat(LONGEST_QUOTE + 1) })).toThrow(RangeError);
  expect(talk.confirmations.size).toBe(0);
});

test('two views of a draft hear each other’s confirmations', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const one = await created(ports);
  const other = await opened(device.view(), one.id);
  await settle();
  device.channels.deliverAll();
  confirm(one.talk, people);
  confirm(other.talk, price);
  device.channels.deliverAll();
  expect(listConfirmations(one.talk)).toMatchObject([people, price]);
  expect(listConfirmations(other.talk)).toEqual(listConfirmations(one.talk));
  expect(one.source.toString()).toBe(recap);
  await one.close();
  confirm(other.talk, people);
  device.channels.deliverAll();
  expect(listConfirmations(one.talk)).toMatchObject([people, price]);
});

test('a copy starts without confirmations: it will be another post', async () => {
  const { ports, id } = await confirmed();
  const copy = await duplicateDraft(ports, id, null);
  expect(await confirmationsOf(await opened(ports, copy?.id ?? ''))).toEqual([]);
});

test('an archive has the confirmations, and a draft made of it too', async () => {
  const { ports, device, id } = await confirmed();
  const record = await ports.catalog.get(id);
  const archived = record && (await archivedDraft(ports, record));
  if (!archived) throw new Error('it could not be read');
  expect(archived.confirmations).toEqual([people, price]);
  const { id: copy } = await createDraft(ports, archived);
  expect(await confirmationsOf(await opened(device.view(), copy))).toEqual([people, price]);
});

test('an erased draft takes its talk along, damaged ones too', async () => {
  const { ports, device, id, name } = await confirmed();
  device.rows.set(`${name}.1`, [garbage]);
  await moveToBin(ports, id);
  await eraseDraft(ports, id);
  expect([...device.rows.keys()]).toEqual([]);
});

test('a talk that cannot be stored is as visible as a text that cannot', async () => {
  const { ports, device, clock } = fakeEnvironmentParts();
  const draft = await created(ports);
  await settle();
  device.problemOf.documents = { code: 'full' };
  confirm(draft.talk, people);
  expect(draft.saving.value.state).toBe('saving');
  await draft.flush();
  expect(draft.saving.value).toMatchObject({ state: 'failed', problem: { code: 'full' } });
  device.problemOf.documents = null;
  await clock.advance(30_000);
  expect(draft.saving.value).toEqual({ state: 'saved' });
});

test('a talk that cannot be opened is never in the way of the text', async () => {
  const { id, device } = await confirmed();
  const { ports } = withoutTalk(device.view());
  const draft = await opened(ports, id);
  type(draft, 'More.');
  await draft.flush();
  expect(draft.talk.loading.value).toMatchObject({ state: 'failed', problem: { code: 'blocked' } });
  expect(draft.saving.value).toEqual({ state: 'saved' });
  await draft.close();
  expect((await opened(device.view(), id)).source.toString()).toBe(`${recap}More.`);
});

test('what is said in a talk that cannot be opened fails to be saved, until it can', async () => {
  const { id, device, clock } = await confirmed();
  const { ports, problem } = withoutTalk(device.view());
  const draft = await opened(ports, id);
  const late = { ...people, quote: 'late', at: 3 };
  confirm(draft.talk, late);
  await draft.flush();
  expect(draft.saving.value).toMatchObject({ state: 'failed', problem: { code: 'blocked' } });
  problem.now = false;
  await clock.advance(10_000);
  expect(draft.talk.loading.value.state).toBe('open');
  expect(draft.saving.value).toEqual({ state: 'saved' });
  expect(await confirmationsOf(draft)).toEqual([people, price, late]);
  await draft.close();
  expect(await confirmationsOf(await opened(device.view(), id))).toEqual([people, price, late]);
});

test('a flush of the draft tries at once to open a talk that could not be', async () => {
  const { id, device } = await confirmed();
  const { ports, problem } = withoutTalk(device.view());
  const draft = await opened(ports, id);
  await draft.flush();
  problem.now = false;
  await draft.flush();
  expect(draft.talk.loading.value.state).toBe('open');
});

test('a talk is opened once, however many try at the same time', async () => {
  const { id, device, name } = await confirmed();
  const { ports, problem } = withoutTalk(device.view());
  const draft = await opened(ports, id);
  await draft.flush();
  problem.now = false;
  await Promise.all([draft.flush(), draft.flush(), draft.talk.flush()]);
  const before = device.rows.get(name)?.length ?? 0;
  confirm(draft.talk, { ...people, at: 3 });
  await draft.close();
  expect(device.rows.get(name)).toHaveLength(before + 1);
});

test('a closed draft does not try to open its talk again', async () => {
  const { id, device, clock, name } = await confirmed();
  const { ports, problem } = withoutTalk(device.view());
  const draft = await opened(ports, id);
  confirm(draft.talk, { ...people, at: 3 });
  await draft.close();
  const rows = device.rows.get(name);
  problem.now = false;
  await clock.advance(60_000);
  expect(device.rows.get(name)).toEqual(rows);
});

test('an archive of a draft whose talk cannot be read has its text', async () => {
  const { id, device } = await confirmed();
  const { ports } = withoutTalk(device.view());
  const record = await ports.catalog.get(id);
  expect(record && (await archivedDraft(ports, record))).toMatchObject({
    source: recap,
    confirmations: [],
  });
});

test('a damaged talk stays as it is, and a new one begins with what could be read of it', async () => {
  const { id, device, name, talkRows } = await confirmed();
  const spoilt = [device.rows.get(name)?.[0], garbage];
  device.rows.set(name, spoilt);
  const draft = await opened(device.view(), id);
  expect(await confirmationsOf(draft)).toEqual([people]);
  confirm(draft.talk, price);
  await draft.close();
  expect(device.rows.get(name)).toEqual(spoilt);
  expect(talkRows()).toEqual([name, `${name}.1`]);
  expect(await confirmationsOf(await opened(device.view(), id))).toEqual([people, price]);
});

test('what was taken back in the new talk does not come again out of the damaged one', async () => {
  const { id, device, name } = await confirmed();
  device.rows.set(name, [device.rows.get(name)?.[0], garbage]);
  const draft = await opened(device.view(), id);
  await settle();
  takeBack(draft.talk, listConfirmations(draft.talk)[0]?.key ?? '');
  await draft.close();
  expect(await confirmationsOf(await opened(device.view(), id))).toEqual([]);
});

test('views that find the talk damaged at the same time agree, and nothing doubles', async () => {
  const { id, device, name, talkRows } = await confirmed();
  device.rows.set(name, [...(device.rows.get(name) ?? []), garbage]);
  const drafts = await Promise.all([1, 2, 3].map(() => opened(device.view(), id)));
  await settle();
  device.channels.deliverAll();
  for (const draft of drafts) expect(await confirmationsOf(draft)).toEqual([people, price]);
  for (const draft of drafts) await draft.close();
  expect(talkRows()).toEqual([name, `${name}.1`]);
  expect(await confirmationsOf(await opened(device.view(), id))).toEqual([people, price]);
});

test('a talk that is damaged again goes on in the next document', async () => {
  const { id, device, name } = await confirmed();
  device.rows.set(name, [garbage]);
  const rows = [garbage];
  device.rows.set(`${name}.1`, rows);
  const draft = await opened(device.view(), id);
  confirm(draft.talk, people);
  await draft.close();
  expect(device.rows.get(`${name}.1`)).toBe(rows);
  const record = await device.view().catalog.get(id);
  expect(record && (await archivedDraft(device.view(), record))?.confirmations).toEqual([people]);
});
