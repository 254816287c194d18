import type { BrowserPage } from '../../lib/start/page.ts';

declare global {
  interface Window {
    freeDisk?: () => void;
  }
}

/**
 * From now on nothing that this page writes to IndexedDB is kept, as on a device without room: each request
 * goes well, and then the browser takes the whole transaction back with a QuotaExceededError.
 */
export async function fillDisk(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    const { prototype } = window.IDBObjectStore;
    const { add, put } = prototype;
    const failed = new WeakSet<IDBTransaction>();
    const failing = (write: typeof add) =>
      function (this: IDBObjectStore, ...args: Parameters<typeof add>): IDBRequest<IDBValidKey> {
        const request = write.apply(this, args);
        request.addEventListener('success', () => {
          failed.add(this.transaction);
          this.transaction.abort();
        });
        return request;
      };
    const error = Object.getOwnPropertyDescriptor(window.IDBTransaction.prototype, 'error') ?? {};
    Object.defineProperty(window.IDBTransaction.prototype, 'error', {
      configurable: true,
      get(this: IDBTransaction) {
        if (failed.has(this)) return new window.DOMException('The device is full.', 'QuotaExceededError');
        return error.get?.call(this);
      },
    });
    Object.assign(prototype, { add: failing(add), put: failing(put) });
    window.freeDisk = () => {
      Object.assign(prototype, { add, put });
      Object.defineProperty(window.IDBTransaction.prototype, 'error', error);
    };
  });
}

export async function freeDisk(page: BrowserPage): Promise<void> {
  await page.evaluate(() => window.freeDisk?.());
}
