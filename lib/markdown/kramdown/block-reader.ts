import { DEEPEST } from '../engine.ts';
import type { AttributeList } from './attribute-list.ts';
import { readFencedCode, readIndentedCode } from './code-block.ts';
import { readAbbreviation, readFootnote, readLink } from './definition.ts';
import { readDefinitionList } from './definition-list.ts';
import { type Boundary, base, type Element, leaf, type Paragraph, plain, run } from './element.ts';
import { readBlockExtension } from './extension.ts';
import { readHashHeading, readUnderlinedHeading } from './heading.ts';
import { readBlockHtml } from './html-block.ts';
import { endsLazily, endsParagraph, firstMark, isBoundary, shapes, testAt } from './line-shapes.ts';
import { readList } from './list.ts';
import { readBlockMath } from './math.ts';
import type { Reading } from './reading.ts';
import { Source } from './source.ts';
import { readTable } from './table.ts';
import { stripped, withoutEnd, withoutStart } from './white-space.ts';

/** Reads the blocks of one parent, from a text of its own or, for HTML, from the text that its parent stands in. */
export class BlockReader {
  readonly reading: Reading;
  readonly source: Source;
  readonly parent: Element;
  /** How many parents there are. */
  readonly depth: number;
  /** An attribute list that waits for the block after it. */
  waiting: AttributeList | null = null;
  /** Set by the end tag of the HTML element that is read. */
  isClosed = false;

  constructor(reading: Reading, source: Source, parent: Element, depth: number) {
    this.reading = reading;
    this.source = source;
    this.parent = parent;
    this.depth = depth;
  }

  /** Reads to the end of the text, or to the end tag of the parent. `eachStep` is told of every block or definition. */
  readAll(eachStep?: (from: number) => void): void {
    while (!this.source.isAtEnd && !this.isClosed) {
      const from = this.source.at;
      this.#readOne();
      eachStep?.(from);
    }
  }

  get last(): Element | undefined {
    return this.parent.tokens.at(-1);
  }

  /** Adds a block and gives it the attribute list that stands before it. */
  add<Added extends Element>(element: Added): Added {
    this.parent.tokens.push(this.dressed(element));
    return element;
  }

  /** Gives a block the attribute list that waits for one. */
  dressed<Dressed extends Element>(element: Dressed): Dressed {
    if (this.waiting) {
      element.list = this.waiting;
      this.waiting = null;
    }
    return element;
  }

  addBoundary(cause: Boundary['cause']): Boundary {
    return this.add({ type: 'boundary', cause, ...leaf() });
  }

  /** Whether a block may begin here that needs a blank line before it. */
  get isAfterBoundary(): boolean {
    const { last } = this;
    if (!last || last.type === 'blank' || this.waiting) return true;
    return last.type === 'boundary' && last.cause === 'marker';
  }

  /** Whether what was read ends where a block has to: at a blank line, a `^`, an attribute list or the end. */
  get isBeforeBoundary(): boolean {
    return isBoundary(this.source, this.source.at);
  }

  /** Reads what stands inside an element. Too deep down it is plain text. */
  readInside(element: Element, source: Source): void {
    if (this.depth >= DEEPEST) addText(element, source);
    else new BlockReader(this.reading, source, element, this.depth + 1).readAll();
    // A list that was added to has room for many more: a copy has not, and is kept.
    element.tokens = element.tokens.slice();
  }

  #readOne(): void {
    const { source } = this;
    const { text, at } = source;
    for (const { shape, mayBegin, read } of readersOf(firstMark(text, at))) {
      if (mayBegin?.(text, at) !== false && testAt(shape, text, at) && read(this)) return;
    }
    if (testAt(shapes.text, source.text, source.at)) readParagraph(this);
    else readBareLine(this);
  }
}

interface BlockKind {
  /** The characters that it may begin with, behind up to three blanks; empty for any. */
  readonly marks: string;
  /** How it begins. */
  readonly shape: RegExp;
  /** A quick look that rules out most lines, where the shape would have to read all of each. */
  mayBegin?(text: string, at: number): boolean;
  /** Adds what it finds, or gives false and leaves everything as it was. */
  read(reader: BlockReader): boolean;
}

