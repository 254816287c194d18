import { expect, test } from 'vitest';
import { defaultSettings } from '../../lib/app/settings.ts';
import {
  createSettingsStore,
  type StorageArea,
  type StorageChanges,
} from '../../lib/browser/settings-store.ts';

/** The extension's storage, in memory: every view hears of every change, its own included. */
function storage(stored: Record<string, unknown> = {}) {
  const listeners = new Set<(changes: StorageChanges) => void>();
  const area: StorageArea = {
    get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    async set(items) {
      Object.assign(stored, structuredClone(items));
      const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes);
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return { area, stored };
}

test('settings never stored are the defaults', async () => {
  expect(await createSettingsStore(storage().area).load()).toEqual(defaultSettings);
});

test('changed settings are there for another view', async () => {
  const { area } = storage();
  await createSettingsStore(area).change({ theme: 'dark' });
  expect(await createSettingsStore(area).load()).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('changes at the same time are both kept', async () => {
  const { area } = storage();
  const store = createSettingsStore(area);
  await Promise.all([store.change({ theme: 'dark' }), store.change({ lastDraft: 'a' })]);
  expect(await store.load()).toEqual({ ...defaultSettings, theme: 'dark', lastDraft: 'a' });
});

test('settings are stored with their version, and what a newer build added stays', async () => {
  const { area, stored } = storage({ settings: { version: 2, theme: 'light', density: 'high' } });
  await createSettingsStore(area).change({ theme: 'dark' });
  expect(stored.settings).toEqual({ version: 2, theme: 'dark', density: 'high' });
});

test('every view hears of a change until it stops listening', async () => {
  const { area } = storage();
  const heard: string[] = [];
  const stop = createSettingsStore(area).onChange(({ theme }) => heard.push(theme));
  await createSettingsStore(area).change({ theme: 'dark' });
  stop();
  await createSettingsStore(area).change({ theme: 'light' });
  expect(heard).toEqual(['dark']);
});

test('changes of other things in the same storage are not settings', async () => {
  const { area } = storage();
  const heard: string[] = [];
  createSettingsStore(area).onChange(({ theme }) => heard.push(theme));
  await area.set({ other: 1 });
  expect(heard).toEqual([]);
});
