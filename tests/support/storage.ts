import type { BrowserPage } from '../../lib/start/page.ts';
import type { OpenExtension } from './page.ts';

/** Forgets everything that the extension has stored, so that the next page opens as after an installation. */
export async function eraseStorage({
  page,
  address,
}: Pick<OpenExtension, 'page' | 'address'>): Promise<void> {
  await page.goto(address('manifest.json'));
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      });
    }
  });
  await page.goto(address('sidepanel.html'));
  await page.evaluate(async () => chrome.storage.local.clear());
}

/** Everything in every IndexedDB database of the extension, as text that can be compared. */
export function storedData(page: BrowserPage): Promise<string> {
  return page.evaluate(async () => {
    const dump: Record<string, unknown> = {};
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    for (const name of names.sort()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        dump[`${name} ${store}`] = await new Promise((resolve) => {
          const keys = objects.getAllKeys();
          const values = objects.getAll();
          values.onsuccess = () => resolve([keys.result, values.result]);
        });
      }
      database.close();
    }
    return JSON.stringify(dump, (_, value) => (ArrayBuffer.isView(value) ? String(value) : value));
  });
}
