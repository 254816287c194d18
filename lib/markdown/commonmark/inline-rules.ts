import { isAsciiPunctuation, isBlank, LINE_END, SPACE } from './characters.ts';
import { delimiterRunAt } from './delimiters.ts';
import { referenceAt } from './entities.ts';
import type { InlineReader, InlineRule } from './inline-reader.ts';

/** Two spaces or more before a line end are a hard break. Spaces around a line end are not printed. */
export const lineEndRule: InlineRule = {
  characters: '\n',
  read(reader) {
    const { text, at } = reader;
    const end = skipBlanks(text, at + 1);
    const isHard = text.charCodeAt(at - 1) === SPACE && text.charCodeAt(at - 2) === SPACE;
    let from = at;
    while (from > reader.untaken && isBlank(text.charCodeAt(from - 1))) from--;
    if (isHard) reader.takeToken({ type: 'br', raw: text.slice(from, end) }, end, from);
    else reader.takeText('\n', end, from);
    reader.start();
    return true;
  },
};

/** A backslash before a line end is a hard break, and before punctuation it takes away its meaning. */
export const escapeRule: InlineRule = {
  characters: '\\',
  read(reader) {
    const { text, at } = reader;
    const next = text.charCodeAt(at + 1);
    if (next === LINE_END) {
      const end = skipBlanks(text, at + 2);
      reader.takeToken({ type: 'br', raw: text.slice(at, end) }, end);
      return true;
    }
    if (!isAsciiPunctuation(next)) return false;
    reader.takeText(text.charAt(at + 1), at + 2);
    return true;
  },
};

export const characterReferenceRule: InlineRule = {
  characters: '&',
  read(reader) {
    const reference = referenceAt(reader.text, reader.at);
    if (reference) reader.takeText(reference.text, reference.end);
    return reference !== null;
  },
};

/** Stars and underscores. A character that is `passed` is looked through for what stands beside them. */
export function emphasisRule(passed: string): InlineRule {
  return {
    characters: '*_',
    read(reader) {
      reader.takeRun(delimiterRunAt(reader.text, reader.at, passed));
      return true;
    },
  };
}

/** Where the run of backticks of that length begins that ends a code span; -1 if none does. */
export type FindBackticks = (reader: InlineReader, from: number, length: number) => number;

/** A code span ends with a run of as many backticks. */
export function codeSpanRule(find: FindBackticks): InlineRule {
  return {
    characters: '`',
    read(reader) {
      const { text, at } = reader;
      const length = backticksAt(text, at);
      const close = find(reader, at + length, length);
      if (close === -1) {
        reader.takeText(text.slice(at, at + length), at + length);
        reader.start();
        return true;
      }
      const raw = text.slice(at, close + length);
      const code = codeText(text.slice(at + length, close));
      reader.takeToken({ type: 'codespan', raw, text: code }, close + length);
      return true;
    },
  };
}

export function backticksAt(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === '`') at++;
  return at - from;
}

/** The next run of that length, as the specification says. All are looked up once, at the first question. */
export const findNextBackticks: FindBackticks = (reader, from, length) => {
  const noted = reader.noted(findNextBackticks);
  const runs = noted instanceof BacktickRuns ? noted : new BacktickRuns(reader.text);
  if (runs !== noted) reader.note(findNextBackticks, runs);
  return runs.next(from, length);
};

/** The places of the runs of backticks, by their length. Questions come in ascending order. */
class BacktickRuns {
  private readonly places = new Map<number, number[]>();

  constructor(text: string) {
    for (let at = text.indexOf('`'); at !== -1; ) {
      const length = backticksAt(text, at);
      const places = this.places.get(length);
      if (places) places.push(at);
      else this.places.set(length, [at]);
      at = text.indexOf('`', at + length);
    }
    for (const places of this.places.values()) places.reverse();
  }

  next(from: number, length: number): number {
    const places = this.places.get(length);
    while (places && (places.at(-1) ?? from) < from) places.pop();
    return places?.at(-1) ?? -1;
  }
}

function codeText(written: string): string {
  const text = written.replaceAll('\n', ' ');
  const isPadded = text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text);
  return isPadded ? text.slice(1, -1) : text;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}
