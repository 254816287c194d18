import type { Range } from '../post/split.ts';

/**
 * A stretch of the body that stands between blank lines: a paragraph, a heading, a list or part of one, a
 * table, code, HTML. It knows nothing of where it stands, so that what is found in it can be kept while the
 * rest of the post changes. Ranges count from its start, in UTF-16 code units.
 */
export interface Block {
  readonly kind: BlockKind;
  /** With its line ends, without the blank lines around it. */
  readonly text: string;
  /** What stands in the text. Read at first use, once. */
  readonly inline: Inline;
}

/** `heading` has marks of its own; a block that begins with a tag is `html`, to the next blank line. */
export type BlockKind = 'heading' | 'text' | 'code' | 'html' | 'comment';

/** The parts of a block's text that are more than words. */
export interface Inline {
  /**
   * As long as the text; words and their punctuation as they stand, blanks in place of Markdown's marks, and
   * U+FFFC in place of each character of code, HTML, Liquid, addresses: what is no prose.
   */
  readonly prose: string;
  /** As `prose`, with Markdown's marks as they stand: brackets, emphasis, `#`, `>`, `-`, `|`. */
  readonly markdown: string;
  /** In the order of the text, pictures included, also those in HTML. */
  readonly links: readonly Link[];
  readonly tags: readonly HtmlTag[];
  readonly liquid: readonly LiquidPart[];
  readonly code: readonly Range[];
  /** Null unless the block is a heading. */
  readonly heading: HeadingLine | null;
}

export interface Link extends Range {
  readonly kind: 'link' | 'picture';
  /** `reference`: `[text][label]` or the line that defines a label; `bare`: an address as text. */
  readonly syntax: 'markdown' | 'html' | 'angle' | 'bare' | 'reference';
  /** As typed, without `<>`, quotes and title. */
  readonly address: string;
  readonly addressAt: Range;
  /** What readers click, or the picture's description; empty if none. */
  readonly text: string;
  /** Null where there is no text of its own, as with a bare address or an `<img>` without `alt`. */
  readonly textAt: Range | null;
}

export interface HtmlTag extends Range {
  /** Lower case. */
  readonly name: string;
  readonly form: 'open' | 'close' | 'void';
  readonly attributes: readonly HtmlAttribute[];
}

export interface HtmlAttribute extends Range {
  /** Lower case. */
  readonly name: string;
  /** Null if it has none: `<img alt>`. */
  readonly value: string | null;
  readonly valueAt: Range | null;
}

/** `{{ … }}` or `{% … %}`. */
export interface LiquidPart extends Range {
  readonly form: 'output' | 'tag';
  /** Between the marks, without the dashes that trim. */
  readonly content: string;
  readonly contentAt: Range;
  /** Whether its closing mark is there. */
  readonly isClosed: boolean;
}

export interface HeadingLine extends Range {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** As written, with its inline marks, without `#`. */
  readonly text: string;
}
