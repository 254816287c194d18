import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const blankBeforePunctuation: PostCheck = {
  id: 'blank-before-punctuation',
  title: 'Blank before a punctuation mark',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.markdown), findIn),
};

/** `.NET` and ` ...` are none. */
const BLANK = /(?<=[\p{L}\p{N})\]”’*_])[ \t]{1,9}(?=[,.;!?](?:[ \t\r\n]|$))/gu;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: blanks } of text.matchAll(BLANK)) {
    const at = { from: index, to: index + blanks.length };
    const mark = text.charAt(at.to);
    yield {
      from: index,
      to: at.to + 1,
      message: `There is a blank before “${mark}”, so that the mark may come to stand at the start of a line. Delete the blank.`,
      fixes: [{ title: 'Delete the blank', edits: [{ ...at, insert: '' }], isSafe: true }],
    };
  }
}
