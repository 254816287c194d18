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

/** Three dots and more are an ellipsis; `../` and `1..5` are no sentences; `etc.,` is right. */
const DOUBLED =
  /(?<=[\p{L}\p{N})\]”’"'*])(?:,{2,}|;{2,}|,[.;]|;[.,]|\?\.|!\.)(?![\p{P}])|(?<=\p{L}[)\]”’"'*]?)\.\.(?![./\p{L}\p{N}])/gu;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: marks } of text.matchAll(DOUBLED)) {
    const at = { from: index, to: index + marks.length };
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

function fixesOf(marks: string): readonly string[] {
  if (marks === '..') return ['.', '…'];
  return [...new Set(marks)];
}
