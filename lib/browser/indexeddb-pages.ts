import { type DBSchema, openDB } from 'idb';
import type { OpenChannel } from '../draft/channel.ts';
import type { Stop } from '../draft/clock.ts';
import { StorageError } from '../draft/storage-problem.ts';
import type { Shell } from '../page/shell.ts';
import { connection, inspect, leaveToRequests, transact } from './indexeddb-connection.ts';

/** The borrowed pages in a database of their own, one for each site. */
export interface StoredPages {
  /** Null if there is none, or none that can be read. */
  get(site: string): Promise<Shell | null>;
  /** @throws {StorageError} if it cannot be written */
  put(shell: Shell): Promise<void>;
  /** @throws {StorageError} if it cannot be erased */
  remove(site: string): Promise<void>;
  /** Calls back with the site's id after another view has put or removed a page. */
  onChange(listener: (site: string) => void): Stop;
  close(): Promise<void>;
}

/** Opens nothing yet: the database is opened, and made if need be, when it is first used. */
export function indexedDbPages(openChannel: OpenChannel): StoredPages {
  const pages = connection<PageSchema>(openPageDatabase);
  const channel = openChannel('afterword/pages');

  return {
    get: async (site) => {
      try {
        const stored = await pages.use((database) =>
          inspect(database, ['shells'], (transaction) => transaction.objectStore('shells').get(site)),
        );
        if (stored === undefined) return null;
        // With it comes the parser of pages, which nobody needs before a page was borrowed.
        const { readShell } = await import('../page/read-shell.ts');
        const shell = readShell(stored);
        return shell?.site === site ? shell : null;
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        return null;
      }
    },
    put: async (shell) => {
      await pages.use((database) =>
        transact(database, ['shells'], (transaction) =>
          transaction.objectStore('shells').put(shell, shell.site),
        ),
      );
      channel.post({ site: shell.site });
    },
    remove: async (site) => {
      await pages.use((database) =>
        transact(database, ['shells'], (transaction) => transaction.objectStore('shells').delete(site)),
      );
      channel.post({ site });
    },
    onChange: (listener) =>
      channel.listen((message) => {
        const site = siteIn(message);
        if (site !== null) listener(site);
      }),
    close: async () => {
      channel.close();
      await pages.close();
    },
  };
}

const NAME = 'afterword-pages';
const VERSION = 1;

/** What is read is `unknown` until it is narrowed: an older or a newer build may have written it. */
interface PageSchema extends DBSchema {
  /** Shell by the id of its site. */
  shells: { key: string; value: unknown };
}

function openPageDatabase() {
  return openDB<PageSchema>(NAME, VERSION, {
    upgrade(created, _before, _after, transaction) {
      leaveToRequests(transaction);
      created.createObjectStore('shells');
    },
  });
}

function siteIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('site' in message)) return null;
  return typeof message.site === 'string' ? message.site : null;
}
