import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { openBroadcastChannel } from '../../lib/browser/broadcast-channel.ts';
import { createIndexedDbDocuments } from '../../lib/browser/indexeddb-documents.ts';
import { openShelf } from '../../lib/browser/indexeddb-shelf.ts';
import type { StoredDocument } from '../../lib/draft/document-store.ts';
import { createDraft } from '../../lib/draft/draft.ts';
import { emptyIndexedDb, failWrites, storedRows, storeRows, watchWrites } from '../support/fake-indexeddb.ts';
import { settle, TestClock } from '../support/test-clock.ts';

let clock: TestClock;
let ends: (() => void | Promise<void>)[];

beforeEach(() => {
  emptyIndexedDb();
  clock = new TestClock();
  ends = [];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

async function opened(doc = new Y.Doc()): Promise<{ stored: StoredDocument; text: Y.Text }> {
  const opening = await createIndexedDbDocuments(clock).open('a/text', doc);
  if (opening.state !== 'open') throw new Error('it is damaged');
  ends.push(() => opening.stored.close());
  return { stored: opening.stored, text: doc.getText('source') };
}

const rowsOf = () => storedRows('afterword/a/text');

test('it is called saved only after the transaction is complete, and that is a strict one', async () => {
  const { stored, text } = await opened();
  const events: string[] = [];
  ends.push(
    watchWrites((transaction) => {
      events.push(`begin ${transaction.durability}`);
      transaction.addEventListener('complete', () => events.push('complete'));
    }),
  );
  stored.saving.subscribe(({ state }) => events.push(state));
  text.insert(0, 'a');
  await stored.flush();
  expect(events).toEqual(['saved', 'saving', 'begin strict', 'complete', 'saved']);
});

test('edits that come while a transaction is under way become one row of the next', async () => {
  const { stored, text } = await opened();
  const before = (await rowsOf()).length;
  for (const letter of 'a long sentence') text.insert(text.length, letter);
  await stored.flush();
  expect((await rowsOf()).length - before).toBe(2);
});

test.each([
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'failed'],
  ['AbortError', 'failed'],
])('a transaction that ends with %s is a problem of the kind %s', async (name, code) => {
  const { stored, text } = await opened();
  const endFailing = failWrites(name);
  text.insert(0, 'kept');
  await stored.flush();
  endFailing();
  expect(stored.saving.value).toMatchObject({ state: 'failed', problem: { code, cause: { name } } });
  await clock.advance(2_000);
  expect(stored.saving.value).toEqual({ state: 'saved' });
});

test('plain y-indexeddb reads what is stored', async () => {
  const { stored, text } = await opened();
  text.insert(0, 'for all tools');
  await stored.close();
  const doc = new Y.Doc();
  const plain = new IndexeddbPersistence('afterword/a/text', doc);
  await plain.whenSynced;
  await plain.destroy();
  expect(doc.getText('source').toString()).toBe('for all tools');
});

test('what plain y-indexeddb stored is read', async () => {
  const doc = new Y.Doc();
  const plain = new IndexeddbPersistence('afterword/a/text', doc);
  await plain.whenSynced;
  doc.getText('source').insert(0, 'by another tool');
  await plain.destroy();
  expect((await opened()).text.toString()).toBe('by another tool');
});

test('more than 500 rows become one when the typing rests', async () => {
  const { stored, text } = await opened();
  for (let index = 0; index < 520; index += 1) {
    text.insert(text.length, 'a');
    await stored.flush();
  }
  expect((await rowsOf()).length).toBeGreaterThan(500);
  await clock.advance(1_000);
  await vi.waitFor(async () => expect(await rowsOf()).toHaveLength(1));
  expect((await opened()).text.toString()).toBe('a'.repeat(520));
});

test('rows that two views join at the same time lose nothing', async () => {
  const one = await opened();
  for (let index = 0; index < 510; index += 1) {
    one.text.insert(one.text.length, 'a');
    await one.stored.flush();
  }
  const other = await opened();
  const joining = clock.advance(1_000);
  one.text.insert(0, 'b');
  other.text.insert(0, 'c');
  await joining;
  await Promise.all([one.stored.flush(), other.stored.flush()]);
  const { text } = await opened();
  expect([...text.toString()].sort().join('')).toBe(`${'a'.repeat(510)}bc`);
  expect((await rowsOf()).length).toBeLessThan(10);
});

test('rows are left as they are if one of them was damaged meanwhile', async () => {
  const { stored, text } = await opened();
  for (let index = 0; index < 505; index += 1) {
    text.insert(text.length, 'a');
    await stored.flush();
  }
  const rows = [...(await rowsOf()), new Uint8Array([255, 255, 3])];
  await storeRows('afterword/a/text', rows);
  await clock.advance(1_000);
  await settle();
  expect(await rowsOf()).toEqual(rows);
});

test('a connection that the browser closed is opened again', async () => {
  const { stored, text } = await opened();
  const { transaction: begin } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    IDBDatabase.prototype.transaction = begin;
    this.close();
    return begin.apply(this, args);
  };
  text.insert(0, 'kept');
  await stored.flush();
  expect(stored.saving.value).toEqual({ state: 'saved' });
  expect((await opened()).text.toString()).toBe('kept');
});

