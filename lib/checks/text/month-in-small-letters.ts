import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

/** The other months and the weekdays are no words in small letters, so that `spelling` finds them. */
export const monthInSmallLetters: PostCheck = {
  id: 'month-in-small-letters',
  title: 'Month that begins with a small letter',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

/** `march` and `august` are words of their own, and months only beside a day or a year. */
const MONTH =
  /(?<=(?<![\d.:])\d{1,2}(?:st|nd|rd|th)? (?:of )?)(?:march|august)(?![\p{L}\p{N}'’-])|(?<![\p{L}\p{N}'’/_.-])(?:march|august)(?= \d{1,2}(?:st|nd|rd|th)?(?![\p{L}\d:%])| (?:19|20)\d\d(?!\d))/gu;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: typed } of text.matchAll(MONTH)) {
    const insert = typed.charAt(0).toUpperCase();
    yield {
      from: index,
      to: index + typed.length,
      message: `“${typed}” is written with a capital letter in English: “${insert}${typed.slice(1)}”.`,
      fixes: [
        {
          title: `Write “${insert}${typed.slice(1)}”`,
          edits: [{ from: index, to: index + 1, insert }],
          isSafe: true,
        },
      ],
    };
  }
}
