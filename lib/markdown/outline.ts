import type { Token } from 'marked';
import { splitPost } from '../post/split.ts';
import { CommonMarkLexer } from './commonmark/lexer.ts';
import { gfmDialect } from './gfm/gfm-dialect.ts';

/** A heading of the post's body. `from` is the offset of its first character in the whole source. */
export interface Heading {
  readonly depth: number;
  /** As read aloud: without the marks of emphasis, links or code. */
  readonly text: string;
  readonly from: number;
}

/** The headings of a post in order, as GitHub reads them; front matter has none. */
export function outlineOf(source: string): Heading[] {
  const { body } = splitPost(source);
  const lexer = new CommonMarkLexer(gfmDialect(false));
  return lexer.lexHeadings(source.slice(body.from, body.to)).flatMap(({ token, from }) => {
    if (token.type !== 'heading') return [];
    const text = plain(token.tokens ?? []).trim();
    return [{ depth: Number(token.depth), text, from: body.from + from }];
  });
}

function plain(tokens: readonly Token[]): string {
  return tokens.map(plainToken).join('');
}

function plainToken(token: Token): string {
  if (token.type === 'html') return '';
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens && token.type !== 'image') return plain(token.tokens);
  return 'text' in token ? String(token.text) : '';
}
