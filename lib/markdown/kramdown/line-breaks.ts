import { type Element, plain, textElement } from './element.ts';
import type { KramdownOptions } from './options.ts';

/**
 * GFM's own line breaks: a backslash at the end of a line, or with `hard_wrap` every line end. HTML elements keep
 * theirs. At the very end of a block there is none.
 */
export function withLineBreaks(text: string, tokens: Element[], options: KramdownOptions): Element[] {
  const hardBreak = options.hard_wrap ? '\n' : '\\\n';
  return !text.includes(hardBreak) ? tokens : broken(tokens, hardBreak, true);
}

function broken(tokens: readonly Element[], hardBreak: string, isBlock: boolean): Element[] {
  return tokens.flatMap((token, place) => {
    if (token.type === 'text') {
      const mayEnd = isBlock && place === tokens.length - 1;
      return token.text.includes(hardBreak) ? lines(token.text.split(hardBreak), mayEnd) : [token];
    }
    if (token.type !== 'html element' && token.tokens.length > 0) {
      token.tokens = broken(token.tokens, hardBreak, false);
    }
    return [token];
  });
}

function lines(texts: readonly string[], mayEnd: boolean): Element[] {
  const isEndOpen = mayEnd && texts.at(-1) === '';
  return texts.flatMap((text, place) => {
    const line = textElement(place > 0 ? `\n${text}` : text);
    const isBroken = place < texts.length - 2 || (place === texts.length - 2 && !isEndOpen);
    return isBroken ? [line, plain('break')] : [line];
  });
}
