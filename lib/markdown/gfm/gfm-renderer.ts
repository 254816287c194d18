import type { Tokens } from 'marked';
import { CommonMarkRenderer } from '../commonmark/renderer.ts';

/** What GitHub does not let through as a tag. */
const filtered =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s>]|\/>))/gi;

/** Prints raw HTML as it is, but for tags that would take the rest of the page with them. */
export class GfmRenderer extends CommonMarkRenderer {
  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return text.replace(filtered, '&lt;');
  }
}
