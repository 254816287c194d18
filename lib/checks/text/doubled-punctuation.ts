import { inAllWords } from '../all-words.ts';
import type { Fix, Found, PostCheck } from '../check.ts';

export const doubledPunctuation: PostCheck = {
  id: 'doubled-punctuation',
  title: 'Doubled punctuation',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }) => findIn(inline.prose), findIn),
};

/** `etc.,` is right. */
const DOUBLED = /,{2,}|;{2,}|,[.;]|;[.,]|[?!]\.|\.\./g;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: marks } of text.matchAll(DOUBLED)) {
    const at = { from: index, to: index + marks.length };
    if (!isAfterWord(marks, text.slice(Math.max(0, at.from - 3), at.from), text.slice(at.to, at.to + 2)))
      continue;
    yield {
      ...at,
      message: `“${marks}” stands here where one mark is enough. Delete the other.`,
      fixes: fixesOf(marks).map(
        (insert): Fix => ({
          title: `Write “${insert}”`,
          edits: [{ ...at, insert }],
          isSafe: marks.startsWith(',,') || marks.startsWith(';;'),
        }),
      ),
    };
  }
}

/** Three dots and more are an ellipsis; `../` and `1..5` are no sentences. */
function isAfterWord(marks: string, before: string, after: string): boolean {
  return marks === '..'
    ? /\p{L}[)\]”’"'*]?$/u.test(before) && !/^[./\p{L}\p{N}]/u.test(after)
    : /[\p{L}\p{N})\]”’"'*]$/u.test(before) && !/^\p{P}/u.test(after);
}

function fixesOf(marks: string): readonly string[] {
  if (marks === '..') return ['.', '…'];
  return [...new Set(marks)];
}
