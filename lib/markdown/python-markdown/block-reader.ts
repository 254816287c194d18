import { DEEPEST } from '../engine.ts';
import { abbreviationReader } from './abbreviations.ts';
import type { BlockText } from './block-text.ts';
import { codeReader } from './code-block.ts';
import { definitionListReader } from './definition-list.ts';
import type { Document, State } from './document.ts';
import { footnoteReader } from './footnote-definitions.ts';
import { hashHeadingReader, underlinedHeadingReader } from './headings.ts';
import { definitionIndentReader, indentReader } from './list-indent.ts';
import { bulletReader, numberReader } from './lists.ts';
import { htmlElementReader } from './markdown-in-html.ts';
import type { Options } from './options.ts';
import { emptyReader, paragraphReader, ruleReader } from './plain-blocks.ts';
import { quoteReader } from './quotes.ts';
import { referenceReader } from './references.ts';
import { tableReader } from './tables.ts';
import type { Element } from './tree.ts';

/** Reads the block if it is of its kind; false if it is not. */
export type BlockReader = (place: Place) => boolean;

/** Where a reader of blocks stands. */
export class Place {
  /** What the block becomes a part of. */
  readonly parent: Element;
  readonly document: Document;
  readonly block: BlockText;
  /** The blocks after this one, the next one last. */
  readonly #queue: BlockText[];

  constructor(parent: Element, document: Document, block: BlockText, queue: BlockText[]) {
    this.parent = parent;
    this.document = document;
    this.block = block;
    this.#queue = queue;
  }

  /** Gives back what follows the part that was read: it is the next block. */
  later(block: BlockText): void {
    if (block.length > 0) this.#queue.push(block);
  }

  /** The block after this one, if there is one. */
  peek(): BlockText | undefined {
    return this.#queue.at(-1);
  }

  /** Makes the block after this one a part of what is being read. */
  take(): void {
    this.#queue.pop();
  }

  /** Reads blocks into an element, now. */
  read(inner: Element, blocks: readonly BlockText[], state?: State): void {
    const { document } = this;
    const { depth } = document;
    if (inner !== this.parent) document.depth++;
    if (state) document.states.push(state);
    readBlocks(inner, blocks, document);
    if (state) document.states.pop();
    document.depth = depth;
  }
}

/** Reads blocks as Python-Markdown does: each is offered to the readers in their order. */
export function readBlocks(parent: Element, blocks: readonly BlockText[], document: Document): void {
  const readers = document.depth > DEEPEST ? deepReaders : readersFor(document);
  const queue = blocks.toReversed();
  for (let block = queue.pop(); block; block = queue.pop()) {
    const place = new Place(parent, document, block, queue);
    readers.some((reader) => reader(place));
  }
}

function readersFor({ options }: Document): readonly BlockReader[] {
  const readers = known.get(options) ?? createReaders(options);
  known.set(options, readers);
  return readers;
}

const known = new WeakMap<Options, readonly BlockReader[]>();

function createReaders({ extensions }: Options): readonly BlockReader[] {
  const optional = (isOn: boolean, reader: BlockReader) => (isOn ? [reader] : []);
  return [
    ...optional(extensions.has('md_in_html'), htmlElementReader),
    emptyReader,
    indentReader,
    ...optional(extensions.has('def_list'), definitionIndentReader),
    codeReader,
    ...optional(extensions.has('tables'), tableReader),
    hashHeadingReader,
    underlinedHeadingReader,
    ruleReader,
    numberReader,
    bulletReader,
    ...optional(extensions.has('def_list'), definitionListReader),
    quoteReader,
    ...optional(extensions.has('footnotes'), footnoteReader),
    ...optional(extensions.has('abbr'), abbreviationReader),
    referenceReader,
    paragraphReader,
  ];
}

/** What would nest deeper is text. */
const deepReaders: readonly BlockReader[] = [emptyReader, paragraphReader];
