import type { Range } from '../post/split.ts';

/** A line of a text, without its line end. */
export interface TextLine extends Range {
  readonly text: string;
}

/** The lines of a text, whatever ends them; the empty one after a last line end is none. */
export function* textLines(text: string): Generator<TextLine> {
  const ending = /\r\n|\n|\r/g;
  for (let from = 0; from < text.length; from = ending.lastIndex) {
    ending.lastIndex = from;
    const to = ending.exec(text)?.index ?? text.length;
    yield { text: text.slice(from, to), from, to };
    if (to === text.length) return;
  }
}
