import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Journal, Version } from '../../lib/draft/journal.ts';

export interface JournalSetting {
  /** The journal as one more view of the device has it. */
  view(): Journal;
  end(): Promise<void>;
}

export function describeJournal(name: string, make: () => JournalSetting): void {
  describe(`journal: ${name}`, () => {
    let device: JournalSetting;
    beforeEach(() => {
      device = make();
    });
    afterEach(() => device.end());

    test('the latest text is the one put last', async () => {
      expect(await device.view().latest('a')).toBeUndefined();
      await device.view().putLatest('a', { version: 1, at: 1, text: 'one' });
      await device.view().putLatest('a', { version: 1, at: 2, text: '\ufefftwo\r\n\ud83c\udf89' });
      expect(await device.view().latest('a')).toEqual({
        version: 1,
        at: 2,
        text: '\ufefftwo\r\n\ud83c\udf89',
      });
    });

    test('versions are listed newest first, without their texts', async () => {
      for (const at of [2, 3, 1]) await device.view().add('a', version(`v${at}`, at));
      const { text, ...newest } = version('v3', 3);
      const listed = await device.view().list('a');
      expect(listed.map(({ id }) => id)).toEqual(['v3', 'v2', 'v1']);
      expect(listed[0]).toEqual(newest);
      expect(await device.view().text('a', 'v3')).toBe(text);
    });

    test('a version that is not there has no text', async () => {
      expect(await device.view().text('a', 'v1')).toBeUndefined();
    });

    test('removed versions are gone, the others stay', async () => {
      for (const at of [1, 2, 3]) await device.view().add('a', version(`v${at}`, at));
      await device.view().remove('a', ['v1', 'v3', 'unknown']);
      expect((await device.view().list('a')).map(({ id }) => id)).toEqual(['v2']);
      expect(await device.view().text('a', 'v1')).toBeUndefined();
      expect(await device.view().text('a', 'v2')).toBe('text of v2');
    });

    test('clearing takes everything of one draft and nothing of another', async () => {
      for (const draft of ['a', 'ab']) {
        await device.view().putLatest(draft, { version: 1, at: 1, text: draft });
        await device.view().add(draft, version('v1', 1));
      }
      await device.view().clear('a');
      expect(await device.view().latest('a')).toBeUndefined();
      expect(await device.view().list('a')).toEqual([]);
      expect(await device.view().text('a', 'v1')).toBeUndefined();
      expect((await device.view().latest('ab'))?.text).toBe('ab');
      expect(await device.view().text('ab', 'v1')).toBe('text of v1');
    });
  });
}

function version(id: string, at: number): Version {
  const text = `text of ${id}`;
  return { version: 1, id, at, reason: 'typing', words: 3, size: text.length, text };
}
