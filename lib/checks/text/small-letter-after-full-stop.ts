import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const smallLetterAfterFullStop: PostCheck = {
  id: 'small-letter-after-full-stop',
  title: 'Sentence that begins with a small letter',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

/** After a word of four small letters or more, which no usual abbreviation is. */
const START = /(?<=(?:^|\s)\p{L}?\p{Ll}{4,30}[.] {1,2})(\p{Ll}{2,30})(?=[\s,;:]|$)/gmu;

/** `approx. six`; and words that their owners write small. */
const ABBREVIATION = /\b(?:approx|dept|appt|resp|misc|incl|esp)\. {1,2}$/i;
const SMALL =
  /^(?:pip|npm|git|macos|pytest|django|python|asyncio|virtualenv|async|await|pandas|numpy|nginx|curl|conda|venv|celery|flask|wagtail|uvicorn|daphne)$/;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: word } of text.matchAll(START)) {
    const before = text.slice(Math.max(0, index - 12), index);
    if (SMALL.test(word) || ABBREVIATION.test(before)) continue;
    const insert = word.charAt(0).toUpperCase();
    yield {
      from: index,
      to: index + word.length,
      message: `A full stop stands before “${word}”, but it begins with a small letter. Write a capital, or another mark before it.`,
      fixes: [
        {
          title: `Write “${insert}${word.slice(1)}”`,
          edits: [{ from: index, to: index + 1, insert }],
          isSafe: false,
        },
      ],
    };
  }
}
