import { DEEPEST } from '../engine.ts';
import { readAutolink } from './autolink.ts';
import { type BacktickRows, readCodeSpan } from './code-span.ts';
import { type Element, textElement } from './element.ts';
import { readEmphasis } from './emphasis.ts';
import { readEntity } from './entity.ts';
import { readFootnoteMark, readInlineMath, readLineBreak, readStrikethrough } from './inline.ts';
import { readLink } from './link.ts';
import type { Reading } from './reading.ts';
import { readSmartQuote } from './smart-quotes.ts';
import { Source } from './source.ts';
import { readSpanExtension } from './span-extension.ts';
import { readSpanHtml } from './span-html.ts';
import { readSymbol } from './symbols.ts';

/** What is looked for: inside `<code>` only HTML, for the cells of a table only code. */
type SpanMode = 'all' | 'html' | 'code' | 'code and html';

/** Whether what is read ends here. */
export type Stop = (parent: Element) => boolean;

/**
 * Reads the spans of one text. As in kramdown, what opens is read on to its end; if there is none it was text, and
 * what stands behind it is read again. The tries share an allowance that grows with the text: nobody needs it but
 * texts made to exhaust a reader.
 */
export class SpanReader {
  readonly reading: Reading;
  readonly source: Source;
  readonly allowance: Allowance;
  /** What is open here, the innermost last. */
  readonly parents: Element[] = [];
  /** Found when the first is read. */
  backticks: BacktickRows | null = null;
  readonly #depth: number;
  /** The text that was taken last, if it is a stretch of the source: it may be extended without joining anything. */
  #text: Element | null | undefined = null;
  #textStart = 0;
  #textEnd = 0;

  constructor(reading: Reading, text: string, outer?: SpanReader) {
    this.reading = reading;
    this.source = new Source(text);
    this.allowance = outer?.allowance ?? { left: 1000 + text.length * triesPerCharacter };
    this.#depth = outer ? outer.depth + 1 : 0;
  }

  get depth(): number {
    return this.#depth + this.parents.length;
  }

  get mayNest(): boolean {
    return this.depth < DEEPEST;
  }

  get parent(): Element {
    const parent = this.parents.at(-1);
    if (!parent) throw new Error('nothing is being read');
    return parent;
  }

  /** Reads into an element until `stop` says so: whether it did. Without a `stop`, to the end of the text. */
  readInto(element: Element, mode: SpanMode, stop?: Stop): boolean {
    this.parents.push(element);
    const isStopped = this.#readUntil(element, mode, stop);
    this.parents.pop();
    return isStopped;
  }

  addText(text: string): void {
    if (text === '') return;
    const { tokens } = this.parent;
    const last = tokens.at(-1);
    if (last?.type === 'text') last.text += text;
    else tokens.push(textElement(text));
  }

  /** Goes on by so many characters, which are text. */
  takeText(length: number): true {
    const { source } = this;
    const from = source.at;
    source.at = Math.min(from + length, source.text.length);
    const last = this.parent.tokens.at(-1);
    if (last?.type === 'text' && last === this.#text && from === this.#textEnd) {
      last.text = source.text.slice(this.#textStart, source.at);
    } else {
      this.addText(source.text.slice(from, source.at));
      this.#textStart = from;
      this.#text = last?.type === 'text' ? null : this.parent.tokens.at(-1);
    }
    this.#textEnd = source.at;
    return true;
  }

  add(element: Element): true {
    this.parent.tokens.push(element);
    return true;
  }

  #readUntil(element: Element, mode: SpanMode, stop: Stop | undefined): boolean {
    const { source } = this;
    const { text } = source;
    const special = specials[mode];
    while (!source.isAtEnd) {
      special.lastIndex = source.at;
      const at = special.exec(text)?.index ?? -1;
      if (at === -1) {
        if (!stop) this.takeText(text.length - source.at);
        return false;
      }
      if (at > source.at) this.takeText(at - source.at);
      if (stop?.(element)) return true;
      if (!readOne(this, mode)) this.takeText(1);
    }
    return false;
  }
}

/** How many characters may still be read in vain. */
interface Allowance {
  left: number;
}

/** Text that people write needs two or three, however long its paragraphs are. */
const triesPerCharacter = 16;

/** Where something may begin; a quote takes the character before it along. */
const specials: Readonly<Record<SpanMode, RegExp>> = {
  all: /[*_`<[\]$&\\~]|!\[|\{:|--|\.\.\.|[ ]?>>| {2}(?=\n)|[^\\]?["']/g,
  html: /</g,
  code: /`/g,
  'code and html': /[`<]/g,
};

function readOne(reader: SpanReader, mode: SpanMode): boolean {
  const char = reader.source.text.charAt(reader.source.at);
  if (mode === 'html') return readSpanHtml(reader);
  if (mode !== 'all') return char === '`' ? readCodeSpan(reader) : readSpanHtml(reader);
  return readMarked(reader, char) || readSmartQuote(reader) || readPunctuation(reader, char);
}

/** What comes before quotes in the order in which kramdown tries. */
function readMarked(reader: SpanReader, char: string): boolean {
  switch (char) {
    case '*':
    case '_':
      return readEmphasis(reader);
    case '`':
      return readCodeSpan(reader);
    case '<':
      return readAutolink(reader) || readSpanHtml(reader);
    case '[':
      return readFootnoteMark(reader) || readLink(reader);
    case '!':
      return readLink(reader);
    default:
      return false;
  }
}

function readPunctuation(reader: SpanReader, char: string): boolean {
  switch (char) {
    case '$':
      return readInlineMath(reader);
    case '{':
      return readSpanExtension(reader);
    case '&':
      return readEntity(reader);
    case '~':
      return readStrikethrough(reader);
    case '\\':
      return readSymbol(reader) || readLineBreak(reader) || readEscape(reader);
    case ' ':
      return readSymbol(reader) || readLineBreak(reader);
    default:
      return readSymbol(reader);
  }
}

const escapable = new Set('\\.*_+`<>()[]{}#!:|"\'$=-');

function readEscape(reader: SpanReader): boolean {
  const { source } = reader;
  const char = source.text.charAt(source.at + 1);
  const isEscaped = escapable.has(char) || (char === '~' && reader.reading.options.input === 'GFM');
  if (!isEscaped) return false;
  reader.addText(char);
  source.at += 2;
  return true;
}
