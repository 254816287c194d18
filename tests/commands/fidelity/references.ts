import type { EngineOptions } from '../../../lib/markdown/engine.ts';
import { cmarkGfm } from './reference-cmark.ts';
import { hugo } from './reference-hugo.ts';
import { kramdown } from './reference-kramdown.ts';
import { markdownIt } from './reference-markdown-it.ts';
import { pythonMarkdown } from './reference-python.ts';

/** The program whose dialect an engine speaks. */
export interface Reference {
  /** `kramdown`, as a report names it. */
  readonly name: string;
  /** What brings it, if it is not there. */
  readonly install: string;
  /** Null if it is not installed. */
  version(): Promise<string | null>;
  /**
   * Prints every text with these options of the generator's own. Null for one that makes the program itself fail.
   */
  print(texts: readonly string[], options: EngineOptions): Promise<readonly (string | null)[]>;
}

export const references = {
  kramdown,
  'markdown-it': markdownIt,
  'python-markdown': pythonMarkdown,
  gfm: cmarkGfm,
  goldmark: hugo,
} satisfies Record<string, Reference>;
