/**
 * A page of the site with the post taken out of it: what stands around every post. It is kept on the device and is
 * read back as `unknown`.
 */
export interface Shell {
  readonly format: 1;
  /** The id of the site's record. */
  readonly site: string;
  /** Of the page that was borrowed; relative addresses resolve against it. */
  readonly address: string;
  /** When it was taken, in ms since the epoch. */
  readonly taken: number;
  /**
   * The whole page. Each place is marked by comments that stand around it, which change nothing of how it looks:
   * `<!--afterword:body-->…<!--/afterword:body-->`; in between is nothing. A cover is marked by the attribute
   * `data-afterword-place="cover"` on its element, and what has to go with it if a post has none by
   * `data-afterword-place="cover-box"`. The element is an image without address and description; or one that has
   * the cover in the background, with `afterword:cover` for the address in its style. An image without a box goes
   * alone; of anything else only the background goes. A page may show title, date and cover more than once.
   */
  readonly html: string;
  /** What was found. The body always is: without it there is no shell. */
  readonly places: Readonly<Record<PlaceName, FoundPlace>>;
  /** What stands around the title in the document's title: `{ before: '', after: ' | DjangoCon US' }`; null if unknown. */
  readonly documentTitle: { readonly before: string; readonly after: string } | null;
}

export type PlaceName = 'body' | 'title' | 'date' | 'cover';

export type FoundPlace =
  /** By the values of the post that the page is of. */
  | 'known'
  /** By how such pages are usually made: the post itself was not at hand. */
  | 'guessed'
  /** The post that the page is of has it, and the page does not show it. */
  | 'not-shown'
  /** The post that the page is of has none, so nobody can tell. */
  | 'unknown';

/** What is put into the places. */
export interface PageContent {
  readonly title: string | null;
  readonly date: string | null;
  readonly cover: { readonly address: string; readonly alt: string } | null;
  /** HTML, as an engine printed it. */
  readonly body: string;
}
