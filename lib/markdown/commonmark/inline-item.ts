import type { Token } from 'marked';

/** What a run of text is made of, in order, before it is known which delimiters and brackets belong together. */
export type InlineItem = TextItem | TokenItem | DelimiterRun | Bracket | LinkEnd;

export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  /** As it is written. */
  readonly raw: string;
}

interface TokenItem {
  readonly kind: 'token';
  readonly token: Token;
}

/** Delimiters of one kind side by side. Those that found a partner open or close something, the others are text. */
export interface DelimiterRun {
  readonly kind: 'run';
  readonly character: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** How many are still without a partner. */
  left: number;
  /** Numbers of delimiters that end something, in order; and that begin something, the innermost first. */
  readonly closes: number[];
  readonly opens: number[];
}

/** `[` or `![`. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly isImage: boolean;
  /** Where the text behind it begins. */
  readonly from: number;
  /** How many delimiter runs stand before it. */
  readonly runs: number;
  /** A link may not hold another. */
  isActive: boolean;
  /** No bare address behind it is a link. Of an image this ends with a link inside of it, as in cmark-gfm. */
  barsAddresses: boolean;
  /** Whether brackets stand inside of it, so that it is no label itself. */
  hasBrackets: boolean;
  target: LinkTarget | null;
}

export interface LinkTarget {
  readonly href: string;
  readonly title: string | null;
}

export interface LinkEnd {
  readonly kind: 'link-end';
  /** As written: `](/x)`. */
  readonly raw: string;
}
