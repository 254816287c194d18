import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const replacementCharacter: PostCheck = {
  id: 'replacement-character',
  title: 'Lost character',
  severity: 'error',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ text }) => findIn(text), findIn),
};

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: found } of text.matchAll(/\ufffd+/g)) {
    yield {
      from: index,
      to: index + found.length,
      message:
        'A character was lost here when the text was read in the wrong encoding; readers would see “�”. Look up what it was and type it again.',
    };
  }
}
