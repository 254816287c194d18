/** The block structure of a text (CommonMark, sections 4 and 5), before the inside of its runs is read. */
export type Block = Container | Leaf;

export type Container = Document | Quote | List | Item | Definitions | Description | Footnote | Footnotes;

type Leaf = Paragraph | Heading | Code | Html | Rule | Table | Term;

interface Placed {
  /** Offset of its first line in the text. */
  readonly from: number;
  /** Whether the line before its first was blank. */
  isAfterBlank: boolean;
  /** Whether a blank line follows the last line: what makes a list loose. */
  endsBlank: boolean;
}

interface Holder extends Placed {
  readonly children: Block[];
}

export interface Document extends Holder {
  readonly kind: 'document';
}

export interface Quote extends Holder {
  readonly kind: 'quote';
}

export interface List extends Holder {
  readonly kind: 'list';
  readonly marker: ListMarker;
  isLoose: boolean;
}

export interface Item extends Holder {
  readonly kind: 'item';
  readonly line: number;
  /** Columns that its lines are indented by. */
  readonly indent: number;
  task: 'none' | 'open' | 'done';
}

/** Terms and what they mean: PHP Markdown Extra's definition list. */
export interface Definitions extends Holder {
  readonly kind: 'definitions';
  /** Columns that the lines of a description are indented by. */
  indent: number;
}

export interface Term extends Placed {
  readonly kind: 'term';
  readonly text: string;
}

export interface Description extends Holder {
  readonly kind: 'description';
}

/** The text of a footnote, where the post defines it. */
export interface Footnote extends Holder {
  readonly kind: 'footnote';
  readonly label: string;
  /** Whether a line of blanks ends it, as one with text does; an empty line never does. */
  readonly endsWithBlanks: boolean;
}

/** All footnotes of a text, at the place of the first. */
export interface Footnotes extends Holder {
  readonly kind: 'footnotes';
}

export interface ListMarker {
  /** `-`, `+`, `*`, or what stands behind the number: `.` or `)`. */
  readonly character: string;
  /** Null for bullets. */
  readonly number: number | null;
}

export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
  readonly lines: string[];
  /** Whether definitions of links at its start are only text. */
  readonly isPlain: boolean;
}

export interface Heading extends Placed {
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
}

export interface Code extends Placed {
  readonly kind: 'code';
  readonly lines: string[];
  readonly fence: Fence | null;
}

interface Fence {
  readonly character: number;
  readonly length: number;
  readonly indent: number;
  readonly info: string;
}

export interface Html extends Placed {
  readonly kind: 'html';
  readonly lines: string[];
  /** Ends with the line that has this, or before a blank line if null. */
  readonly end: RegExp | null;
}

export interface Rule extends Placed {
  readonly kind: 'rule';
}

export type Align = 'left' | 'right' | 'center' | null;

export interface Table extends Placed {
  readonly kind: 'table';
  readonly align: readonly Align[];
  /** The first is the header. The line of dashes is none of them. */
  readonly lines: string[];
}

/** What every block has at first. */
export function placedAt(from: number): Placed {
  return { from, isAfterBlank: false, endsBlank: false };
}

export function isContainer(block: Block): block is Container {
  return 'children' in block;
}
