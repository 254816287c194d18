import { expect, test } from 'vitest';
import { archivedDraft } from '../../lib/draft/archived-draft.ts';
import { openDraft } from '../../lib/draft/draft.ts';
import { siteOf, sitePathOf } from '../../lib/draft/draft-site.ts';
import { duplicateDraft } from '../../lib/draft/duplicate.ts';
import { listVersions, versionText } from '../../lib/draft/history.ts';
import type { DraftPorts } from '../../lib/draft/ports.ts';
import { listSilences } from '../../lib/draft/silences.ts';
import { listWords } from '../../lib/draft/words.ts';
import { created, opened, readSource, recap, type } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';
import { settle } from '../support/test-clock.ts';

const garbage = new Uint8Array([255, 255, 3, 9, 255]);

/** What the document holds beside the text. */
const knowledge = {
  site: { format: 1, id: 'plain' },
  sitePath: '_posts/recap.md',
  silences: [{ check: 'here', quote: null, reason: 'It is meant.', at: 1 }],
  words: [{ word: 'ducklings', at: 1 }],
};

/** A draft that was typed in and closed, and whose stored document is then damaged. */
async function damaged(rows: (rows: readonly unknown[]) => unknown[] = (rows) => [...rows, garbage]) {
  const parts = fakeEnvironmentParts();
  const draft = await created(parts.ports, { fileName: 'recap.md', ...knowledge });
  type(draft, 'More.');
  await parts.clock.advance(10_000);
  await draft.close();
  const name = `${draft.id}/text`;
  const spoilt = rows(parts.device.rows.get(name) ?? []);
  parts.device.rows.set(name, spoilt);
  return { ...parts, id: draft.id, name, spoilt };
}

test('a draft whose document is damaged opens from its journal, and says so', async () => {
  const { ports, id, device } = await damaged();
  const at = device.journals.get(id)?.latest?.at;
  const draft = await opened(ports, id);
  expect(draft.source.toString()).toBe(`${recap}More.`);
  expect(draft.about.get('fileName')).toBe('recap.md');
  expect(draft.origin).toEqual({ from: 'journal', at });
});

test('it lives in a document of its own from then on; the damaged one stays as it is', async () => {
  const { ports, id, device, name, spoilt } = await damaged();
  const draft = await opened(ports, id);
  type(draft, ' And on.');
  await draft.close();
  expect(device.rows.get(name)).toEqual(spoilt);
  expect(device.records.get(id)?.document).not.toBe(name);
  const again = await opened(device.view(), id);
  expect(again.origin).toEqual({ from: 'document' });
  expect(again.source.toString()).toBe(`${recap}More. And on.`);
});

test('what could still be read of the document is kept as a version, if it is something else', async () => {
  const { ports, id } = await damaged(([first]) => [first, garbage]);
  await opened(ports, id);
  await settle();
  const version = (await listVersions(ports, id)).find(({ reason }) => reason === 'damaged');
  expect(await versionText(ports, id, version?.id ?? '')).toBe(recap);
  expect(await readSource(ports, id)).toBe(`${recap}More.`);
});

test('what could still be read is never taken for the newest text', async () => {
  const { ports, id, device, clock } = await damaged(([first]) => [first, garbage]);
  await clock.advance(60_000);
  const draft = await opened(ports, id);
  await draft.close();
  const { document } = device.records.get(id) ?? {};
  device.rows.set(document ?? '', [garbage]);
  await clock.advance(60_000);
  expect((await opened(device.view(), id)).source.toString()).toBe(`${recap}More.`);
});

test('without a journal, what can be read of the document is used', async () => {
  const { ports, id, device } = await damaged();
  device.journals.clear();
  const draft = await opened(ports, id);
  expect(draft.source.toString()).toBe(`${recap}More.`);
  expect(draft.origin).toEqual({ from: 'journal', at: null });
});

test('without a latest text, the newest version is used', async () => {
  const { ports, id, device, clock } = await damaged();
  device.journals.clear();
  const text = 'Of a version.';
  const at = clock.now();
  await ports.journal.add(id, {
    version: 1,
    id: 'v',
    at,
    reason: 'typing',
    words: 1,
    size: text.length,
    text,
  });
  expect((await opened(ports, id)).source.toString()).toBe(text);
});

test('a document that is gone altogether is damage too', async () => {
  const { ports, id, device, name } = await damaged();
  device.rows.delete(name);
  const draft = await opened(ports, id);
  expect(draft.source.toString()).toBe(`${recap}More.`);
  expect(draft.origin.from).toBe('journal');
});

test('views that open it at the same time agree on one document, and the text does not double', async () => {
  const { id, device } = await damaged();
  const drafts = await Promise.all([1, 2, 3].map(() => opened(device.view(), id)));
  device.channels.deliverAll();
  for (const draft of drafts) expect(draft.source.toString()).toBe(`${recap}More.`);
  for (const draft of drafts) await draft.close();
  expect([...device.rows.keys()].filter((name) => name.startsWith(id))).toHaveLength(2);
  expect(await readSource(device.view(), id)).toBe(`${recap}More.`);
});

test('a view that had it open before learns that it was replaced, and its text is kept', async () => {
  const { ports, device, clock } = fakeEnvironmentParts();
  const old = await created(ports);
  await settle();
  device.rows.set(`${old.id}/text`, [garbage]);
  const draft = await opened(device.view(), old.id);
  await settle();
  expect(old.isReplaced.value).toBe(true);
  expect(draft.isReplaced.value).toBe(false);
  type(old, 'Typed into the old one.');
  await clock.advance(5_000);
  await old.close();
  expect(await readSource(device.view(), old.id)).toBe(recap);
  expect((await ports.journal.latest(old.id))?.text).toBe(recap);
  const [newest] = await listVersions(ports, old.id);
  expect(await versionText(ports, old.id, newest?.id ?? '')).toBe(`${recap}Typed into the old one.`);
});

test('if the new document cannot be stored, the draft says why and nothing has changed', async () => {
  const { ports, id, device, name } = await damaged();
  device.problem = { code: 'full' };
  expect(await openDraft(ports, id)).toMatchObject({ state: 'failed', problem: { code: 'full' } });
  expect(device.records.get(id)?.document).toBe(name);
  expect([...device.rows.keys()]).toEqual([name]);
  device.problem = null;
  expect((await opened(ports, id)).source.toString()).toBe(`${recap}More.`);
});

test('a copy or an export of a damaged draft has the text of its journal, and the rest of its document', async () => {
  const { ports, id } = await damaged();
  expect(await stored(ports, id)).toMatchObject({ source: `${recap}More.`, ...knowledge });
  const copy = await duplicateDraft(ports, id, null);
  expect(await stored(ports, copy?.id ?? '')).toMatchObject({ source: `${recap}More.`, ...knowledge });
});

test('site, path, silences and words that can be read go on in the new document', async () => {
  const { ports, id } = await damaged();
  const draft = await opened(ports, id);
  expect([siteOf(draft), sitePathOf(draft)]).toEqual([knowledge.site, knowledge.sitePath]);
  expect(listSilences(draft)).toMatchObject(knowledge.silences);
  expect(listWords(draft)).toEqual(knowledge.words);
});

async function stored(ports: DraftPorts, id: string) {
  const record = await ports.catalog.get(id);
  return record && archivedDraft(ports, record);
}
