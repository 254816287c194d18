import type { TextLine } from './text-lines.ts';

/**
 * Whether the text of a line goes on in the next one of its block, so that two blanks between them make a line
 * break on the page. Between two items of a list they do nothing.
 */
export function goesOn(line: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && !(ITEM.test(line.text) && ITEM.test(next.text));
}

const ITEM = /^[ \t]{0,40}(?:[-+*]|\d{1,9}[.)])[ \t]/;