test('a transaction that never ends, because the browser closed the database, is a failure and tried again', async () => {
  const { stored, text } = await opened();
  const { transaction: begin } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    IDBDatabase.prototype.transaction = begin;
    const transaction = begin.apply(this, args);
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, (event) => event.stopImmediatePropagation());
    }
    // The types of fake-indexeddb ask for the class, where its code wants the connection.
    setImmediate(() => forceCloseDatabase(this as unknown as typeof IDBDatabase));
    return transaction;
  };
  text.insert(0, 'kept');
  await stored.flush();
  expect(stored.saving.value).toMatchObject({ state: 'failed', problem: { code: 'failed' } });
  await clock.advance(2_000);
  expect(stored.saving.value).toEqual({ state: 'saved' });
  expect((await opened()).text.toString()).toBe('kept');
});

test('a document that was erased under an open view is stored whole at its next edit', async () => {
  const { stored, text } = await opened();
  text.insert(0, 'before ');
  await stored.flush();
  await createIndexedDbDocuments(clock).remove('a/text');
  text.insert(7, 'after');
  await stored.flush();
  expect(stored.saving.value).toEqual({ state: 'saved' });
  expect((await opened()).text.toString()).toBe('before after');
});

test('a document of a newer build is left alone', async () => {
  await (await opened()).stored.close();
  const database = await openDB('afterword/a/text');
  await database.put('custom', { version: 2 }, 'afterword');
  database.close();
  const rows = await rowsOf();
  await expect(opened()).rejects.toMatchObject({ problem: { code: 'newer' } });
  expect(await rowsOf()).toEqual(rows);
});

test('a list of a newer build is left alone', async () => {
  const newer = await openDB('afterword', 2);
  newer.close();
  const shelf = openShelf(openBroadcastChannel);
  ends.push(() => shelf.close());
  await expect(shelf.catalog.list()).rejects.toMatchObject({ problem: { code: 'newer' } });
  await expect(shelf.journal.latest('a')).rejects.toMatchObject({ problem: { code: 'newer' } });
});

test('a storage that cannot be opened is blocked', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  await expect(opened()).rejects.toMatchObject({ problem: { code: 'blocked' } });
});

test('rows of the list that cannot be read are passed over and stay', async () => {
  const shelf = openShelf(openBroadcastChannel);
  ends.push(() => shelf.close());
  expect(await shelf.catalog.list()).toEqual([]);
  const database = await openDB('afterword');
  await database.put('drafts', { version: 2, id: 'a', document: 'a/text' }, 'a');
  await database.put('drafts', 'nonsense', 'b');
  await database.put('versions', { version: 1, id: 7 }, ['a', 'v']);
  expect(await shelf.catalog.list()).toEqual([]);
  expect(await shelf.catalog.get('a')).toBeUndefined();
  await shelf.catalog.update('a', { title: 'Spoilt' });
  expect(await shelf.journal.list('a')).toEqual([]);
  expect(await database.getAll('drafts')).toEqual([{ version: 2, id: 'a', document: 'a/text' }, 'nonsense']);
  database.close();
});

test('a draft that cannot be stored on a full disk leaves nothing behind', async () => {
  const shelf = openShelf(openBroadcastChannel);
  ends.push(() => shelf.close());
  const documents = createIndexedDbDocuments(clock);
  const ports = { clock, newId: () => 'a', documents, ...shelf, openChannel: openBroadcastChannel };
  const endFailing = failWrites();
  await expect(createDraft(ports, { source: 'text', fileName: null })).rejects.toMatchObject({
    problem: { code: 'full' },
  });
  endFailing();
  expect(await documents.list('')).toEqual([]);
  expect(await shelf.catalog.list()).toEqual([]);
  expect(await shelf.journal.latest('a')).toBeUndefined();
});
