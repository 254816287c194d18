// marked: with our part 15 kB gzip, loaded with the preview only. It is the GFM engine and the source of the outline.
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

/** Gives every top-level token of a Markdown text with all that is inside it, in order and without gaps. */
export type Lex = (text: string) => PlacedToken[];

/**
 * Reads a text as marked's own `lexer` does: first the structure of the whole, then the inside of each run of text.
 * The second step is three quarters of the work. It depends on the run and on the link definitions only, so what
 * was found for the same run in the text before is used again.
 */
export function createLex(): Lex {
  let known = new Map<string, readonly Token[]>();
  let knownLinks = '';

  return (text) => {
    const { lexer, tokens } = lexStructure(text);
    const links = JSON.stringify(lexer.tokens.links);
    const before = links === knownLinks ? known : new Map<string, readonly Token[]>();
    known = new Map();
    knownLinks = links;
    for (const { src, tokens: inside } of lexer.inlineQueue) {
      // An open `<a>` reaches into the next run, and a task's checkbox is there already: those are read anew.
      const isPlain = !lexer.state.inLink && inside.length === 0;
      const same = isPlain ? before.get(src) : undefined;
      if (same) for (const token of same) inside.push(token);
      else readInside(lexer, src, inside);
      if (isPlain && !lexer.state.inLink) known.set(src, same ?? inside);
    }
    return placed(text, tokens);
  };
}

/** Like `createLex`, but only the block structure: several times faster. `inline` reads the inside of one token. */
export function lexBlocks(text: string): { tokens: PlacedToken[]; inline(text: string): Token[] } {
  const { lexer, tokens } = lexStructure(text);
  return { tokens: placed(text, tokens), inline: (inner) => readInside(lexer, inner, []) };
}

function lexStructure(text: string): { lexer: Lexer; tokens: Token[] } {
  const lexer = new Lexer(marked.defaults);
  return { lexer, tokens: lexer.blockTokens(text.replace(/\r\n|\r/g, '\n'), lexer.tokens) };
}

function readInside(lexer: Lexer, text: string, tokens: Token[]): Token[] {
  // As marked does before each run: what one leaves open ends with it.
  lexer.state.inRawBlock = false;
  return lexer.inlineTokens(text, tokens);
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
