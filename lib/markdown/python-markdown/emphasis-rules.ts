import { firstFrom } from './brackets.ts';

/** What one rule found: where it ends, and the parts whose inside is still to be read. */
export type Emphasis =
  | { readonly shape: 'one'; readonly tag: Tag; readonly first: Span; readonly end: number }
  /** `***first* second**` */
  | (Double & { readonly shape: 'inner-first' })
  /** `**first *second***` */
  | (Double & { readonly shape: 'inner-last' });

/** Whether emphasis begins at that mark. */
export type EmphasisRule = (text: string, at: number, marks: MarkIndex) => Emphasis | null;

interface Double {
  readonly tag: Tag;
  readonly inner: Tag;
  readonly first: Span;
  readonly second: Span;
  readonly end: number;
}

type Tag = 'em' | 'strong';
type Span = readonly [from: number, to: number];

/** Where marks stand in a text; each answer is found once. Past the end of the text: there is none. */
export interface MarkIndex {
  /** The first mark from there on. */
  next(from: number): number;
  /** The first place from there on where that many stand in a row; others may stand around them. */
  row(length: 2 | 3, from: number): number;
  /** The first place from there on that closes a word: that many, no more before them, nothing of a word after. */
  closer(length: 1 | 2, from: number): number;
  /** The same for three, where more may stand before them. */
  tripleCloser(from: number): number;
  /** The first single mark from there on before which no word stands. */
  innerOpener(from: number): number;
}

/** As Python-Markdown tries them at a mark: `***a* b**`, `***a** b*`, `**a *b***`, `**a**`, `*a*`. */
export const starRules: readonly EmphasisRule[] = [
  emThenStrong,
  strongThenEm,
  (text, at, marks) => {
    if (text[at + 1] !== '*' || text[at + 2] === '*') return null;
    const middle = marks.next(at + 2);
    if (text[middle + 1] === '*') return null;
    return innerLast(at + 2, middle, marks.row(3, middle + 2), text);
  },
  (text, at, marks) => {
    if (text[at + 1] !== '*') return null;
    return one('strong', 2, at, marks.row(2, at + 3), text);
  },
  (text, at, marks) => (text[at + 1] === '*' ? null : one('em', 1, at, marks.next(at + 1), text)),
];

export const underscoreRules: readonly EmphasisRule[] = [
  emThenStrong,
  strongThenEm,
  (text, at, marks) => {
    if (!opens(text, at, 2)) return null;
    const middle = marks.innerOpener(at + 3);
    return innerLast(at + 2, middle, marks.tripleCloser(middle + 2), text);
  },
  (text, at, marks) => (opens(text, at, 2) ? one('strong', 2, at, marks.closer(2, at + 3), text) : null),
  (text, at, marks) => (opens(text, at, 1) ? one('em', 1, at, marks.closer(1, at + 2), text) : null),
];

/** `***a* b**` */
function emThenStrong(text: string, at: number, marks: MarkIndex): Emphasis | null {
  if (!isRow(text, at, 3)) return null;
  const middle = marks.next(at + 4);
  const close = marks.row(2, middle + 1);
  if (close >= text.length) return null;
  const first: Span = [at + 3, middle];
  return {
    shape: 'inner-first',
    tag: 'strong',
    inner: 'em',
    first,
    second: [middle + 1, close],
    end: close + 2,
  };
}

/** `***a** b*` */
function strongThenEm(text: string, at: number, marks: MarkIndex): Emphasis | null {
  if (!isRow(text, at, 3)) return null;
  const middle = marks.row(2, at + 4);
  const close = marks.next(middle + 2);
  if (close >= text.length) return null;
  const first: Span = [at + 3, middle];
  return {
    shape: 'inner-first',
    tag: 'em',
    inner: 'strong',
    first,
    second: [middle + 2, close],
    end: close + 1,
  };
}

function innerLast(from: number, middle: number, close: number, text: string): Emphasis | null {
  if (close >= text.length) return null;
  const second: Span = [middle + 1, close];
  return { shape: 'inner-last', tag: 'strong', inner: 'em', first: [from, middle], second, end: close + 3 };
}

function one(tag: Tag, width: 1 | 2, at: number, close: number, text: string): Emphasis | null {
  return close >= text.length ? null : { shape: 'one', tag, first: [at + width, close], end: close + width };
}

function isRow(text: string, at: number, length: number): boolean {
  const mark = text[at];
  for (let index = 1; index < length; index++) if (text[at + index] !== mark) return false;
  return true;
}

/** Exactly that many underscores with nothing of a word before them. */
function opens(text: string, at: number, length: 1 | 2): boolean {
  return isRow(text, at, length) && text[at + length] !== '_' && !isWord(text, at - 1);
}

/** Whether the character there may be part of a word; an underscore may. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 128) return ASCII_WORD.test(text.charAt(at));
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return WORD.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}

const ASCII_WORD = /\w/;
const WORD = /[\p{L}\p{N}_]/u;

export function createMarkIndex(text: string, mark: '*' | '_'): MarkIndex {
  const starts: number[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) starts.push(at);
  const isMark = (at: number) => text[at] === mark;
  const search = (test: (at: number) => boolean) => memoized(starts, test, text.length);
  const any = search(() => true);
  const two = search((at) => isMark(at + 1));
  const three = search((at) => isMark(at + 1) && isMark(at + 2));
  const closer = (length: number) =>
    search((at) => !isMark(at - 1) && isRow(text, at, length) && !isWord(text, at + length));
  const [closesOne, closesTwo] = [closer(1), closer(2)];
  const closesThree = search((at) => isRow(text, at, 3) && !isWord(text, at + 3));
  const opensInner = search((at) => !isMark(at + 1) && !isWord(text, at - 1));
  return {
    next: any,
    row: (length, from) => (length === 2 ? two(from) : three(from)),
    closer: (length, from) => (length === 1 ? closesOne(from) : closesTwo(from)),
    tripleCloser: closesThree,
    innerOpener: opensInner,
  };
}

/** Finds the first of the places that passes the test; the test is asked once of each. */
function memoized(
  places: readonly number[],
  test: (at: number) => boolean,
  none: number,
): (from: number) => number {
  let passing: number[] | null = null;
  return (from) => {
    passing ??= places.filter(test);
    return passing[firstFrom(passing, from)] ?? none;
  };
}
