import { browser } from 'wxt/browser';
import type { PageLibrary } from '../app/page-library.ts';
import { publishedDraft } from '../app/published-draft.ts';
import type { DraftPorts } from '../draft/ports.ts';
import { indexedDbPages } from './indexeddb-pages.ts';
import { createPageLibrary } from './page-library.ts';

/** The pages of this browser profile. What reads and packs a page is loaded when one is borrowed. */
export function extensionPages(ports: DraftPorts): PageLibrary {
  return createPageLibrary({
    pages: indexedDbPages(ports.openChannel),
    permit,
    resign,
    read: async (address, site) => {
      const { borrowPage } = await import('../preview/borrow.ts');
      return borrowPage(address, site, {
        fetch: (asked, init) => fetch(asked, init),
        now: () => ports.clock.now(),
        draftOf: (page) => publishedDraft(ports, page, site),
      });
    },
  });
}

/** The browser rejects what it will not even ask the person. */
async function permit(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** What the manifest itself grants cannot be given back; the browser says so by an error. */
async function resign(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] }).catch(() => undefined);
}
