import { wordFields } from '../all-words.ts';
import type { Block } from '../block.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { type DoubtfulWord, doubtfulWords, doubtfulWordsOf } from '../spelling/doubtful-words.ts';
import type { Spelling } from '../spelling.ts';

export const spelling: PostCheck = {
  id: 'spelling',
  title: 'Word that may be misspelt',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  *run(post, context) {
    if (!context.spelling) return;
    let asked = 0;
    for (const doubtful of rareWords(post, context, context.spelling)) {
      asked += 1;
      if (asked > MOST_ASKED) return;
      const suggestion = suggestionFor(doubtful, context.spelling);
      if (suggestion !== null) yield remark(doubtful, suggestion);
    }
  },
};

/** A suggestion takes up to 1 ms, and a text with more unknown words is not in English. */
const MOST_ASKED = 300;

/** With ranges of the source. A word that occurs again is the writer's own: a name, a term, another language. */
function* rareWords(post: CheckedPost, context: CheckContext, spelling: Spelling): Generator<DoubtfulWord> {
  const learnt = learntWords(context);
  const blocks = post.blocks.map(({ block, from }) => ({ from, words: doubtfulIn(block, spelling) }));
  const fields = wordFields(post, context.site).map(({ at, path }) => {
    const text = post.source.slice(at.from, at.to);
    return { from: at.from, words: [...doubtfulWordsOf(text, path.at(-1) === 'title', spelling)] };
  });
  const places = [...fields, ...blocks];
  const counts = new Map<string, number>();
  for (const { words } of places) {
    for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const { from, words } of places) {
    for (const doubtful of words) {
      if (doubtful.isName || counts.get(doubtful.key) !== 1 || learnt.has(doubtful.key)) continue;
      yield { ...doubtful, from: doubtful.from + from, to: doubtful.to + from };
    }
  }
}

/** Names are learnt word by word: `Felipe de Morais` teaches three. */
function learntWords({ site, words }: CheckContext): ReadonlySet<string> {
  const { names, event } = site.writing;
  const all = [...names, ...words, site.name, event?.name ?? ''];
  return new Set(all.flatMap((name) => name.toLowerCase().match(/[a-z']+/g) ?? []));
}

/** Blocks stay the same objects while their text does, so that each is looked through once. */
const seen = new WeakMap<Block, { readonly by: Spelling; readonly words: readonly DoubtfulWord[] }>();

function doubtfulIn(block: Block, by: Spelling): readonly DoubtfulWord[] {
  const known = seen.get(block);
  if (known?.by === by) return known.words;
  const words = [...doubtfulWords(block, by)];
  seen.set(block, { by, words });
  return words;
}

/** A word with a capital begins a sentence, or is a name that the dictionary lacks: then nothing is like it. */
function suggestionFor({ word, capital }: DoubtfulWord, spelling: Spelling): string | null {
  const lower = word.toLowerCase();
  const best = spelling.suggest(lower)[0] ?? null;
  if (lower === word || best === null) return best;
  if (capital !== 'none' && !isSurely(lower, best, capital === 'alone')) return null;
  const isCommon = spelling.isKnown(best) && /^[a-z]/.test(best);
  return isCommon ? best.charAt(0).toUpperCase() + best.slice(1) : null;
}

/**
 * Whether a word with a capital is a long one with a letter out of place, not a name that is like a word. Names
 * differ from words by double letters, so beside another capital that is not enough.
 */
function isSurely(word: string, best: string, isAlone: boolean): boolean {
  if (word.length < LONG_FOR_NAME || !/^[a-z]+$/.test(best) || letters(word) !== letters(best)) return false;
  // Names have endings of their own.
  if (word.startsWith(best) || best.startsWith(word)) return false;
  return isAlone || /(.)\1\1/.test(word) || singled(word) !== singled(best);
}

function singled(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

const LONG_FOR_NAME = 8;

/** Those that it has, in the order of the alphabet: slips of order and of doubling do not change them. */
function letters(word: string): string {
  return [...new Set(word)].sort().join('');
}

function remark({ word, from, to }: DoubtfulWord, suggestion: string): Found {
  const isCapital = suggestion.toLowerCase() === word;
  return {
    from,
    to,
    message: isCapital
      ? `“${word}” is written with a capital letter in English: “${suggestion}”.`
      : `“${word}” is not in the dictionary. If “${suggestion}” was meant, correct it; if the word is right, add it to the draft’s words.`,
    fixes: [{ title: `Write “${suggestion}”`, edits: [{ from, to, insert: suggestion }], isSafe: false }],
  };
}
