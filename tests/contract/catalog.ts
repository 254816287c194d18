import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Catalog, DraftRecord } from '../../lib/draft/catalog.ts';
import { settle } from '../support/test-clock.ts';

export interface CatalogSetting {
  /** The catalog as one more view of the device has it. */
  view(): Catalog;
  end(): Promise<void>;
}

export function describeCatalog(name: string, make: () => CatalogSetting): void {
  describe(`catalog: ${name}`, () => {
    let device: CatalogSetting;
    beforeEach(() => {
      device = make();
    });
    afterEach(() => device.end());

    test('what one view puts, another gets and lists', async () => {
      await device.view().put(record('a'));
      await device.view().put(record('b'));
      const catalog = device.view();
      expect(await catalog.get('a')).toEqual(record('a'));
      expect((await catalog.list()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
      expect(await catalog.get('c')).toBeUndefined();
    });

    test('an update changes the given fields alone', async () => {
      const catalog = device.view();
      await catalog.put(record('a'));
      await catalog.update('a', { title: 'New', words: 7 });
      expect(await catalog.get('a')).toEqual({ ...record('a'), title: 'New', words: 7 });
    });

    test('an update of a record that is not there makes none', async () => {
      const catalog = device.view();
      await catalog.update('a', { title: 'New' });
      expect(await catalog.list()).toEqual([]);
    });

    test('two updates at the same time are both kept', async () => {
      await device.view().put(record('a'));
      await Promise.all([
        device.view().update('a', { title: 'New' }),
        device.view().update('a', { name: 'Mine' }),
      ]);
      expect(await device.view().get('a')).toEqual({ ...record('a'), title: 'New', name: 'Mine' });
    });

    test('of several views that replace a document at the same time, one succeeds', async () => {
      await device.view().put(record('a'));
      const names = ['a/text.1', 'a/text.2', 'a/text.3'];
      const won = await Promise.all(names.map((next) => device.view().replaceDocument('a', 'a/text', next)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await device.view().get('a'))?.document).toBe(names[won.indexOf(true)]);
    });

    test('the document of an unknown draft cannot be replaced', async () => {
      expect(await device.view().replaceDocument('a', 'a/text', 'a/text.1')).toBe(false);
    });

    test('a removed record is gone', async () => {
      const catalog = device.view();
      await catalog.put(record('a'));
      await catalog.remove('a');
      expect(await catalog.list()).toEqual([]);
    });

    test('every view hears of a change until it stops listening', async () => {
      const [one, other] = [device.view(), device.view()];
      const heard: string[] = [];
      one.onChange(() => heard.push('one'));
      const stop = other.onChange(() => heard.push('other'));
      await one.put(record('a'));
      await settle();
      expect(heard.sort()).toEqual(['one', 'other']);
      stop();
      await one.update('a', { title: 'New' });
      await settle();
      expect(heard.sort()).toEqual(['one', 'one', 'other']);
    });
  });
}

function record(id: string): DraftRecord {
  return {
    version: 1,
    id,
    document: `${id}/text`,
    name: null,
    fileName: '2026-11-20-wrap-up.md',
    title: 'Wrap-up',
    words: 3,
    createdAt: 1_000,
    editedAt: 2_000,
    deletedAt: null,
  };
}
