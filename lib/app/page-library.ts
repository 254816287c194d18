import type { Stop } from '../draft/clock.ts';
import type { Shell } from '../page/shell.ts';
import type { Site } from '../sites/site.ts';

/** The pages that were borrowed from sites, kept on this device: one for each site. */
export interface PageLibrary {
  /** Null if none was borrowed for the site of that id, or if it can't be read: it can be borrowed anew. */
  load(site: string): Promise<Shell | null>;
  /**
   * Fetches a published post's page, takes the post out of it and keeps the rest with its styles, fonts and pictures.
   * Has to be called in a click: it may ask the person for the permission to read that site. Never rejects.
   */
  borrow(address: string, site: Site): Promise<Borrowing>;
  /** @throws {StorageError} if it could not be erased */
  forget(site: string): Promise<void>;
  /** Calls back with the site's id when another view has borrowed or forgotten a page. */
  onChange(listener: (site: string) => void): Stop;
}

export type Borrowing =
  | { readonly state: 'borrowed'; readonly shell: Shell }
  | { readonly state: 'refused'; readonly problem: BorrowProblem };

export type BorrowProblem =
  /** No address of a web page. */
  | { readonly code: 'no-address' }
  /** The person, or the browser, did not allow it. */
  | { readonly code: 'not-allowed' }
  /** No connection, or the site did not answer in time. */
  | { readonly code: 'offline' }
  /** The server answered with that status. */
  | { readonly code: 'status'; readonly status: number }
  /** It is a picture, a file, or larger than any page of a post. */
  | { readonly code: 'no-page' }
  /** A page, but nothing on it looks like a post. */
  | { readonly code: 'no-body' }
  /** It was read and could not be stored. */
  | { readonly code: 'not-kept' };
