import type { BlockText } from './block-text.ts';
import type { Options } from './options.ts';
import type { Element, Html } from './tree.ts';

/** What is known of a post while it is read. */
export interface Document {
  readonly options: Options;
  /** HTML that was taken out of the lines, by the number of its stand-in. An element has Markdown inside. */
  readonly blocks: (Html | Element)[];
  /** By their names in lower case. */
  readonly references: Map<string, Reference>;
  /** The lines of each footnote, in the order in which they were defined. */
  readonly footnotes: Map<string, BlockText[]>;
  /** What each abbreviation means. */
  readonly abbreviations: Map<string, string>;
  /** What is being read around the present block, the innermost last. */
  readonly states: State[];
  /** How many elements stand around the present block. */
  depth: number;
}

export interface Reference {
  readonly href: string;
  readonly title: string | null;
}

/** In a `list`, text goes without paragraphs; `indented` text has lost the indent that made it part of an item. */
export type State = 'list' | 'loose-list' | 'quote' | 'indented';

export function createDocument(options: Options): Document {
  return {
    options,
    blocks: [],
    references: new Map(),
    footnotes: new Map(),
    abbreviations: new Map(),
    states: [],
    depth: 0,
  };
}
