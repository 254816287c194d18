import { spanElements } from './html-names.ts';
import type { Source } from './source.ts';

/** What a line may look like, as kramdown names it. All are sticky: they tell what begins at one place. */
export const shapes = {
  blankLines: /(?:[ \t\v\f]*\n)+/y,
  blankLine: /[ \t\v\f]*\n/y,
  marker: /\^[ \t\v\f]*\n/y,
  indent: /\t| {4}/y,
  quote: / {0,3}> ?/y,
  heading: /(#{1,6})[\t ]+(.*)\n/y,
  bullet: /( {0,3}[+*-])([\t| ].*\n)/y,
  number: /( {0,3}\d+\.)([\t| ].*\n)/y,
  definition: /( {0,3}:)([\t| ].*\n)/y,
  fence: / {0,3}[~`]{3}/y,
  rule: / {0,3}(?:\*[ \t]*\*[ \t]*\*[* \t]*|-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*)\n/y,
  text: / {0,3}[^ \t]/y,
} as const;

/** What stands between `{:` and `}` alone on a line, and the offset behind the line. */
interface AttributeLine {
  readonly content: string;
  readonly end: number;
}

/** `{: .class }` alone on a line, the place being at its start. */
export function attributeLineAt(source: Source, at: number): AttributeLine | null {
  const opening = matchAt(attributeStart, source.text, at);
  if (!opening) return null;
  const from = at + opening[0].length;
  const brace = source.find(closingBrace, from);
  if (!brace || brace.index === from) return null;
  const rest = matchAt(restOfLine, source.text, brace.index + 1);
  return rest && { content: source.text.slice(from, brace.index), end: brace.index + 1 + rest[0].length };
}

/** Whether a block has ended here: at a blank line, a `^`, an attribute list or the end. */
export function isBoundary(source: Source, at: number): boolean {
  return source.text.charAt(at + blanks(source.text, at)) !== '<' && endsLazily(source, at);
}

/** Whether a line begins here that no text goes on into, not even a lazy one. */
export function endsLazily(source: Source, at: number): boolean {
  const { text } = source;
  if (at >= text.length) return true;
  switch (firstMark(text, at)) {
    case '':
    case ' ':
    case '\t':
    case '\v':
    case '\f':
    case '\n':
      return testAt(shapes.blankLine, text, at);
    case '^':
      return testAt(shapes.marker, text, at);
    case '{':
      return attributeLineAt(source, at) !== null;
    case '<':
      return beginsHtml(text, at);
    default:
      return false;
  }
}

/** Whether a tag begins the line that stands only between blocks. */
export function beginsHtml(text: string, at: number): boolean {
  return testAt(blockTag, text, at);
}

/**
 * Whether a paragraph ends before the line that begins here: with `paragraph_end` among `gfm_quirks` a list, a
 * heading, a quote or a fence need no blank line before them.
 */
export function endsParagraph(source: Source, at: number, isGfm: boolean): boolean {
  if (endsLazily(source, at)) return true;
  const { text } = source;
  const mark = firstMark(text, at);
  if (mark === ':') return testAt(shapes.definition, text, at);
  if (!isGfm) return false;
  switch (mark) {
    case '#':
      return testAt(shapes.heading, text, at);
    case '>':
      return true;
    case '`':
    case '~':
      return testAt(shapes.fence, text, at);
    case '*':
    case '+':
    case '-':
      return testAt(shapes.bullet, text, at);
    default:
      return mark >= '0' && mark <= '9' && testAt(shapes.number, text, at);
  }
}

export function testAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** A `}` that is not escaped. */
export const closingBrace = /(?<!\\)\}/g;

const attributeStart = / {0,3}\{:(?![:/])/y;
const restOfLine = /[ \t\v\f]*\n/y;
const spanNames = [...spanElements, 'script'].join('|');
const blockTag = new RegExp(
  String.raw` {0,3}<(?:(?!(?:${spanNames})(?![\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]))[\p{Alphabetic}_]|` +
    String.raw`/(?!(?:${spanNames})(?![\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]))[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._:-]*[ \t\n\v\f]*>)`,
  'uy',
);

/** The first character behind up to three blanks. */
export function firstMark(text: string, at: number): string {
  return text.charAt(at + blanks(text, at));
}

function blanks(text: string, at: number): number {
  let count = 0;
  while (count < 3 && text[at + count] === ' ') count++;
  return count;
}
