import type { Range } from '../post/split.ts';

/** Something in the post that only a person can confirm: a number, a price, a day, a name that is thanked. */
export interface Fact {
  readonly kind: FactKind;
  /** Its words with single blanks between them, as they are shown; what a confirmation is bound to. */
  readonly quote: string;
  /** Everywhere it stands, at least once, in the whole source. */
  readonly places: readonly Range[];
}

export type FactKind = 'number' | 'price' | 'time' | 'date' | 'name' | 'published';
