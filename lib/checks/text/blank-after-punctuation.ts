import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const blankAfterPunctuation: PostCheck = {
  id: 'blank-after-punctuation',
  title: 'No blank after a punctuation mark',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.markdown), findIn),
};

/** A mark between words of two letters and more. */
const CLOSE = /(?<=\p{L}\p{Ll})[,;.!?](?=\p{L}\p{L})/gu;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: mark } of text.matchAll(CLOSE)) {
    const after = index + 1;
    const [before, next] = [text.slice(Math.max(0, index - REACH), index), text.slice(after, after + REACH)];
    if (!isPlainWord(before) || (/[.!?]/.test(mark) && !isSentenceStart(next))) continue;
    yield {
      from: index,
      to: after,
      message: `The next word follows “${mark}” without a blank. Put a blank between them.`,
      fixes: [{ title: 'Add the blank', edits: [{ from: after, to: after, insert: ' ' }], isSafe: true }],
    };
  }
}

/** Longer words are none. */
const REACH = 32;

/** Names of files, hosts and packages have other marks in them. */
function isPlainWord(before: string): boolean {
  return /^\p{L}\p{Ll}{1,30}$/u.test(before.split(/[\s(“"]/).at(-1) ?? '');
}

/** `end.The`, but not `Vue.Js`, `django.Model`, `ASP.Net`: only words that sentences begin with. */
function isSentenceStart(next: string): boolean {
  return STARTS.has(next.split(/[\s,;!?'’]/, 1)[0] ?? '');
}

const STARTS: ReadonlySet<string> = new Set(
  `After All Also An And As At Because Before Both But By Come During Each Even Every First For From He Her Here His
   How If In It Its Join Just Keep Last Let Like Many More Most My New No Not Now On Once One Or Our Please See She
   Since So Some Speakers Special Thank Thanks That The Their Then There These They This Those Though To Today Until
   Visit We What When Where Whether Which While Who Why With You Your`
    .trim()
    .split(/\s+/),
);
