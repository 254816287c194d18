import type { SettingsStore } from '../app/environment.ts';
import { readSettings, type Settings } from '../app/settings.ts';

/** As much of `browser.storage.local` as settings need. */
export interface StorageArea {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: StorageChanges) => void): void;
    removeListener(listener: (changes: StorageChanges) => void): void;
  };
}

export type StorageChanges = Readonly<Record<string, { readonly newValue?: unknown }>>;

const KEY = 'settings';
const SETTINGS_VERSION = 1;

/** Settings as one object in the extension's own storage, where every window of it sees them. */
export function createSettingsStore(area: StorageArea): SettingsStore {
  let changing: Promise<void> = Promise.resolve();

  async function write(change: Partial<Settings>): Promise<void> {
    const { [KEY]: stored } = await area.get(KEY);
    // What a newer build added stays.
    const others = typeof stored === 'object' ? stored : {};
    await area.set({ [KEY]: { version: SETTINGS_VERSION, ...others, ...change } });
  }

  return {
    load: async () => readSettings((await area.get(KEY))[KEY]),
    change(change) {
      const written = changing.then(() => write(change));
      changing = written.catch(() => undefined);
      return written;
    },
    onChange(listener) {
      const receive = (changes: StorageChanges) => {
        if (changes[KEY]) listener(readSettings(changes[KEY].newValue));
      };
      area.onChanged.addListener(receive);
      return () => area.onChanged.removeListener(receive);
    },
  };
}
