import type { Found } from './check.ts';

/** What others wrote about style, and what is heavy to load: until then the checks of style say nothing. */
export interface StyleEngine {
  /** Words that may exclude people, in the prose of a block. Ranges count from its start. */
  inclusiveLanguage(prose: string): readonly Found[];
  /** Habits of Markdown that published posts keep, in the text of a block. Ranges count from its start. */
  markdownStyle(text: string): readonly Found[];
}
