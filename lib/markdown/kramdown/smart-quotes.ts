import { markOf } from './entity.ts';
import type { SpanReader } from './span-reader.ts';

/** Turns a quote, with the character before it, into the one that kramdown takes for right here. */
export function readSmartQuote(reader: SpanReader): boolean {
  const { source } = reader;
  const { text, at } = source;
  if (!isQuote(text[at]) && (text[at] === '\\' || !isQuote(text[at + 1]))) return false;
  for (const rule of rules) {
    const found = source.look(rule.shape);
    if (!found || rule.accepts?.(text, at) === false) continue;
    const [all, before = '', quotes = ''] = found;
    source.at += all.length;
    reader.addText(before);
    for (const quote of quotes) addQuote(reader, quote, rule.side);
    return true;
  }
  return false;
}

interface Rule {
  /** Finds what stands before the quotes, and the quotes. */
  readonly shape: RegExp;
  readonly accepts?: (text: string, at: number) => boolean;
  readonly side: 'opening' | 'closing';
}

/** The first one that fits, in this order. */
const rules: readonly Rule[] = [
  // Before emphasis.
  { shape: /()(["'])(?=[_*]{1,2}[^ \t\n\v\f])/y, side: 'opening' },
  // Before a punctuation mark that no word follows, but not before an ellipsis. `&` is none to kramdown.
  { shape: /()(["'])(?=[!-%'-/:-@[-`{-~](?!\.\.))/y, accepts: isBeforePunctuation, side: 'closing' },
  // Two quotes before a word.
  { shape: /([ \t\n\v\f]?)("'|'")(?=\w)/y, side: 'opening' },
  // A decade: '90s.
  { shape: /([ \t\n\v\f]?)(')(?=\d\ds)/y, side: 'closing' },
  { shape: /([ \t\n\v\f])(["'])(?=\w)/y, side: 'opening' },
  { shape: /([^ \\\t\n[{(-])(["'])/y, side: 'closing' },
  { shape: /()(["'])(?=[ \t\n\v\f]|s|$)/y, accepts: endsWord, side: 'closing' },
  { shape: /([\s\S]?)(')/y, side: 'opening' },
  { shape: /([\s\S]?)(")/y, side: 'opening' },
];

const wordCharacter = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u;

function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'";
}

function isBeforePunctuation(text: string, at: number): boolean {
  const isWord = isWordAt(text, at + 2);
  return text[at + 1] === '_' ? isWord : !isWord;
}

/** An `s` is one of its own only if the word ends with it. */
function endsWord(text: string, at: number): boolean {
  return text[at + 1] !== 's' || !isWordAt(text, at + 2);
}

function isWordAt(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && wordCharacter.test(String.fromCodePoint(point));
}

function addQuote(reader: SpanReader, quote: string, side: Rule['side']): void {
  const [openSingle = '', closeSingle = '', openDouble = '', closeDouble = ''] =
    reader.reading.options.smart_quotes;
  const [open, close] = quote === '"' ? [openDouble, closeDouble] : [openSingle, closeSingle];
  reader.add(markOf(side === 'opening' ? open : close, standard(quote, side), reader.reading.options));
}

/** What ids are made of, whatever the site prints. */
function standard(quote: string, side: Rule['side']): string {
  if (quote === '"') return side === 'opening' ? '“' : '”';
  return side === 'opening' ? '‘' : '’';
}
