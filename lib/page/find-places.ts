import type { Site } from '../sites/site.ts';
import type { Shell } from './shell.ts';

/** A page of the site as it came. */
export interface GivenPage {
  readonly html: string;
  readonly address: string;
  /** When it came, in ms since the epoch. */
  readonly taken: number;
}

/** The post that a page is of, as the site prints it. */
export interface KnownPost {
  /** HTML, as an engine printed it. */
  readonly body: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly cover: { readonly address: string; readonly alt: string } | null;
}

export type PlaceSearch =
  | { readonly state: 'found'; readonly shell: Shell }
  /** Nothing on the page looks like the body of a post. */
  | { readonly state: 'no-body' };

/**
 * Finds where a page of the site shows the body, title, date and cover of a post, and takes them out. With the post
 * itself they are known by their values; without it they are guessed by how such pages are usually made.
 */
export function findPlaces(page: GivenPage, site: Site, post: KnownPost | null): PlaceSearch {
  void [page, site, post];
  return { state: 'no-body' };
}
