import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';
import { isOtherLanguage } from '../spelling/other-language.ts';

export const aOrAn: PostCheck = {
  id: 'a-or-an',
  title: '“a” and “an” mixed up',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

/** Before a word that is no abbreviation: `an SQL query` and `an npm package` go by the names of letters. */
const ARTICLE = /(?<![\p{L}\p{N}'’"“‘.&/_=+#-])([Aa]n?)\s(\p{L}\p{Ll}{2,30})(?![\p{L}\p{N}'’_/]|[-.]\p{L})/gu;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: typed, 1: article = '', 2: word = '' } of text.matchAll(ARTICLE)) {
    const right = articleBefore(word);
    if (right === null || right === article.toLowerCase() || isNoArticle(text, index, article, word))
      continue;
    const insert = article.charAt(0) + right.slice(1);
    yield {
      from: index,
      to: index + typed.length,
      message: `Before “${word}”, English has “${right}”, not “${article.toLowerCase()}”.`,
      fixes: [
        {
          title: `Write “${insert} ${word}”`,
          edits: [{ from: index, to: index + article.length, insert }],
          isSafe: false,
        },
      ],
    };
  }
}

/** By the sound that the word begins with; null where its letters do not tell. */
function articleBefore(word: string): 'a' | 'an' | null {
  const lower = word.toLowerCase();
  if (LIKE_CONSONANT.test(lower)) return 'a';
  if (VOWEL.test(lower)) return 'an';
  return CONSONANT.test(lower) ? 'a' : null;
}

/** `a university`, `a European`, `a one-day ticket` */
const LIKE_CONSONANT = /^(?:uni(?:c|f|o|q|s|t|v)|use|usual|utili|europ|one$|once$)/;
const VOWEL = /^(?:[ai]|e(?![uw])|o(?!ne|ui)|un(?!i|a)|up|ugly|ultra|ulti|umb|utt|hour|honest|honou?r|heir)/;
/** With a vowel near, so that it is read as a word; `h` is spoken or not, and `y` is both. */
const CONSONANT = /^[bcdfgjklmnpqrstvwz](?:[aeiouy]|[a-z][aeiouy])/;

/** The letter itself, the name of a grade or of a person, or a word of another language. */
function isNoArticle(text: string, at: number, article: string, word: string): boolean {
  if (AFTER_LETTER.test(word) || isOtherLanguage(text, at)) return true;
  if (/^\p{Lu}/u.test(article))
    return /^\p{Lu}/u.test(word) || !/^$|[.!?:\n]\s?$/.test(text.slice(Math.max(0, at - 3), at));
  return false;
}

/** `plan a and plan b`, `option a is free` */
const AFTER_LETTER = /^(?:and|are|also|into|onto|upon|isn|aren|unto|under)$/;
