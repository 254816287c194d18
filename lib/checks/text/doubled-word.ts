import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const doubledWord: PostCheck = {
  id: 'doubled-word',
  title: 'Word written twice',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.markdown), findIn),
};

function* findIn(text: string): Iterable<Found> {
  let before = '';
  let last = { word: '', to: -1 };
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}'’]+/gu)) {
    const to = index + word.length;
    const isNext = last.to >= 0 && /^\s+$/.test(text.slice(last.to, index));
    const isTwice = isNext && word.toLowerCase() === last.word.toLowerCase();
    if (isTwice && isSlip(word, last.word, before) && endsThere(text, to)) {
      yield {
        from: last.to - last.word.length,
        to,
        message: `“${word.toLowerCase()}” stands here twice. Delete one of them.`,
        fixes: [
          {
            title: `Delete the second “${word}”`,
            edits: [{ from: last.to, to, insert: '' }],
            isSafe: SMALL.test(word),
          },
        ],
      };
    }
    before = isNext ? last.word : '';
    last = { word, to };
  }
}

/** Nothing says a small word twice on purpose. */
const SMALL = /^(?:the|an?|and|of|to|for|with|our|your|their|from|at|this|be|are|it)$/i;

/** Words that English, or a warm voice, says twice. */
const TWICE =
  /^(?:that|had|is|do|very|so|no|yes|bye|ha|he|ho|many|much|really|blah|yeah|too|way|long|far|big|now|well|never|again|more|go|hip|there|knock|tick|choo|please|x+)$/i;

/** `We logged in in June`, `the party goes on on Friday`. */
const WITH_PARTICLE =
  /^(?:log|sign|check|plug|tun|drop|come|came|com|go|goe|went|carr|hold|held|mov|live|turn|add|pass|call|fill)(?:s|es|ed|ing|ged|ging|ped|ping|ied|ies|d|e)?$/i;

function isSlip(word: string, first: string, before: string): boolean {
  // Names: `Walla Walla`. A capital at the start of a sentence is followed by a small letter.
  const isName = !/^\p{Ll}/u.test(word) && !(word === 'I' && first === 'I');
  if (isName || TWICE.test(word)) return false;
  return !(/^(?:in|on|up|out|over|by)$/i.test(word) && WITH_PARTICLE.test(before));
}

/** `the the-bike`, `pip pip.conf` */
function endsThere(text: string, to: number): boolean {
  return !/^(?:[-/@_=]|\.\p{L})/u.test(text.slice(to, to + 3));
}
