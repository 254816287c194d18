import type { AttributeList, Attributes } from './attribute-list.ts';

/**
 * What kramdown makes of a text. Every element is one of marked's tokens, so that marked's parser can print it:
 * `raw` is empty but for those at the top of a document, where it is the text that they were read from.
 */
export type Element =
  | Blank
  | Boundary
  | Paragraph
  | Heading
  | CodeBlock
  | List
  | ListItem
  | Definition
  | Term
  | Table
  | Cell
  | Footnoted
  | HtmlElement
  | Verbatim
  | Mathematics
  | Plain
  | Run
  | Text
  | Code
  | Picture
  | Mark
  | FootnoteMark
  | Abbreviation;

export interface Base {
  raw: string;
  tokens: Element[];
  attributes: Attributes;
  /** What an attribute list asks for; it may name lists that are defined further down. */
  list: AttributeList | null;
}

export interface Blank extends Base {
  readonly type: 'blank';
  text: string;
}

/** Prints nothing, and ends what stands before it. Only the writer's own `^` lets every block begin after it. */
export interface Boundary extends Base {
  readonly type: 'boundary';
  readonly cause: 'marker' | 'attributes' | 'named list' | 'options' | 'link' | 'abbreviation' | 'footnote';
}

export interface Paragraph extends Base {
  readonly type: 'paragraph';
  /** Printed without its `<p>`, as in a tight list. */
  isTransparent: boolean;
}

export interface Heading extends Base {
  readonly type: 'heading';
  readonly depth: number;
  /** Its text without markup: what an id is made of. */
  text: string;
  /** The one that GFM makes of its text, if its attributes name none. */
  id: string | null;
}

export interface CodeBlock extends Base {
  readonly type: 'code';
  readonly text: string;
  /** As the fence names it, with its options: `ruby?line=1`. */
  readonly language: string | null;
}

export interface List extends Base {
  readonly type: 'list';
  readonly ordered: boolean;
}

export interface ListItem extends Base {
  readonly type: 'item';
}

export interface Term extends Base {
  readonly type: 'term';
  text: string;
}

export interface Definition extends Base {
  readonly type: 'definition';
}

export type Alignment = 'left' | 'center' | 'right' | null;

export interface Table extends Base {
  readonly type: 'table';
  alignment: Alignment[];
}

export interface Cell extends Base {
  readonly type: 'cell';
  tag: 'td' | 'th';
  alignment: Alignment;
}

export interface Footnoted extends Base {
  readonly type: 'footnote definition';
}

/** How the inside of an HTML element is read. */
export type ContentModel = 'raw' | 'span' | 'block';

export interface HtmlElement extends Base {
  readonly type: 'html element';
  readonly name: string;
  readonly place: 'block' | 'span';
  model: ContentModel;
  isClosed: boolean;
  /** Whether it stands where nothing is read but HTML: then no line end is printed after it. */
  readonly isInRaw: boolean;
}

/** Printed as it stands. */
interface Verbatim extends Base {
  readonly type: 'verbatim';
  readonly text: string;
}

export interface Mathematics extends Base {
  readonly type: 'math';
  readonly text: string;
  readonly place: 'block' | 'span';
}

type PlainType =
  | 'document'
  | 'quote'
  | 'definitions'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'row'
  | 'rule'
  | 'link'
  | 'em'
  | 'strong'
  | 'break';

/** Nothing but its kind, its attributes and what is inside. */
export interface Plain extends Base {
  readonly type: PlainType;
}

/** A stretch of text whose spans are read once all definitions of the document are known. */
interface Run extends Base {
  readonly type: 'run';
  text: string;
}

export interface Text extends Base {
  readonly type: 'text';
  text: string;
}

export interface Code extends Base {
  readonly type: 'code span';
  readonly text: string;
}

interface Picture extends Base {
  readonly type: 'picture';
}

/** A character that was written in another way: an entity, a quote, a dash. */
export interface Mark extends Base {
  readonly type: 'mark';
  readonly text: string;
  readonly html: string;
}

interface FootnoteMark extends Base {
  readonly type: 'footnote';
  readonly name: string;
}

interface Abbreviation extends Base {
  readonly type: 'abbreviation';
  readonly text: string;
}

const none: Attributes = new Map();
/** One for all, since they are many; nobody adds to it. */
const nothing: Element[] = [];

/** What every element has, before anything is known of it. Attributes are replaced, never changed in place. */
export function base(tokens: Element[] = []): Base {
  return { raw: '', tokens, attributes: none, list: null };
}

/** The same for an element that never has anything inside. */
export function leaf(): Base {
  return { raw: '', tokens: nothing, attributes: none, list: null };
}

export function plain(type: PlainType, tokens: Element[] = []): Plain {
  return { type, raw: '', tokens, attributes: none, list: null };
}

export function run(text: string): Run {
  return { type: 'run', text, raw: '', tokens: nothing, attributes: none, list: null };
}

export function textElement(text: string): Text {
  return { type: 'text', text, raw: '', tokens: nothing, attributes: none, list: null };
}
