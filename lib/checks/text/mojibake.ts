import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';
import { decodedAgain } from '../twice-encoded.ts';

/** All of a block is looked at, code and addresses too: nobody types these characters. */
export const mojibake: PostCheck = {
  id: 'mojibake',
  title: 'Characters read in the wrong encoding',
  severity: 'error',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ text }) => findIn(text), findIn),
};

function* findIn(text: string): Iterable<Found> {
  for (const { from, to, meant } of decodedAgain(text)) {
    const shown = text.slice(from, to);
    yield {
      from,
      to,
      message: `“${shown}” is “${meant}” that was read in the wrong encoding on its way here, and readers would see it like this. Write “${meant}”.`,
      fixes: [{ title: `Write “${meant}”`, edits: [{ from, to, insert: meant }], isSafe: true }],
    };
  }
}
