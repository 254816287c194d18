// marked: about 13 kB gzip, loaded with the preview only. It is the GFM engine and the source of the outline.
import { Lexer, Marked, type Token } from 'marked';
import { originalOffsets } from './line-endings.ts';

/** Our own instance, so that no other user of the library can change how a post is read. */
export const marked = new Marked({ gfm: true });

/** A top-level token and where it stands in the text that was lexed (UTF-16 code units). */
export interface PlacedToken {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
}

/** Every top-level token of a Markdown text with all that is inside it, in order and without gaps. */
export function lex(text: string): PlacedToken[] {
  return placed(text, marked.lexer(text));
}

/** Like `lex`, but only the block structure: several times faster. `inline` reads the inside of one token. */
export function lexBlocks(text: string): { tokens: PlacedToken[]; inline(text: string): Token[] } {
  const lexer = new Lexer(marked.defaults);
  const tokens = lexer.blockTokens(text.replace(/\r\n|\r/g, '\n'), lexer.tokens);
  return { tokens: placed(text, tokens), inline: (inner) => lexer.inlineTokens(inner) };
}

/** marked takes exactly the characters of `raw` from a text whose line endings are all `\n`. */
function placed(text: string, tokens: readonly Token[]): PlacedToken[] {
  const original = originalOffsets(text);
  let end = 0;
  return tokens.map((token) => {
    const from = original(end);
    end += token.raw.length;
    return { token, from, to: original(end) };
  });
}
