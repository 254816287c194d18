import { DEEPEST } from '../engine.ts';
import type { BlockText } from './block-text.ts';
import { abbreviationReader } from './abbreviations.ts';
import { codeReader } from './code-block.ts';
import { definitionListReader } from './definition-list.ts';
import type { Document, State } from './document.ts';
import { footnoteReader } from './footnote-definitions.ts';
import { hashHeadingReader, underlinedHeadingReader } from './headings.ts';
import { definitionIndentReader, indentReader } from './list-indent.ts';
import { bulletReader, numberReader } from './lists.ts';
import { htmlElementReader } from './markdown-in-html.ts';
import { emptyReader, paragraphReader, ruleReader } from './plain-blocks.ts';
import { quoteReader } from './quotes.ts';
import { referenceReader } from './references.ts';
import { tableReader } from './tables.ts';
import type { Element } from './tree.ts';

/** Where a reader of blocks stands. */
export interface Place {
  /** What the block becomes a part of. */
  readonly parent: Element;
  readonly block: BlockText;
  readonly document: Document;
  /** Gives back what follows the part that was read: it is the next block. */
  later(block: BlockText): void;
  /** The block after this one, if there is one; `take` makes it a part of what is being read. */
  peek(): BlockText | undefined;
  take(): void;
  /** Reads blocks into an element, now. */
  read(parent: Element, blocks: readonly BlockText[], state?: State): void;
}

/** Reads the block if it is of its kind; false if it is not. */
export type BlockReader = (place: Place) => boolean;

/** Reads blocks as Python-Markdown does: each is offered to the readers in their order. */
export function readBlocks(parent: Element, blocks: readonly BlockText[], document: Document): void {
  const readers = document.depth > DEEPEST ? deepReaders : readersFor(document);
  const queue = blocks.toReversed();
  for (let block = queue.pop(); block; block = queue.pop()) {
    const place = placeOf(parent, block, queue, document);
    readers.some((reader) => reader(place));
  }
}

function placeOf(parent: Element, block: BlockText, queue: BlockText[], document: Document): Place {
  return {
    parent,
    block,
    document,
    later: (rest) => {
      if (rest.length > 0) queue.push(rest);
    },
    peek: () => queue.at(-1),
    take: () => {
      queue.pop();
    },
    read: (inner, blocks, state) => {
      const { depth } = document;
      if (inner !== parent) document.depth++;
      if (state) document.states.push(state);
      readBlocks(inner, blocks, document);
      if (state) document.states.pop();
      document.depth = depth;
    },
  };
}

function readersFor({ options: { extensions } }: Document): readonly BlockReader[] {
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
