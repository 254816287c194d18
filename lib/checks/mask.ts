import type { Range } from '../post/split.ts';

/** What each character of a block's text is: words, a mark of Markdown, or nothing to be read as words. */
export class Mask {
  readonly #text: string;
  readonly #kinds: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    this.#kinds = new Uint8Array(text.length);
  }

  /** Code, HTML, Liquid and addresses. */
  hide({ from, to }: Range): void {
    this.#kinds.fill(HIDDEN, from, to);
  }

  /** Marks of Markdown; what is hidden already stays hidden. */
  mark({ from, to }: Range): void {
    for (let at = from; at < to; at += 1) if (this.#kinds[at] === WORDS) this.#kinds[at] = MARK;
  }

  isHidden(at: number): boolean {
    return this.#kinds[at] === HIDDEN;
  }

  /** What is hidden as U+FFFC, marks as blanks. Line ends stay. */
  prose(): string {
    return this.#written(' ');
  }

  /** What is hidden as U+FFFC, marks as they stand. */
  markdown(): string {
    return this.#written(null);
  }

  #written(mark: string | null): string {
    let result = '';
    let at = 0;
    while (at < this.#text.length) {
      const kind = this.#kinds[at];
      let end = at + 1;
      while (end < this.#text.length && this.#kinds[end] === kind) end += 1;
      result += this.#stretch(kind, at, end, mark);
      at = end;
    }
    return result;
  }

  #stretch(kind: number | undefined, from: number, to: number, mark: string | null): string {
    const text = this.#text.slice(from, to);
    if (kind === HIDDEN) return text.replace(/[^\r\n]/g, '\ufffc');
    return kind === MARK && mark !== null ? text.replace(/[^\r\n]/g, mark) : text;
  }
}

const WORDS = 0;
const MARK = 1;
const HIDDEN = 2;
