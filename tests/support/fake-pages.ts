import type { Borrowing, BorrowProblem, PageLibrary } from '../../lib/app/page-library.ts';
import { StorageError } from '../../lib/draft/storage-problem.ts';
import type { Shell } from '../../lib/page/shell.ts';
import { pageAddress } from '../../lib/preview/borrow-address.ts';
import type { Site } from '../../lib/sites/site.ts';

/** The borrowed pages of a device in memory, the person who is asked, and the web behind it. */
export class FakePageShelf {
  readonly shells = new Map<string, Shell>();
  readonly #views = new Set<FakePageLibrary>();
  isPermitted = true;
  isFull = false;
  /** What the next page is; null for a page like every other. */
  problem: BorrowProblem | null = null;
  /** The addresses that were read. */
  readonly read: string[] = [];

  view(): FakePageLibrary {
    const view = new FakePageLibrary(this);
    this.#views.add(view);
    return view;
  }

  change(site: string, shell: Shell | null, by: FakePageLibrary): void {
    if (this.isFull) throw new StorageError({ code: 'full' });
    if (shell) this.shells.set(site, shell);
    else this.shells.delete(site);
    for (const view of this.#views) if (view !== by) view.hear(site);
  }
}

class FakePageLibrary implements PageLibrary {
  readonly #shelf: FakePageShelf;
  readonly #listeners = new Set<(site: string) => void>();

  constructor(shelf: FakePageShelf) {
    this.#shelf = shelf;
  }

  async load(site: string): Promise<Shell | null> {
    return this.#shelf.shells.get(site) ?? null;
  }

  async borrow(typed: string, site: Site): Promise<Borrowing> {
    const address = pageAddress(typed);
    if (!address) return refused({ code: 'no-address' });
    if (!this.#shelf.isPermitted) return refused({ code: 'not-allowed' });
    this.#shelf.read.push(address.href);
    if (this.#shelf.problem) return refused(this.#shelf.problem);
    if (this.#shelf.isFull) return refused({ code: 'not-kept' });
    const shell = shellOf(site.id, address.href);
    this.#shelf.change(site.id, shell, this);
    return { state: 'borrowed', shell };
  }

  async forget(site: string): Promise<void> {
    this.#shelf.change(site, null, this);
  }

  onChange(listener: (site: string) => void) {
    const added = (site: string) => listener(site);
    this.#listeners.add(added);
    return () => void this.#listeners.delete(added);
  }

  hear(site: string): void {
    for (const listener of this.#listeners) listener(site);
  }
}

function refused(problem: BorrowProblem): Borrowing {
  return { state: 'refused', problem };
}

/** A page with nothing but the four places on it. */
export function shellOf(site: string, address: string, places: Partial<Shell['places']> = {}): Shell {
  const place = (name: string) => `<!--afterword:${name}--><!--/afterword:${name}-->`;
  return {
    format: 1,
    site,
    address,
    taken: Date.UTC(2026, 9, 13, 12),
    html: `<!DOCTYPE html><html><head><title></title></head><body><h1>${place('title')}</h1>${place('body')}</body></html>`,
    places: { body: 'known', title: 'known', date: 'known', cover: 'known', ...places },
    documentTitle: { before: '', after: '' },
  };
}
