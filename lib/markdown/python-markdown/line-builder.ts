import type { Line } from './source-lines.ts';

/** Puts a text together again, piece by piece, and knows for each of its lines where it began in the post. */
export class LineBuilder {
  readonly #starts: readonly number[];
  readonly #origins: readonly number[];
  readonly #lines: { text: string; at: number }[] = [{ text: '', at: 0 }];
  #passed = 0;
  #last = '';

  constructor(lines: readonly Line[]) {
    const starts: number[] = [];
    let start = 0;
    for (const { text } of lines) {
      starts.push(start);
      start += text.length + 1;
    }
    this.#starts = starts;
    this.#origins = lines.map((line) => line.at);
  }

  /** Adds a piece of the text as it is. */
  copy(text: string, from: number, to: number): void {
    this.#add(text.slice(from, to), from, true);
  }

  /** Adds something in the place of what begins at `at`. */
  add(piece: string, at: number): void {
    this.#add(piece, at, false);
  }

  /** Puts a blank line before a block that begins a line. */
  endParagraph(at: number): void {
    if (this.#last.endsWith('\n') && !this.#last.endsWith('\n\n')) this.add('\n', at);
  }

  lines(): Line[] {
    return this.#lines;
  }

  #add(piece: string, at: number, isCopy: boolean): void {
    this.#last = piece;
    const [first = '', ...others] = piece.split('\n');
    const line = this.#lines.at(-1);
    if (line) {
      if (line.text === '') line.at = this.#originOf(at);
      line.text += first;
    }
    let start = at + first.length;
    for (const text of others) {
      start = isCopy ? start + 1 : at;
      this.#lines.push({ text, at: this.#originOf(start) });
      start += text.length;
    }
  }

  /** Where the line that holds this offset began. Offsets come in ascending order. */
  #originOf(offset: number): number {
    while ((this.#starts[this.#passed + 1] ?? Number.POSITIVE_INFINITY) <= offset) this.#passed++;
    return this.#origins[this.#passed] ?? 0;
  }
}
