import retextEquality from 'retext-equality';

/**
 * Tells whether `retext-equality` could find anything in a text: whether all words of one of its phrases stand
 * there, in any order. To read a text into sentences and search them takes many times as long, and most paragraphs
 * hold no such words.
 */
export function createPhraseFilter(): (text: string) => boolean {
  const restsByFirst = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of equalityPhrases().map(wordsOfPhrase))
    restsByFirst.set(first, [...(restsByFirst.get(first) ?? []), rest]);
  return (text) => {
    const words = wordsOf(text);
    const isHere = (word: string) => words.has(word);
    for (const word of words) if (restsByFirst.get(word)?.some((rest) => rest.every(isHere))) return true;
    return false;
  };
}

/** All that `retext-equality` looks for. It does not export them. */
export function equalityPhrases(): readonly string[] {
  const ignore = new Recorder();
  retextEquality({ ignore });
  return ignore.asked;
}

/** The library asks of each phrase whether it is to be ignored. */
class Recorder extends Array<string> {
  readonly asked: string[] = [];

  override includes(phrase: string): boolean {
    this.asked.push(phrase);
    return false;
  }
}

/** As the library reads them: `man-made` is `manmade`. `make * great again` is three words. */
function wordsOfPhrase(phrase: string): readonly string[] {
  return (
    phrase
      .toLowerCase()
      .replace(/['’-]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Each on its own and joined with those that a dash or an apostrophe ties to it. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(/[a-z0-9]+(?:['’-]+[a-z0-9]+)*/g)) {
    const parts = run.split(/['’-]+/);
    for (const from of parts.keys())
      for (let to = from + 1; to <= Math.min(parts.length, from + MOST_PARTS); to += 1)
        words.add(parts.slice(from, to).join(''));
  }
  return words;
}

/** No phrase has a word of more. */
const MOST_PARTS = 4;
