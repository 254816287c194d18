import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBroadcastChannel } from '../../lib/browser/broadcast-channel.ts';
import { createIndexedDbDocuments } from '../../lib/browser/indexeddb-documents.ts';
import { openShelf, type Shelf } from '../../lib/browser/indexeddb-shelf.ts';
import { createSettingsStore } from '../../lib/browser/settings-store.ts';
import { archivedDraft } from '../../lib/draft/archived-draft.ts';
import { listConfirmations } from '../../lib/draft/confirmations.ts';
import { listVersions, versionText } from '../../lib/draft/history.ts';
import type { DraftPorts } from '../../lib/draft/ports.ts';
import { opened } from '../support/draft.ts';
import { emptyIndexedDb, storeRows } from '../support/fake-indexeddb.ts';
import {
  type KeptTexts,
  memoryArea,
  restoreDatabases,
  type StoredProfile,
} from '../support/stored-shapes.ts';
import { TestClock } from '../support/test-clock.ts';

const folder = new URL('../fixtures/stored/', import.meta.url);

function read(version: string, file: string) {
  return JSON.parse(readFileSync(new URL(`${version}/${file}`, folder), 'utf8'));
}

/** Of a draft that was stored before there was anything of it. */
const nothingKnown = { site: null, sitePath: null, silences: [], confirmations: [] };

describe.each(readdirSync(folder))('what was stored in version %s', (version) => {
  const profile: StoredProfile = read(version, 'profile.json');
  const { drafts }: KeptTexts = read(version, 'texts.json');
  let shelf: Shelf;
  let ports: DraftPorts;

  beforeEach(async () => {
    emptyIndexedDb();
    await restoreDatabases(profile.databases);
    const clock = new TestClock();
    shelf = openShelf(openBroadcastChannel);
    const documents = createIndexedDbDocuments(clock);
    const newId = () => crypto.randomUUID();
    ports = { clock, newId, documents, ...shelf, openChannel: openBroadcastChannel };
  });
  afterEach(() => shelf.close());

  test('every draft is in the list', async () => {
    const ids = (await ports.catalog.list()).map(({ id }) => id);
    expect(ids.sort()).toEqual(Object.keys(drafts).sort());
    expect(ids.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(drafts))('draft %s opens with its exact text', async (id, { source }) => {
    const draft = await opened(ports, id);
    expect(draft.origin).toEqual({ from: 'document' });
    expect(draft.source.toString()).toBe(source);
    await draft.close();
  });

  test.each(Object.entries(drafts))(
    'draft %s has its site, its silences and its confirmations',
    async (id, { knowledge = nothingKnown }) => {
      const record = await ports.catalog.get(id);
      expect(record && (await archivedDraft(ports, record))).toMatchObject(knowledge);
      const draft = await opened(ports, id);
      await draft.talk.flush();
      expect(listConfirmations(draft.talk)).toMatchObject(knowledge.confirmations);
      expect(draft.talk.loading.value.state).toBe('open');
      await draft.close();
    },
  );

  test.each(Object.entries(drafts))('draft %s has its exact history', async (id, { versions }) => {
    const found = await listVersions(ports, id);
    expect(await Promise.all(found.map((one) => versionText(ports, id, one.id)))).toEqual(versions);
  });

  test.each(Object.entries(drafts))(
    'draft %s opens from its journal when damaged',
    async (id, { source }) => {
      const { document } = (await ports.catalog.get(id)) ?? {};
      await storeRows(`afterword/${document}`, [new Uint8Array([255, 255, 3])]);
      const draft = await opened(ports, id);
      expect(draft.origin.from).toBe('journal');
      expect(draft.source.toString()).toBe(source);
      await draft.close();
    },
  );

  test('the settings are found', async () => {
    const settings = await createSettingsStore(memoryArea({ ...profile.local })).load();
    expect(settings).toMatchObject({ theme: 'dark', lastDraft: 'id-1' });
  });
});
