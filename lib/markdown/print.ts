import type { Block } from './engine.ts';

/** A post as its site prints it. All offsets are of the source (UTF-16 code units). */
export interface PrintedPost {
  readonly head: PrintedHead;
  /** The body after Liquid and Markdown. */
  readonly body: readonly Block[];
  /** What could not be run and stands in the body as a card, in order. */
  readonly cards: readonly LiquidCard[];
}

/** What stands around the body: each is null if the post or the site has none. */
export interface PrintedHead {
  readonly title: PrintedText | null;
  /** Whether the title is part of the body already, as where posts have no front matter. */
  readonly isTitleInBody: boolean;
  /** As the page prints it: in the site's format and zone. */
  readonly date: PrintedText | null;
  readonly cover: PrintedCover | null;
  /** The picture that links to the post show, which may be another one, or the same. */
  readonly linkPicture: PrintedCover | null;
}

export interface PrintedText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PrintedCover {
  /** As the post writes it: mostly relative to the site. */
  readonly address: string;
  /** Empty if the post describes it with nothing. */
  readonly alt: string;
  readonly from: number;
  readonly to: number;
}

/** A piece of Liquid that only the site's own generator could run. */
export interface LiquidCard {
  /** As it stands in the source: `{% gist 1234 %}`. */
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly reason: LiquidReason;
}

export type LiquidReason =
  /** A tag of a plugin or of the generator that has no meaning here. */
  | 'unknown-tag'
  | 'unknown-filter'
  /** It is not closed, or not written as Liquid wants it. The generator would refuse the whole site. */
  | 'syntax'
  /** `post_url` and `link` to something that is not in the list of files, or that list is unknown. */
  | 'unknown-target'
  /** What the site makes of its other files: `site.posts`. */
  | 'unknown-value'
  /** It would take too long, or too much memory. */
  | 'limit';

/** What a printer knows of the post beyond its text. */
export interface PostFile {
  /** `2019-10-13-Conference-Wrap-Up.md`; null if it has no name yet. */
  readonly name: string | null;
}

/** Prints the posts of one site. */
export interface Printer {
  print(source: string, file: PostFile): PrintedPost;
  /** The excerpt as HTML, as lists and feeds of the site show it; null if the site makes none of this post. */
  intro(source: string, file: PostFile): string | null;
}
