import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

/** Only forms that are nothing but the past tense: `have read` and `had felt` are right. */
export const verbAfterHave: PostCheck = {
  id: 'verb-after-have',
  title: 'Verb form that does not go with “have”',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: typed, 1: have = '', 2: verb = '' } of text.matchAll(HAVE)) {
    const right = PARTICIPLES.get(verb);
    if (right === undefined) continue;
    const at = { from: index + typed.length - verb.length, to: index + typed.length };
    yield {
      from: index,
      to: at.to,
      message: `After “${have}”, the verb is “${right}”, not “${verb}”.`,
      fixes: [{ title: `Write “${right}”`, edits: [{ ...at, insert: right }], isSafe: false }],
    };
  }
}

/** Not `had`: `what we had became …` is right. */
const HAVE =
  /(?<![\p{L}'’])((?:[Ii]|[Ww]e|[Yy]ou|[Tt]hey)['’]ve|have|has)\s{1,2}(?:(?:already|also|just|never|always) )?(\p{Ll}{3,6})(?![\p{L}'’-])/gu;

const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ['became', 'become'],
  ['began', 'begun'],
  ['broke', 'broken'],
  ['came', 'come'],
  ['chose', 'chosen'],
  ['did', 'done'],
  ['drove', 'driven'],
  ['gave', 'given'],
  ['grew', 'grown'],
  ['knew', 'known'],
  ['ran', 'run'],
  ['saw', 'seen'],
  ['spoke', 'spoken'],
  ['threw', 'thrown'],
  ['took', 'taken'],
  ['went', 'gone'],
  ['wrote', 'written'],
]);
