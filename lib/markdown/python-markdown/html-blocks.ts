import type { Document } from './document.ts';
import { HtmlElements, readTagAttributes } from './html-elements.ts';
import { createMarkupReader, type Markup, type MarkupReader } from './html-tags.ts';
import { LineBuilder } from './line-builder.ts';
import { OpenTags } from './open-tags.ts';
import type { Line } from './source-lines.ts';
import { blockStandIn } from './stand-in.ts';
import { type Element, type Html, html, isBlockTag } from './tree.ts';

/**
 * Takes blocks of HTML out of the lines and leaves a stand-in for each, as Python-Markdown does before it reads
 * anything else: from a start tag of block level at the start of a line up to its end tag, whatever is inside.
 * With `md_in_html`, elements with a `markdown` attribute are taken out as elements.
 */
export function takeHtmlBlocks(lines: readonly Line[], document: Document): Line[] {
  const finished = lines.map((line) => (line.text.includes('&#') ? withSemicolons(line) : line));
  if (!finished.some((line) => line.text.includes('<'))) return finished;
  return new HtmlBlocks(finished, document).run();
}

/** A character given by its number gets the semicolon that it lacks. */
function withSemicolons({ text, at }: Line): Line {
  return { text: text.replace(/&#(?:[0-9]+|[xX][0-9a-fA-F]+)(?![0-9a-fA-F;])/g, '$&;'), at };
}

type StartTag = Extract<Markup, { kind: 'start' }>;
type EndTag = Extract<Markup, { kind: 'end' }>;

/** The HTML that is being taken out. */
interface Open {
  readonly at: number;
  readonly tags: OpenTags;
  parts: string;
}

class HtmlBlocks {
  readonly #text: string;
  readonly #reader: MarkupReader;
  readonly #document: Document;
  readonly #output: LineBuilder;
  readonly #elements = new HtmlElements();
  #open: Open | null = null;
  /** After the end of a block, up to the end of its line. Tags there go with the next block. */
  #isTail = false;
  #leftOver = '';
  #elementStart = 0;

  constructor(lines: readonly Line[], document: Document) {
    this.#text = lines.map((line) => line.text).join('\n');
    this.#reader = createMarkupReader(this.#text);
    this.#document = document;
    this.#output = new LineBuilder(lines);
  }

  run(): Line[] {
    for (let at = 0; at < this.#text.length; ) {
      const next = this.#reader.next(at);
      this.#addText(at, next);
      at = next === this.#text.length ? next : this.#readMarkup(next);
    }
    const rest = (this.#open?.parts ?? '') + this.#leftOver;
    if (rest !== '') this.#leave(html(rest), this.#text.length);
    this.#leaveElement(this.#elements.endAll(), this.#text.length);
    return this.#output.lines();
  }

  #readMarkup(at: number): number {
    const isAtStart = this.#isAtStart(at);
    const markup = this.#reader.read(at, isAtStart || this.#isTail || this.#elements.isOpen);
    switch (markup.kind) {
      case 'text':
        this.#addText(at, markup.end);
        return markup.end;
      case 'nothing':
        return markup.end;
      case 'start':
        return this.#readStart(at, markup, isAtStart);
      case 'end':
        this.#readEnd(at, markup);
        return markup.end;
      case 'other':
        this.#readEmpty(at, markup.end, markup.isBlock, isAtStart);
        return markup.end;
    }
  }

  #readStart(at: number, markup: StartTag, isAtStart: boolean): number {
    const { tag, end } = markup;
    const isBlock = isBlockTag(tag);
    const begins = isBlock && (isAtStart || this.#isTail);
    if (markup.isClosed || tag === 'hr') this.#readEmpty(at, end, isBlock, isAtStart);
    else if (begins && this.#startElement(at, markup)) return end;
    else if (this.#open || (begins && !this.#elements.isOpen)) return this.#startRaw(at, markup);
    else this.#addSpan(at, end);
    return end;
  }

  #startElement(at: number, { tag, end }: StartTag): boolean {
    if (this.#open || !this.#document.options.extensions.has('md_in_html')) return false;
    const attributes = readTagAttributes(this.#text.slice(at, end));
    const inside = this.#elements.insideFor(tag, attributes);
    if (inside === null) return false;
    if (this.#elements.has('p')) this.#leaveElement(this.#elements.end('p'), at);
    if (!this.#elements.isOpen) this.#elementStart = at;
    this.#elements.start(tag, attributes, inside, at);
    return true;
  }

  #startRaw(at: number, { tag, end }: StartTag): number {
    if (!this.#open) {
      this.#open = { at, tags: new OpenTags(), parts: this.#leftOver };
      this.#leftOver = '';
      this.#output.add('\n', at);
    }
    this.#open.tags.start(tag);
    this.#open.parts += this.#text.slice(at, end);
    return tag === 'script' || tag === 'style' ? this.#readScript(tag, end) : end;
  }

  /** Nothing inside of a script or a style is a tag. */
  #readScript(tag: string, from: number): number {
    const end = this.#reader.endOf(tag, from) ?? this.#text.length;
    this.#addText(from, end);
    return end;
  }

  #readEnd(at: number, { tag, end }: EndTag): void {
    if (this.#open) this.#endRaw(this.#open, at, tag, end);
    else if (this.#elements.has(tag)) {
      const ended = this.#elements.end(tag);
      this.#leaveElement(ended, this.#elementStart);
      if (ended && !this.#isBlankAfter(end)) this.#isTail = true;
    } else this.#addSpan(at, end);
  }

  #endRaw(open: Open, at: number, tag: string, end: number): void {
    open.parts += this.#text.slice(at, end);
    open.tags.end(tag);
    if (open.tags.isOpen) return;
    this.#open = null;
    this.#leaveBlock(open.parts, open.at, end);
  }

  /** A tag that holds nothing, a comment, an instruction. */
  #readEmpty(at: number, end: number, isBlock: boolean, isAtStart: boolean): void {
    const source = this.#text.slice(at, end);
    if (this.#open) this.#open.parts += source;
    else if (this.#elements.isOpen) this.#addToElement(source, isBlock && isAtStart);
    else if (this.#isTail) this.#leftOver += source;
    else if (!isBlock || !isAtStart) this.#output.copy(this.#text, at, end);
    else {
      this.#output.endParagraph(at);
      this.#leaveBlock(source, at, end);
    }
  }

  #addToElement(source: string, isBlock: boolean): void {
    const standIn = this.#keep(html(source));
    this.#elements.text(isBlock ? `\n${standIn}\n\n` : standIn);
  }

  /** A tag that begins no block. */
  #addSpan(at: number, end: number): void {
    if (this.#elements.isOff) this.#elements.text(this.#keep(html(this.#text.slice(at, end))));
    else this.#addText(at, end);
  }

  /** Without a blank line after it, a block has a tail. */
  #leaveBlock(source: string, at: number, end: number): void {
    const isBlankAfter = this.#isBlankAfter(end);
    this.#isTail = !isBlankAfter;
    this.#leave(html(isBlankAfter ? `${source}\n` : source), at);
  }

  #leaveElement(ended: Element | null, at: number): void {
    if (!ended) return;
    this.#output.endParagraph(at);
    this.#leave(ended, at);
  }

  #leave(block: Html | Element, at: number): void {
    this.#output.add(this.#keep(block), at);
    this.#output.add('\n\n', at);
  }

  #keep(block: Html | Element): string {
    return blockStandIn(this.#document.blocks.push(block) - 1);
  }

  #addText(from: number, to: number): void {
    if (from === to) return;
    const text = this.#text.slice(from, to);
    if (this.#open) this.#open.parts += text;
    else if (this.#elements.isOpen) this.#elements.text(text);
    else if (this.#isTail) this.#addTail(text, from);
    else this.#output.copy(this.#text, from, to);
    if (this.#isTail && text.includes('\n')) this.#isTail = false;
  }

  /** An entity goes with the next block as well. */
  #addTail(text: string, from: number): void {
    const lineEnd = text.indexOf('\n');
    const end = lineEnd === -1 ? text.length : lineEnd;
    const tail = text.slice(0, end).replace(ENTITY, (entity) => {
      this.#leftOver += entity;
      return '';
    });
    this.#output.add(tail, from);
    this.#output.copy(this.#text, from + end, from + text.length);
  }

  #isBlankAfter(end: number): boolean {
    BLANK_LINE.lastIndex = end;
    return BLANK_LINE.test(this.#text);
  }

  /** Up to three blanks may stand before a block. */
  #isAtStart(at: number): boolean {
    let start = at;
    while (at - start <= 3 && this.#text[start - 1] === ' ') start--;
    return at - start <= 3 && (start === 0 || this.#text[start - 1] === '\n');
  }
}

const ENTITY = /&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][-.a-zA-Z0-9]*);/g;
const BLANK_LINE = / *\n *\n/y;
