import {
  characterAfter,
  characterBefore,
  isAsciiPunctuation,
  isDigit,
  isSpace,
  isWhiteSpace,
} from '../commonmark/characters.ts';
import { delimiterRun, runEnd } from '../commonmark/delimiters.ts';
import type { DelimiterRun } from '../commonmark/inline-item.ts';
import type { InlineReader, InlineRule } from '../commonmark/inline-reader.ts';

const marks: readonly (readonly [written: string, printed: string, name: string])[] = [
  ['---', '—', '&mdash;'],
  ['--', '–', '&ndash;'],
  ['...', '…', '&hellip;'],
  ['<<', '«', '&laquo;'],
  ['>>', '»', '&raquo;'],
];

const quoteNames = { '“': '&ldquo;', '”': '&rdquo;', '‘': '&lsquo;', '’': '&rsquo;' } as const;

/** Dashes, ellipses and angle quotes. */
export const markRule: InlineRule = {
  characters: '-.<>',
  read(reader) {
    const { text, at } = reader;
    const mark = marks.find(([written]) => text.startsWith(written, at));
    if (!mark) return false;
    reader.takeText(mark[1], at + mark[0].length, at, mark[2]);
    reader.start();
    return true;
  },
};

/** A double quote opens before a word, and closes behind one if another is open: even one of an earlier paragraph. */
export const doubleQuoteRule: InlineRule = {
  characters: '"',
  read(reader) {
    const { text, at, state } = reader;
    const quote = quoteAt(reader);
    if (quote.canOpen && !quote.canClose) {
      state.double++;
      return take(reader, '“');
    }
    if (state.double === 0 || !mayEnd(text, at, quote)) return false;
    if (text.charAt(at + 1) === '"' && /\p{Nd}$/u.test(characterBefore(text, at))) return false;
    state.double--;
    return take(reader, '”');
  },
};

/** An apostrophe wherever it can be one, else a quote like the double one. */
export const singleQuoteRule: InlineRule = {
  characters: "'",
  read(reader) {
    const { text, at, state } = reader;
    const quote = quoteAt(reader);
    if (isApostrophe(text, at, quote)) return take(reader, '’');
    if (quote.canOpen && !quote.canClose) {
      if (isContraction(text, at)) return take(reader, '’');
      state.single++;
      return take(reader, '‘');
    }
    // Behind something, and not before a digit: the end of a quote or an apostrophe.
    if (hasTwoMore(text, at) && !isDigitAt(text, at + 1)) return take(reader, '’');
    if (state.single === 0 || !mayEnd(text, at, quote)) return false;
    state.single--;
    return take(reader, '’');
  },
};

/** A quote with what its neighbours let it do. Goldmark takes those of a run one by one: its end is found once. */
function quoteAt(reader: InlineReader): DelimiterRun {
  const { text, at } = reader;
  const known = Number(reader.noted(quoteAt) ?? 0);
  const isInside = at < known && text.charCodeAt(known - 1) === text.charCodeAt(at);
  const end = isInside ? known : runEnd(text, at);
  if (!isInside) reader.note(quoteAt, end);
  return delimiterRun(text, at, end);
}

function take(reader: InlineReader, printed: keyof typeof quoteNames): true {
  reader.takeText(printed, reader.at + 1, reader.at, quoteNames[printed]);
  reader.start();
  return true;
}

/** `'90s`, `'tis`, and between letters. */
function isApostrophe(text: string, at: number, { canOpen, canClose }: DelimiterRun): boolean {
  const before = characterBefore(text, at);
  const decade = /'\d\ds/y;
  decade.lastIndex = at;
  if (canOpen && !canClose && decade.test(text) && isEdge(characterAfter(text, at + 4))) return true;
  if (/[\p{P}\s]$|^$/u.test(before) && /[tenl]/.test(text.charAt(at + 1))) return true;
  return /[\p{Nd}\p{L}]$/u.test(before) && /^\p{L}/u.test(characterAfter(text, at + 1));
}

function isEdge(character: string): boolean {
  return isWhiteSpace(character) || /^[\p{P}!-/:-@[-`{-~]/u.test(character);
}

/** `'s`, `'m`, `'d`, `'ve`, `'ll`, `'re` at the end of a word. */
function isContraction(text: string, at: number): boolean {
  const [found] = /^'(?:[smtd]|ve|ll|re)/.exec(text.slice(at, at + 3)) ?? [];
  if (found === undefined) return false;
  const end = at + found.length;
  return end >= text.length || isSpace(text.charCodeAt(end)) || isAsciiPunctuation(text.charCodeAt(end));
}

/** On this line, its end included. Goldmark counts bytes. */
function hasTwoMore(text: string, at: number): boolean {
  if (text.charAt(at + 1) === '\n' || at + 1 >= text.length) return false;
  return at + 2 < text.length || text.charCodeAt(at + 1) > 127;
}

function isDigitAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at));
}

/** Behind a word; or between two words' ends, before punctuation that ends something itself. */
function mayEnd(text: string, at: number, { canOpen, canClose }: DelimiterRun): boolean {
  if (!canClose) return false;
  if (!canOpen) return true;
  // Of a character beyond ASCII, goldmark sees a part in the next place, which is no punctuation.
  const isBeforePunctuation = text.charCodeAt(at + 1) < 128 && /^\p{P}/u.test(text.charAt(at + 1));
  const next = text.charCodeAt(at + 2);
  const isAlone = at + 2 >= text.length || isAsciiPunctuation(next) || isSpace(next);
  return isBeforePunctuation && isAlone;
}
