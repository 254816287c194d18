import type { Range } from '../../post/split.ts';
import type { LiquidReason } from '../print.ts';

/** A stretch of a text as Liquid reads it, in UTF-16 code units. */
export type Piece = TextPiece | TagPiece | OutputPiece | BrokenPiece;

/** Printed as it is. White space that a dash in a tag beside it takes away is not in it. */
export interface TextPiece {
  readonly kind: 'text';
  readonly from: number;
  readonly to: number;
}

/** `{% … %}`, but for those of `raw` and `comment`, which are no pieces. */
export interface TagPiece {
  readonly kind: 'tag';
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** `{{ … }}` */
export interface OutputPiece {
  readonly kind: 'output';
  readonly from: number;
  readonly to: number;
}

/** What cannot be run: it stands in the output as a card. */
export interface BrokenPiece {
  readonly kind: 'broken';
  readonly from: number;
  readonly to: number;
  readonly reason: LiquidReason;
}

/**
 * Cuts a text where Liquid does. Unlike Liquid it refuses nothing: an opening without its end is a broken piece up to
 * the end of its line, or to the next opening if that comes first, and the rest is read on.
 */
export function piecesOf(text: string): Piece[] {
  return new Reader(text).read();
}

/** A post has a dozen. What comes after these is not run. */
const MOST = 20_000;

class Reader {
  readonly #text: string;
  readonly #pieces: Piece[] = [];
  readonly #openings: (from: number) => number;
  readonly #closings: Readonly<Record<'%}' | '}}', (from: number) => number>>;
  /** Both are looked for when they are first needed. */
  #rawEnds: ((from: number) => number) | null = null;
  #commentEnds: ReadonlyMap<number, Range> | null = null;
  /** A dash in the last tag: the white space that comes next is left out. */
  #trims = false;

  constructor(text: string) {
    this.#text = text;
    this.#openings = nextOf(text, /\{[{%]/g);
    this.#closings = { '%}': nextOf(text, /%\}/g), '}}': nextOf(text, /\}\}/g) };
  }

  read(): Piece[] {
    let at = 0;
    while (at < this.#text.length) {
      const from = this.#openings(at);
      this.#addText(at, from);
      at = from < this.#text.length ? this.#readMarkup(from) : from;
    }
    return this.#pieces;
  }

  #addText(from: number, to: number): void {
    let [start, end] = [from, to];
    if (this.#trims) while (start < end && isBlank(this.#text.charCodeAt(start))) start += 1;
    if (this.#text.startsWith('-', to + 2) && this.#isClosed(to)) {
      while (end > start && isBlank(this.#text.charCodeAt(end - 1))) end -= 1;
    }
    if (from < to) this.#trims = false;
    if (start < end) this.#pieces.push({ kind: 'text', from: start, to: end });
  }

  #isClosed(from: number): boolean {
    return from < this.#text.length && this.#endOf(from) !== null;
  }

  /** Reads what begins at `from`, and returns where it ends. */
  #readMarkup(from: number): number {
    const to = this.#endOf(from);
    if (to === null) return this.#addBroken(from, this.#unclosedEnd(from), 'syntax');
    this.#trims = this.#text.charAt(to - 3) === '-' && to - from > 4;
    if (this.#pieces.length >= MOST) return this.#addBroken(from, to, 'limit');
    if (this.#text.charAt(from + 1) === '{') {
      this.#pieces.push({ kind: 'output', from, to });
      return to;
    }
    const name = tagName(this.#text.slice(from, to));
    if (name === 'raw' || name === 'comment') return this.#readVerbatim(name, from, to);
    if (name === '') return this.#addBroken(from, to, 'syntax');
    this.#pieces.push({ kind: 'tag', from, to, name });
    return to;
  }

  #addBroken(from: number, to: number, reason: LiquidReason): number {
    this.#pieces.push({ kind: 'broken', from, to, reason });
    return to;
  }

  /** After the closing mark; null if there is none before something else is opened. */
  #endOf(from: number): number | null {
    const mark = this.#text.charAt(from + 1) === '{' ? '}}' : '%}';
    const end = this.#closings[mark](from + 2);
    if (end >= this.#text.length) return null;
    const inner = this.#openings(from + 2);
    return inner < end && !this.#mayHold(from, inner) ? null : end + 2;
  }

  /** `{{ "{{" }}` is how braces are printed; and Jekyll's own tags may be given an output. */
  #mayHold(from: number, inner: number): boolean {
    if (isInQuotes(this.#text.slice(from + 2, inner))) return true;
    return (
      this.#text.startsWith('{%', from) && /^\{\{[^{}]{0,200}\}\}/.test(this.#text.slice(inner, inner + 204))
    );
  }

  #unclosedEnd(from: number): number {
    const next = this.#openings(from + 2);
    const reach = this.#text.slice(from, next);
    const line = reach.slice(0, /[\r\n]/.exec(reach)?.index ?? reach.length);
    return from + Math.max(2, line.trimEnd().length);
  }

  /** What stands between `raw` and its end is text, between `comment` and its end nothing. */
  #readVerbatim(name: 'raw' | 'comment', from: number, to: number): number {
    const end = name === 'raw' ? this.#rawEnd(to) : this.#commentEnd(to);
    if (!end) return this.#addBroken(from, to, 'syntax');
    if (name === 'raw' && to < end.from) this.#pieces.push({ kind: 'text', from: to, to: end.from });
    this.#trims = this.#text.charAt(end.to - 3) === '-';
    return end.to;
  }

  #rawEnd(from: number): Range | null {
    this.#rawEnds ??= nextOf(this.#text, new RegExp(END_RAW, 'g'));
    const start = this.#rawEnds(from);
    const mark = new RegExp(END_RAW, 'y').exec(this.#text.slice(start, start + LONGEST_END))?.[0];
    return mark === undefined ? null : { from: start, to: start + mark.length };
  }

  #commentEnd(from: number): Range | null {
    this.#commentEnds ??= commentEnds(this.#text);
    return this.#commentEnds.get(from) ?? null;
  }
}

const END_RAW = /\{%-?\s{0,99}endraw\s{0,99}-?%\}/;

const LONGEST_END = 250;

/** Comments may stand in comments. By where the tag that begins it ends, the tag that ends each. */
function commentEnds(text: string): ReadonlyMap<number, Range> {
  const ends = new Map<number, Range>();
  const open: number[] = [];
  for (const found of text.matchAll(/\{%-?\s{0,99}(end)?comment\b[^%{}]{0,99}%\}/g)) {
    const at = { from: found.index, to: found.index + found[0].length };
    const begun = found[1] === undefined ? undefined : open.pop();
    if (found[1] === undefined) open.push(at.to);
    else if (begun !== undefined) ends.set(begun, at);
  }
  return ends;
}

/** Where the expression is found next, or the end of the text. Asked in ascending order it looks only once. */
function nextOf(text: string, expression: RegExp): (from: number) => number {
  let [asked, found] = [0, -1];
  return (from) => {
    if (from < asked || from > found) {
      expression.lastIndex = from;
      found = expression.exec(text)?.index ?? text.length;
    }
    asked = from;
    return found;
  };
}

/** The first word of a tag as it is written; empty if it is none. */
function tagName(tag: string): string {
  return /^\{%-?\s{0,999}(#|\w{1,99})/.exec(tag)?.[1] ?? '';
}

function isInQuotes(content: string): boolean {
  let quote = '';
  for (const character of content) {
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return quote !== '';
}

/** Blank, tab, line ends, and their rarer kin. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
