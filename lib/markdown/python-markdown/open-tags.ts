/** The tags that stand open around a place in HTML. */
export class OpenTags {
  readonly #stack: string[] = [];
  /** How often each is open: most end tags that end nothing are known without a search. */
  readonly #counts = new Map<string, number>();

  get isOpen(): boolean {
    return this.#stack.length > 0;
  }

  start(tag: string): void {
    this.#stack.push(tag);
    this.#counts.set(tag, this.#count(tag) + 1);
  }

  /** Ends the innermost of that tag and all inside of it. */
  end(tag: string): void {
    if (this.#count(tag) === 0) return;
    for (let ended = this.#stack.pop(); ended !== undefined; ended = this.#stack.pop()) {
      this.#counts.set(ended, this.#count(ended) - 1);
      if (ended === tag) return;
    }
  }

  #count(tag: string): number {
    return this.#counts.get(tag) ?? 0;
  }
}
