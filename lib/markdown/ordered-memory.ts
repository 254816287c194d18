/**
 * What was made of the texts of a list, for the next list. Its texts come in nearly the same order: to compare each
 * with the few that are due takes far less than to look it up among all.
 */
export class OrderedMemory<Value> {
  readonly #texts: string[] = [];
  readonly #values: Value[] = [];
  #due = 0;
  /** How many were not among those that were due, one after the other. */
  #misses = 0;
  /** By their text; made when many are out of order. */
  #places: ReadonlyMap<string, number> | null = null;

  /** Call it in the order of the list, before the first `recall`. */
  add(text: string, value: Value): void {
    this.#texts.push(text);
    this.#values.push(value);
  }

  /** Call it in the order of the next list. What is out of order may be forgotten: then it has to be made again. */
  recall(text: string): Value | undefined {
    const place = this.#duePlaceOf(text) ?? this.#anyPlaceOf(text);
    if (place === undefined) return;
    this.#due = place + 1;
    this.#misses = 0;
    return this.#values[place];
  }

  #duePlaceOf(text: string): number | undefined {
    const end = Math.min(this.#due + MOST_DUE, this.#texts.length);
    for (let place = this.#due; place < end; place++) {
      if (this.#texts[place] === text) return place;
    }
    this.#misses += 1;
  }

  #anyPlaceOf(text: string): number | undefined {
    if (this.#misses < MOST_DUE) return;
    this.#places ??= new Map(this.#texts.map((known, place) => [known, place]));
    return this.#places.get(text);
  }
}

/** A key press changes one text, or a few. */
const MOST_DUE = 8;
