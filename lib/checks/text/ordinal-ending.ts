import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const ordinalEnding: PostCheck = {
  id: 'ordinal-ending',
  title: 'Ending that does not fit its number',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

const ORDINAL = /(?<![\p{L}\p{N}.,_/-])(\d{1,4})(st|nd|rd|th)(?![\p{L}\p{N}_])/gu;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: typed, 1: digits = '', 2: ending = '' } of text.matchAll(ORDINAL)) {
    const right = endingOf(Number(digits));
    if (ending === right) continue;
    const at = { from: index, to: index + typed.length };
    yield {
      ...at,
      message: `“${typed}” is written “${digits}${right}”. If the ending is right, look up which number is meant.`,
      fixes: [
        {
          title: `Write “${digits}${right}”`,
          edits: [{ from: index + digits.length, to: at.to, insert: right }],
          isSafe: false,
        },
      ],
    };
  }
}

/** `11th`, `12th` and `13th` go against their last digit. */
function endingOf(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return (isTeen ? null : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';
}
