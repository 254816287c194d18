/**
 * Keeps what this build stores, so that every later one proves that it opens it:
 *
 *   node tests/support/keep-stored-shapes.ts v2
 *
 * Run it once for each version of the stored shapes, with the last build of that version. A kept version is
 * never written again.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { openBroadcastChannel } from '../../lib/browser/broadcast-channel.ts';
import { createIndexedDbDocuments } from '../../lib/browser/indexeddb-documents.ts';
import { openShelf } from '../../lib/browser/indexeddb-shelf.ts';
import { createSettingsStore } from '../../lib/browser/settings-store.ts';
import { archivedDraft } from '../../lib/draft/archived-draft.ts';
import { moveToBin } from '../../lib/draft/bin.ts';
import { confirm } from '../../lib/draft/confirmations.ts';
import { createDraft } from '../../lib/draft/draft.ts';
import { setSite, setSitePath } from '../../lib/draft/draft-site.ts';
import { listVersions, versionText } from '../../lib/draft/history.ts';
import type { DraftPorts } from '../../lib/draft/ports.ts';
import { silence } from '../../lib/draft/silences.ts';
import { learnWord } from '../../lib/draft/words.ts';
import { opened } from './draft.ts';
import { emptyIndexedDb } from './fake-indexeddb.ts';
import { dumpDatabases, type KeptTexts, memoryArea, type StoredProfile } from './stored-shapes.ts';
import { settle, TestClock } from './test-clock.ts';

const [name] = process.argv.slice(2);
if (!name || !/^v\d+$/.test(name)) throw new Error('say which version to keep: v1, v2, …');
const folder = new URL(`../fixtures/stored/${name}/`, import.meta.url);
await mkdir(new URL('..', folder), { recursive: true });
await mkdir(folder);

emptyIndexedDb();
const clock = new TestClock();
const shelf = openShelf(openBroadcastChannel);
let ids = 0;
const ports: DraftPorts = {
  clock,
  newId: () => `id-${++ids}`,
  documents: createIndexedDbDocuments(clock),
  catalog: shelf.catalog,
  journal: shelf.journal,
  openChannel: openBroadcastChannel,
};

const drafts: Record<string, KeptTexts['drafts'][string]> = {};
await typedDraft();
await draftOfAllCharacters();
await binnedDraft();
await draftOfASite();
const local = {};
await createSettingsStore(memoryArea(local)).change({ theme: 'dark', lastDraft: 'id-1' });
await shelf.close();

const profile: StoredProfile = { databases: await dumpDatabases(), local };
await keep('profile.json', profile);
await keep('texts.json', { drafts } satisfies KeptTexts);

/** Written in many small edits, with a history. */
async function typedDraft(): Promise<void> {
  const { id } = await createDraft(ports, {
    source: '---\ntitle: Wrap-up\n---\n',
    fileName: 'wrap-up.md',
    name: 'Ours',
  });
  const draft = await opened(ports, id);
  for (const letter of 'Thank you, First Organizer.\n') {
    draft.source.insert(draft.source.length, letter);
    await clock.advance(3_000);
  }
  draft.source.delete(0, 4);
  draft.about.set('fileName', '2026-11-20-wrap-up.md');
  await draft.close();
  await keepTexts(id, draft.source.toString());
}

/** Opened once and never changed. */
async function draftOfAllCharacters(): Promise<void> {
  const source = '\ufeff---\r\ntitle: "Caf\u00e9 \ud83c\udf89"\r\n---\r\nmixed\nendings\r\u2028\0\n';
  const { id } = await createDraft(ports, { source, fileName: null });
  const draft = await opened(ports, id);
  await settle();
  await draft.close();
  await keepTexts(id, source);
}

async function binnedDraft(): Promise<void> {
  const { id } = await createDraft(ports, { source: '', fileName: null });
  await moveToBin(ports, id);
  await keepTexts(id, '');
}

/** With all that is known beside its text, some of it said in a second session. */
async function draftOfASite(): Promise<void> {
  const { id } = await createDraft(ports, {
    source: '---\ntitle: Thank you\n---\nMore than 300 people came. Click here 🎉\n',
    fileName: null,
    site: { format: 1, id: 'our-site', silenced: { here: 'We like it.' }, templates: [] },
    silences: [{ check: 'here', quote: 'Click here 🎉', reason: 'It is a song.', at: 1_700_000_000_000 }],
    words: [{ word: 'afterparty', at: 1_700_000_000_000 }],
    confirmations: [{ quote: 'More than 300 people came', by: 'First Organizer', at: 1_700_000_000_000 }],
  });
  const draft = await opened(ports, id);
  setSite(draft, { format: 1, id: 'another-site', silenced: {}, templates: [] });
  setSitePath(draft, '_posts/2026-11-20-thank-you.md');
  silence(draft, { check: 'spelling', quote: null, reason: '', at: clock.now() });
  learnWord(draft, { word: 'Århus’', at: clock.now() });
  confirm(draft.talk, { quote: 'title: Thank you', by: '', at: clock.now() });
  await draft.close();
  await keepTexts(id, draft.source.toString());
}

async function keepTexts(id: string, source: string): Promise<void> {
  const versions: string[] = [];
  for (const version of await listVersions(ports, id)) {
    versions.push((await versionText(ports, id, version.id)) ?? '');
  }
  const record = await ports.catalog.get(id);
  const archived = record && (await archivedDraft(ports, record));
  if (!archived) throw new Error('the draft cannot be read');
  const { site, sitePath, silences, words, confirmations } = archived;
  drafts[id] = { source, versions, knowledge: { site, sitePath, silences, words, confirmations } };
}

async function keep(file: string, value: unknown): Promise<void> {
  await writeFile(new URL(file, folder), `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx' });
}
