import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

/** Only pronouns that nothing but a sentence's subject can be: `they works` is wrong, `what I gave you works` is not. */
export const verbAfterPronoun: PostCheck = {
  id: 'verb-after-pronoun',
  title: 'Verb that does not fit its pronoun',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: typed, 1: pronoun = '', 2: verb = '' } of text.matchAll(PRONOUN)) {
    const right = rightForm(verb);
    if (right === null) continue;
    const at = { from: index + typed.length - verb.length, to: index + typed.length };
    yield {
      from: index,
      to: at.to,
      message: `After “${pronoun}”, the verb is “${right}”, not “${verb}”.`,
      fixes: [{ title: `Write “${right}”`, edits: [{ ...at, insert: right }], isSafe: false }],
    };
  }
}

const PRONOUN = /(?<![\p{L}'’-])([Tt]hey|[Ww]e)\s{1,2}(\p{Ll}{2,12})(?![\p{L}'’-])/gu;

function rightForm(verb: string): string | null {
  return ODD.get(verb) ?? (VERBS.has(verb) ? verb.slice(0, -1) : null);
}

const ODD: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ['goes', 'go'],
]);

/** The third person of common verbs that take a plain `s`. */
const VERBS: ReadonlySet<string> = new Set(
  `asks believes brings builds calls comes creates enjoys expects feels finds gets gives helps hopes invites joins
   keeps knows learns likes lives looks loves makes means meets moves needs offers opens organizes plans plays
   provides reads receives runs says sees seems sends shares shows speaks starts supports takes talks tells thinks
   uses volunteers wants welcomes works writes`
    .trim()
    .split(/\s+/),
);
