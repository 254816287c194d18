import type { PageLibrary } from '../app/page-library.ts';
import { StorageError } from '../draft/storage-problem.ts';
import type { Shell } from '../page/shell.ts';
import type { PageReading } from '../preview/borrow.ts';
import { originsOf, pageAddress } from '../preview/borrow-address.ts';
import type { Site } from '../sites/site.ts';
import type { StoredPages } from './indexeddb-pages.ts';

/** What a library of pages takes from the world. */
export interface PageLibraryWorld {
  readonly pages: StoredPages;
  /**
   * Asks for the permission to read what matches those patterns. Called before anything is awaited: Firefox lets a
   * page ask only within a click.
   */
  permit(origins: readonly string[]): Promise<boolean>;
  /** Gives such a permission back. */
  resign(origins: readonly string[]): Promise<void>;
  read(address: URL, site: Site): Promise<PageReading>;
}

/** Asks the person, reads the page, and keeps it. */
export function createPageLibrary({ pages, permit, resign, read }: PageLibraryWorld): PageLibrary {
  return {
    load: pages.get,
    borrow: async (typed, site) => {
      const address = pageAddress(typed);
      if (!address) return refused('no-address');
      if (!(await permit(originsOf(address)))) return refused('not-allowed');
      const reading = await read(address, site);
      if (reading.state === 'refused') return reading;
      const { shell } = reading;
      return (await isKept(shell, pages)) ? { state: 'borrowed', shell } : refused('not-kept');
    },
    forget: async (site) => {
      const address = pageAddress((await pages.get(site))?.address ?? '');
      await pages.remove(site);
      if (address) await resign(originsOf(address));
    },
    onChange: pages.onChange,
  };
}

async function isKept(shell: Shell, pages: StoredPages): Promise<boolean> {
  try {
    await pages.put(shell);
    return true;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return false;
  }
}

function refused(code: 'no-address' | 'not-allowed' | 'not-kept') {
  return { state: 'refused', problem: { code } } as const;
}
