import type { TextLine } from './text-lines.ts';
import { textLines } from './text-lines.ts';

/** Lines that engines read as one run of text: a paragraph, an item of a list, a row of a table, a heading. */
export type Passage = readonly TextLine[];

/**
 * The passages of a block's text, as far as lines alone tell. Emphasis and sentences do not reach from one into
 * the next.
 */
export function passagesOf(text: string): readonly Passage[] {
  const passages: TextLine[][] = [];
  for (const line of textLines(text)) {
    const last = passages.at(-1);
    if (last && !BEGINS.test(line.text) && !endsWithRow(last)) last.push(line);
    else passages.push([line]);
  }
  return passages;
}

/** A list item, a quote's own paragraph, a heading or a row of a table. */
const BEGINS = /^[ \t]*(?:>[ \t]?){0,9}(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||$)/;

function endsWithRow(lines: readonly TextLine[]): boolean {
  return /^[ \t]*\|/.test(lines.at(-1)?.text ?? '');
}
