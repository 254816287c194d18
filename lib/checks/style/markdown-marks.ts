/**
 * Whether one of the rules that are on could find anything in a text: whether it holds a mark that they look at.
 * To read a text with `markdownlint` takes a hundred times as long, and most paragraphs are words and links.
 */
export function mayBreakRule(text: string): boolean {
  return INSIDE.test(text) || AT_LINE_START.test(text) || HEADING_BLANKS.test(text);
}

/** Marks of emphasis, code and tables, and a blank at the edge of a link’s text. */
const INSIDE = /[*_`|]|\[\s|\s\]/;

/** Of a list, a quotation, a fence, a command in code, a line under a heading or under the head of a table. */
const AT_LINE_START = /^[^\S\r\n\u2028\u2029]*(?:[-+>~$=:]|\d{1,9}[.)])/m;

/** Before the mark of a heading, and several after it or before those that close it. */
const HEADING_BLANKS = /^[ \t]+#|(?:[ \t]{2}|\t)#|#(?:[ \t]{2}|\t)/m;
