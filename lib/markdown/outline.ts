import type { Token } from 'marked';
import { splitPost } from '../post/split.ts';
import { lexBlocks } from './lexer.ts';

/** A heading of the post's body. `from` is the offset of its first character in the whole source. */
export interface Heading {
  readonly depth: number;
  /** As read aloud: without the marks of emphasis, links or code. */
  readonly text: string;
  readonly from: number;
}

/** The headings of a post in order, by the engine's own reading of it; front matter has none. */
export function outlineOf(source: string): Heading[] {
  const { body } = splitPost(source);
  const { tokens, inline } = lexBlocks(source.slice(body.from, body.to));
  return tokens.flatMap(({ token, from }) => {
    if (token.type !== 'heading') return [];
    return [
      { depth: Number(token.depth), text: plain(inline(String(token.text))).trim(), from: body.from + from },
    ];
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
