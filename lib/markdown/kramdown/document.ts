import { withList } from './attribute-list.ts';
import { BlockReader } from './block-reader.ts';
import { type Element, type Heading, type Plain, plain } from './element.ts';
import { gfmIds, textOf } from './heading-id.ts';
import type { KramdownOptions } from './options.ts';
import { newReading, type Reading } from './reading.ts';
import type { ReadRun, RunMemory } from './runs.ts';
import { Source } from './source.ts';

/** A document that has been read. */
export interface KramdownDocument {
  /** Its blocks at the top, and where each begins: an offset into the text with its line ends made `\n`. */
  readonly root: Plain;
  readonly starts: readonly number[];
  readonly reading: Reading;
  /** The list that a table of contents takes the place of, and that of the footnotes. */
  readonly contents: Element | null;
  readonly notes: Element | null;
}

/** Reads the blocks of a text, then the spans of each of its runs. */
export function readDocument(text: string, options: KramdownOptions, memory: RunMemory): KramdownDocument {
  const reading = newReading(options);
  const root = plain('document');
  const starts = readTop(reading, root, `${text.replace(/\n$/, '')}\n`);
  const finisher = new Finisher(reading, memory.readerFor(reading, text.includes('{::options')));
  finisher.finish(root, { isTop: true });
  for (const note of reading.footnotes.values()) finisher.finish(note, { isTop: false });
  finisher.nameHeadings();
  return { root, starts, reading, contents: finisher.contents, notes: finisher.notes };
}

/** Where each block begins: what a list leaves behind it begins where the list ends. */
function readTop(reading: Reading, root: Plain, text: string): number[] {
  const source = new Source(text);
  const starts: number[] = [];
  let last: Element | undefined;
  new BlockReader(reading, source, root, 0).readAll((from) => {
    const { tokens } = root;
    const isFirstNew = last === tokens[starts.length - 1];
    starts.length = Math.min(starts.length, tokens.length);
    if (starts.length < tokens.length) starts.push(isFirstNew ? from : source.at);
    while (starts.length < tokens.length) starts.push(source.at);
    last = tokens.at(-1);
  });
  return starts;
}

interface Place {
  /** In GFM, only what stands at the top or in Markdown's own blocks there has GFM's ids and line breaks. */
  readonly isTop: boolean;
}

/** Fills in what can only be known once all blocks are read: spans, attributes, ids. */
class Finisher {
  contents: Element | null = null;
  notes: Element | null = null;
  readonly #reading: Reading;
  readonly #readRun: ReadRun;
  /** In order: their ids are made at the very end, when all options of the text are known. */
  readonly #headings: Heading[] = [];

  constructor(reading: Reading, readRun: ReadRun) {
    this.#reading = reading;
    this.#readRun = readRun;
  }

  finish(parent: Element, place: Place): void {
    let hasRuns = false;
    for (const token of parent.tokens) {
      if (token.type === 'run') hasRuns = true;
      else this.#finishBlock(token, place);
    }
    if (hasRuns) parent.tokens = this.#spansOf(parent, place);
  }

  #spansOf(parent: Element, { isTop }: Place): Element[] {
    const hasGfmBreaks = isTop && !this.#namesItself(parent);
    const read = (token: Element): Element[] =>
      token.type === 'run' ? this.#readRun(token.text, hasGfmBreaks) : [token];
    const [only] = parent.tokens;
    return only && parent.tokens.length === 1 ? read(only) : parent.tokens.flatMap(read);
  }

  /** A heading that gets its id of its text: GFM leaves the line breaks in those alone. */
  #namesItself(element: Element): boolean {
    return element.type === 'heading' && this.#reading.options.auto_ids && !element.attributes.has('id');
  }

  #finishBlock(block: Element, place: Place): void {
    this.finish(block, { isTop: place.isTop && block.type !== 'html element' });
    if (block.list) {
      block.attributes = withList(block.attributes, block.list, this.#reading.lists);
      if (block.type === 'list') this.#noticeList(block);
    }
    if (block.type === 'heading') this.#noticeHeading(block, place);
    else if (block.type === 'term') block.text = textOf(block.tokens, this.#reading.options.input);
  }

  #noticeList(list: Element): void {
    if (!this.contents && list.list?.names.includes('toc')) this.contents = list;
    else if (!this.notes && list.list?.names.includes('footnotes')) this.notes = list;
  }

  #noticeHeading(heading: Heading, { isTop }: Place): void {
    const { input, auto_id_stripping } = this.#reading.options;
    if (input === 'GFM' || auto_id_stripping) heading.text = textOf(heading.tokens, input);
    if (input === 'GFM' && isTop) this.#headings.push(heading);
  }

  nameHeadings(): void {
    const { options } = this.#reading;
    if (!options.auto_ids) return;
    const ids = gfmIds(options);
    for (const heading of this.#headings) {
      if (!heading.attributes.has('id')) heading.id = ids.idOf(heading.text);
    }
  }
}
