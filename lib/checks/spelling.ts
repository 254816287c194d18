/** Knows how words are written. The dictionary behind it is loaded once, when it is first wanted. */
export interface Spelling {
  isKnown(word: string): boolean;
  /** Words one slip of the hand away, the best first; at most five. Up to 1 ms for a word not asked for before. */
  suggest(word: string): readonly string[];
}
