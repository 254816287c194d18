import type { Range } from '../../post/split.ts';

/** A word, a number with what hangs on it (`24th`, `5:30pm`), or a single mark. */
export interface Word extends Range {
  readonly text: string;
}

/** Reads words from a place on and says after which it ends, or null if they are something else. */
export type Reader = (words: readonly Word[], at: number) => number | null;

export function wordsOf(prose: string): readonly Word[] {
  return [...prose.matchAll(WORD)].map(({ index, 0: text }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
}

const WORD = /\d+(?:[.,:]\d+)*\p{L}*|\p{L}[\p{L}\p{M}'’]*|\ufffc+|\S/gu;

export function word(pattern: RegExp): Reader {
  return (words, at) => (pattern.test(words[at]?.text ?? '') ? at + 1 : null);
}

export function inOrder(...readers: readonly Reader[]): Reader {
  return (words, start) => {
    let at = start;
    for (const read of readers) {
      const end = read(words, at);
      if (end === null) return null;
      at = end;
    }
    return at;
  };
}

/** The first that reads something; so the longer ones stand first. */
export function either(...readers: readonly Reader[]): Reader {
  return (words, at) => {
    for (const read of readers) {
      const end = read(words, at);
      if (end !== null) return end;
    }
    return null;
  };
}

export function maybe(...readers: readonly Reader[]): Reader {
  const read = inOrder(...readers);
  return (words, at) => read(words, at) ?? at;
}
