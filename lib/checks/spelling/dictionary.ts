import nspell from 'nspell';
import type { Spelling } from '../spelling.ts';
import { americanForms } from './british.ts';
import { FIELD_WORDS } from './field-words.ts';
import { oneStepFrom, swapped } from './one-step.ts';
import { doubledElsewhere, withoutStutter } from './two-steps.ts';

/** A Hunspell dictionary: its rules of affixes, and its words with the affixes that each takes. */
export interface Dictionary {
  readonly aff: string;
  readonly dic: string;
}

/**
 * A spelling that takes British and American English for right, and `words` as well. Making one takes about
 * 100 ms and 25 MB for `dictionary-en`.
 */
export function createSpelling({ aff, dic }: Dictionary, words: readonly string[] = []): Spelling {
  const speller = nspell(aff, dic);
  const learnt = new Set([...FIELD_WORDS, ...words]);
  const inDictionary = (word: string) => learnt.has(word) || speller.correct(word);
  const isKnown = (word: string) =>
    inDictionary(word) ||
    learnt.has(word.toLowerCase()) ||
    some(americanForms(word), inDictionary) ||
    some(wordsWithin(word), inDictionary);
  return { isKnown, suggest: remembered((word) => suggestions(word, inDictionary)) };
}

function some(words: Iterable<string>, isKnown: (word: string) => boolean): boolean {
  for (const word of words) if (isKnown(word)) return true;
  return false;
}

/** What is left without a prefix or an ending that goes with nearly every word, and that slips seldom make. */
function* wordsWithin(word: string): Generator<string> {
  const plural = /^(\w{4,}[^sxzy])s$/.exec(word)?.[1];
  if (plural !== undefined) yield* [plural, plural.toLowerCase()];
  const base = /^(?:re|non|pre|post|multi)(\w{4,})$/.exec(word.toLowerCase())?.[1];
  if (base !== undefined) yield base;
}

const MOST_SUGGESTIONS = 5;

/** Only what is one step away: `nspell` itself would look farther, and take a hundred times as long. */
function suggestions(word: string, isKnown: (word: string) => boolean): readonly string[] {
  const apart = RUN_TOGETHER.get(word);
  if (apart !== undefined) return [apart];
  if (word.length <= SHORT) return [...swapped(word)].filter((form) => COMMON.has(form));
  const capitalized = word.charAt(0).toUpperCase() + word.slice(1);
  if (capitalized !== word && isKnown(capitalized)) return [capitalized];
  const found = new Set<string>();
  for (const form of oneStepFrom(word)) {
    if (isKnown(form)) found.add(form);
    if (found.size === MOST_SUGGESTIONS) break;
  }
  return found.size > 0 || word.length < LONG ? [...found] : [...likelyTwoSteps(word, isKnown)];
}

/** Only so long a word is two steps away from one word and no more. */
const LONG = 8;

/** Two slips that go together: letters typed twice, and double letters in the wrong places. */
function* likelyTwoSteps(word: string, isKnown: (word: string) => boolean): Generator<string> {
  const often = OFTEN.get(word);
  if (often !== undefined) yield often;
  for (const form of withoutStutter(word)) if (isKnown(form)) yield form;
  for (const form of doubledElsewhere(word)) if (isKnown(form)) yield form;
}

/** Farther than a step from the word, and written so again and again. */
const OFTEN: ReadonlyMap<string, string> = new Map([
  ['intentially', 'intentionally'],
  ['unintentially', 'unintentionally'],
  ['maintainance', 'maintenance'],
  ['maintainence', 'maintenance'],
  ['priveledge', 'privilege'],
  ['privledge', 'privilege'],
  ['privledges', 'privileges'],
]);

/** So short a word is one step from many others: only the slips that everyone knows are worth a word. */
const SHORT = 3;
const COMMON: ReadonlySet<string> = new Set(
  'all and are but can for had has not one our out the was who you'.split(' '),
);

const RUN_TOGETHER: ReadonlyMap<string, string> = new Map([
  ['alot', 'a lot'],
  ['aswell', 'as well'],
  ['atleast', 'at least'],
  ['eachother', 'each other'],
  ['eventhough', 'even though'],
  ['everytime', 'every time'],
  ['infront', 'in front'],
  ['incase', 'in case'],
  ['infact', 'in fact'],
  ['noone', 'no one'],
  ['ofcourse', 'of course'],
  ['thankyou', 'thank you'],
]);

/** More than a post has; a hostile text must not fill the memory. */
const MOST_REMEMBERED = 2_000;

function remembered(suggest: Spelling['suggest']): Spelling['suggest'] {
  const answers = new Map<string, readonly string[]>();
  return (word) => {
    const answer = answers.get(word) ?? suggest(word);
    if (answers.size < MOST_REMEMBERED) answers.set(word, answer);
    return answer;
  };
}
