import type { Range } from '../post/split.ts';

/** Two words with capitals, one after the other, as first and last names stand. */
export interface NamePair extends Range {
  readonly first: string;
  readonly last: string;
}

/** `Ada King Lovelace` has two: each word with the next. What ends a sentence ends a name. */
export function namePairs(text: string): readonly NamePair[] {
  const pairs: NamePair[] = [];
  let before: { readonly word: string; readonly from: number; readonly to: number } | null = null;
  for (const { index, 0: typed } of text.matchAll(/(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{M}'’-]{1,40}/gu)) {
    const word = typed.replace(/['’](?:s)?$/, '');
    const at = { word, from: index, to: index + word.length };
    if (before && /^\s{1,2}$/.test(text.slice(before.to, index)) && isName(before.word) && isName(word)) {
      pairs.push({ first: before.word, last: word, from: before.from, to: at.to });
    }
    before = at;
  }
  return pairs;
}

function isName(word: string): boolean {
  return word.length >= 2 && /\p{Ll}/u.test(word) && !COMMON.has(word);
}

/** Words that begin sentences, or stand with a capital beside any other. */
const COMMON: ReadonlySet<string> = new Set(
  `A About After All An And Another Are As At Before Both But By Can Chair Check Co Day Director Do Each Every First
   For From Get Has Have He Her Here His How If In Into Is It Its Join Last Like Many Meet More Most My New Next No
   Not Of On One Or Other Our Out Over Panel Room See She So Some Speaker Special Sponsor Team Thank Thanks That The
   Their Then There These They This Those Through To Today Track Two Until Up Visit We Welcome What When Where Which
   While Who Why Will With Year Yes You Your Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
   February March April May June July August September October November December`
    .trim()
    .split(/\s+/),
);
