/**
 * A text that is read from left to right. Line ends are all `\n`. White space is what Ruby takes for it (blank, tab,
 * line end, vertical tab, form feed), never a no-break space.
 */
export class Source {
  readonly text: string;
  at = 0;
  /** Made when it is needed: most texts are short and there are many of them. */
  #found: Map<RegExp, Found> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What a sticky expression finds right here; the place stays. */
  look(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    return expression.exec(this.text);
  }

  /** Like `look`, and goes behind it. */
  take(expression: RegExp): RegExpExecArray | null {
    const found = this.look(expression);
    if (found) this.at += found[0].length;
    return found;
  }

  /**
   * What a global expression finds first from an offset on. The answer is kept, so that asking from many places
   * for what stands far away, or nowhere, costs one search.
   */
  find(expression: RegExp, from: number): RegExpExecArray | null {
    this.#found ??= new Map();
    const known = this.#found.get(expression);
    if (known && known.from <= from && (!known.match || known.match.index >= from)) return known.match;
    expression.lastIndex = from;
    const match = expression.exec(this.text);
    this.#found.set(expression, { from, match });
    return match;
  }

  /** The rest of the line with its end. */
  takeLine(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end === -1 ? this.text.length : end + 1);
    this.at += line.length;
    return line;
  }
}

interface Found {
  readonly from: number;
  readonly match: RegExpExecArray | null;
}
