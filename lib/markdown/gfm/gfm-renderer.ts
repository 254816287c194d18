import type { Tokens } from 'marked';
import { CommonMarkRenderer } from '../commonmark/renderer.ts';

/** What GitHub does not let through as a tag. */
const filtered =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s>]|\/>))/gi;

/** Prints raw HTML as it is, but for tags that would take the rest of the page with them, if they are filtered. */
export class GfmRenderer extends CommonMarkRenderer {
  readonly #isFiltering: boolean;

  constructor(isFiltering: boolean) {
    super();
    this.#isFiltering = isFiltering;
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return this.#isFiltering ? text.replace(filtered, '&lt;') : text;
  }
}