/** In the order in which kramdown tries them. */
const readers: readonly BlockKind[] = [
  { marks: ' \t\n\v\f', shape: shapes.blankLine, read: readBlank },
  { marks: ' \t', shape: shapes.indent, read: readIndentedCode },
  { marks: '~`', shape: shapes.fence, read: readFencedCode },
  { marks: '>', shape: shapes.quote, read: readQuote },
  { marks: '#', shape: /#{1,6}/y, read: readHashHeading },
  { marks: '*-_', shape: shapes.rule, read: readRule },
  { marks: '+*-0123456789', shape: / {0,3}(?:[+*-]|\d+\.)[\t| ]/y, read: readList },
  { marks: ':', shape: shapes.definition, read: readDefinitionList },
  { marks: '<', shape: / {0,3}</y, read: readBlockHtml },
  { marks: '', shape: / {0,3}[^ \t].*\n[-=]/y, mayBegin: isUnderlined, read: readUnderlinedHeading },
  { marks: '\\$', shape: / {0,3}\\?\$\$/y, read: readBlockMath },
  { marks: '', shape: / {0,3}(?=\S)(?:\||[^\n|]*\|)/y, mayBegin: hasBar, read: readTable },
  { marks: '[', shape: / {0,3}\[\^/y, read: readFootnote },
  { marks: '[', shape: / {0,3}\[/y, read: readLink },
  { marks: '*', shape: / {0,3}\*\[/y, read: readAbbreviation },
  { marks: '{', shape: / {0,3}\{:/y, read: readBlockExtension },
  { marks: '^', shape: shapes.marker, read: readMarker },
];

const readersByMark = new Map<string, readonly BlockKind[]>();

function readersOf(mark: string): readonly BlockKind[] {
  const known = readersByMark.get(mark);
  if (known) return known;
  const found = readers.filter(({ marks }) => marks === '' || marks.includes(mark));
  // There are as many as there are characters: the others have none of their own.
  if (mark <= '~') readersByMark.set(mark, found);
  return found;
}

function isUnderlined(text: string, at: number): boolean {
  const below = text.charAt(text.indexOf('\n', at) + 1);
  return below === '-' || below === '=';
}

function hasBar(text: string, at: number): boolean {
  return text.slice(at, text.indexOf('\n', at)).includes('|');
}

function readBlank(reader: BlockReader): boolean {
  const text = reader.source.take(shapes.blankLines)?.[0] ?? '';
  const { last } = reader;
  if (last?.type === 'blank') last.text += text;
  else reader.add({ type: 'blank', text, ...leaf() });
  return true;
}

function readQuote(reader: BlockReader): boolean {
  const { source } = reader;
  const lines: string[] = [];
  do lines.push(source.takeLine().replace(/^ {0,3}> ?/, ''));
  while (!endsLazily(source, source.at));
  const quote = reader.add(plain('quote'));
  reader.readInside(quote, new Source(lines.join('')));
  return true;
}

function readRule(reader: BlockReader): boolean {
  reader.source.takeLine();
  reader.add({ type: 'rule', ...leaf() });
  return true;
}

function readMarker(reader: BlockReader): boolean {
  reader.source.takeLine();
  reader.addBoundary('marker');
  return true;
}

/** A line that begins with blanks and a tab is no block at all: its text stands in the parent itself. */
function readBareLine(reader: BlockReader): void {
  const { parent, source, last } = reader;
  const line = source.takeLine();
  const before = last?.type === 'document' ? last.tokens[0] : undefined;
  if (before?.type === 'run') before.text += line;
  else parent.tokens.push(plain('document', [run(line)]));
}

/** What is nothing else. A paragraph right after another one is part of it. */
function readParagraph(reader: BlockReader): void {
  const { source, last } = reader;
  const from = source.at;
  const isGfm =
    reader.reading.options.input === 'GFM' && reader.reading.options.gfm_quirks.includes('paragraph_end');
  do source.takeLine();
  while (!endsParagraph(source, source.at, isGfm));
  const text = withoutEnd(source.text.slice(from, source.at));
  if (last?.type !== 'paragraph') {
    reader.add(paragraph(withoutStart(text)));
    return;
  }
  const before = last.tokens.at(-1);
  const isHardBreak = source.text.slice(Math.max(0, from - 3), from) === '  \n';
  if (before?.type === 'run') before.text += `${isHardBreak ? '  \n' : '\n'}${text}`;
  else last.tokens.push(run(text));
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', isTransparent: false, ...base([run(text)]) };
}

function addText(element: Element, source: Source): void {
  element.tokens.push(paragraph(stripped(source.text.slice(source.at))));
  source.at = source.text.length;
}
