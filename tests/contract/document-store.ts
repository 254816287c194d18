import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentStore, StoredDocument } from '../../lib/draft/document-store.ts';
import type { StorageProblem } from '../../lib/draft/storage-problem.ts';
import type { TestClock } from '../support/test-clock.ts';

/** A device with an implementation on it, and what a test may do to it. */
export interface DocumentStoreSetting {
  readonly clock: TestClock;
  /** The store as one more view of the device has it. */
  view(): DocumentStore;
  /** Makes every write fail with `full`, or ends that. */
  setFull(isFull: boolean): void;
  /** The stored updates, in their order. */
  rows(name: string): Promise<unknown[]>;
  /** Puts these in their place. */
  setRows(name: string, rows: readonly unknown[]): Promise<void>;
  /** Called after each test. */
  end(): void;
}

export function describeDocumentStore(name: string, make: () => DocumentStoreSetting): void {
  describe(`document store: ${name}`, () => {
    let device: DocumentStoreSetting;
    let open: StoredDocument[];
    beforeEach(() => {
      device = make();
      open = [];
    });
    afterEach(async () => {
      device.setFull(false);
      for (const stored of open) await stored.close();
      device.end();
    });

    async function opened(doc: Y.Doc, name = 'a/text') {
      const opening = await device.view().open(name, doc);
      if (opening.state !== 'open') throw new Error('it is damaged');
      open.push(opening.stored);
      return opening;
    }

    async function textOf(name = 'a/text') {
      const doc = new Y.Doc();
      const { stored } = await opened(doc, name);
      await stored.close();
      return doc.getText('source').toString();
    }

    /** Three edits, each stored by itself. */
    async function storeThree(name = 'a/text') {
      const doc = new Y.Doc();
      const { stored } = await opened(doc, name);
      for (const word of ['one ', 'two ', 'three']) {
        doc.getText('source').insert(doc.getText('source').length, word);
        await stored.flush();
      }
      await stored.close();
    }

    async function damage(change: (rows: unknown[]) => unknown[]) {
      await storeThree();
      const rows = change((await device.rows('a/text')).filter((row) => !isEmptyUpdate(row)));
      await device.setRows('a/text', rows);
      const doc = new Y.Doc();
      const opening = await device.view().open('a/text', doc);
      return { opening, doc, rows };
    }

    test('a name never stored opens as an empty document', async () => {
      const doc = new Y.Doc();
      const { isEmpty, stored } = await opened(doc);
      expect(isEmpty).toBe(true);
      expect(stored.saving.value).toEqual({ state: 'saved' });
      expect(doc.getText('source').toString()).toBe('');
    });

    test('what was stored is there when it is opened again', async () => {
      await storeThree();
      const doc = new Y.Doc();
      expect((await opened(doc)).isEmpty).toBe(false);
      expect(doc.getText('source').toString()).toBe('one two three');
    });

    test('an edit is being saved at once, and saved after a flush', async () => {
      const doc = new Y.Doc();
      const { stored } = await opened(doc);
      doc.getText('source').insert(0, 'a');
      expect(stored.saving.value.state).toBe('saving');
      await stored.flush();
      expect(stored.saving.value.state).toBe('saved');
    });

    test('documents are kept apart by their names', async () => {
      await storeThree('a/text');
      expect(await textOf('b/text')).toBe('');
    });

    test('what is typed while it loads is stored and joins what was there', async () => {
      await storeThree();
      const doc = new Y.Doc();
      doc.getText('source').insert(0, '[before]');
      const opening = opened(doc);
      doc.getText('source').insert(0, '[early]');
      const { stored } = await opening;
      await stored.close();
      const text = await textOf();
      expect(text).toContain('[early][before]');
      expect(text).toContain('one two three');
      expect(text).toBe(doc.getText('source').toString());
    });

    test('two views that write at the same time lose nothing', async () => {
      const docs = [new Y.Doc(), new Y.Doc()] as const;
      const stored = [(await opened(docs[0])).stored, (await opened(docs[1])).stored] as const;
      for (let turn = 0; turn < 20; turn += 1) {
        docs[0].getText('source').insert(0, 'a');
        docs[1].getText('source').insert(0, 'b');
        if (turn % 3 === 0) await stored[turn % 2 === 0 ? 0 : 1].flush();
      }
      await Promise.all(stored.map((one) => one.close()));
      expect([...(await textOf())].sort().join('')).toBe('a'.repeat(20) + 'b'.repeat(20));
    });

    test('close stores what is waiting, and nothing that comes after it', async () => {
      const doc = new Y.Doc();
      const { stored } = await opened(doc);
      doc.getText('source').insert(0, 'kept');
      await stored.close();
      doc.getText('source').insert(0, 'not ');
      await device.clock.advance(60_000);
      expect(await textOf()).toBe('kept');
    });

    test('a full device is reported, and the edit stored at the next try', async () => {
      const doc = new Y.Doc();
      const { stored } = await opened(doc);
      device.setFull(true);
      doc.getText('source').insert(0, 'kept');
      await stored.flush();
      expect(problemOf(stored)?.code).toBe('full');

      doc.getText('source').insert(4, ' on');
      await stored.flush();
      expect(problemOf(stored)?.code).toBe('full');

      device.setFull(false);
      await device.clock.advance(30_000);
      expect(stored.saving.value).toEqual({ state: 'saved' });
      expect(await textOf()).toBe('kept on');
    });

    test('after a failure the next edit tries again at once', async () => {
      const doc = new Y.Doc();
      const { stored } = await opened(doc);
      device.setFull(true);
      doc.getText('source').insert(0, 'one');
      await stored.flush();
      device.setFull(false);
      doc.getText('source').insert(3, ' two');
      await stored.flush();
      expect(stored.saving.value).toEqual({ state: 'saved' });
      expect(await textOf()).toBe('one two');
    });

    test.each<[string, (rows: unknown[]) => unknown[]]>([
      ['a row of garbage', ([first, , third]) => [first, new Uint8Array([255, 255, 3, 9, 255]), third]],
      ['a row that is no bytes at all', ([first, , third]) => [first, 'two', third]],
      ['a row that was cut short', ([first, second, third]) => [first, cut(second), third]],
      ['a row that is gone', ([first, , third]) => [first, third]],
    ])('%s is damage: what can be read is handed over, and nothing is written', async (_, change) => {
      const { opening, doc, rows } = await damage(change);
      if (opening.state !== 'damaged') throw new Error('it was not noticed');
      expect(opening.readable.getText('source').toString()).toBe('one ');
      expect(opening.cause).toBeDefined();
      expect(Y.encodeStateAsUpdate(doc)).toEqual(new Uint8Array([0, 0]));
      doc.getText('source').insert(0, 'later');
      await device.clock.advance(60_000);
      expect(await device.rows('a/text')).toEqual(rows);
    });

    test('what was removed is gone, and an unknown name is no error', async () => {
      await storeThree();
      await device.view().remove('a/text');
      await device.view().remove('never/text');
      expect(await textOf()).toBe('');
    });

    test('the names of a prefix are listed', async () => {
      await storeThree('a/text');
      await storeThree('a/text.2');
      await storeThree('ab/text');
      expect([...(await device.view().list('a/'))].sort()).toEqual(['a/text', 'a/text.2']);
    });
  });
}

function problemOf(stored: StoredDocument): StorageProblem | undefined {
  return stored.saving.value.state === 'failed' ? stored.saving.value.problem : undefined;
}

function isEmptyUpdate(row: unknown): boolean {
  return row instanceof Uint8Array && row.length === 2;
}

function cut(row: unknown): unknown {
  return row instanceof Uint8Array ? row.slice(0, row.length - 4) : row;
}
