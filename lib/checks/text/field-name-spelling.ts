import { inAllWords } from '../all-words.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import { miswrittenNames } from '../known-names.ts';

export const fieldNameSpelling: PostCheck = {
  id: 'field-name-spelling',
  title: 'Name written in another way than its owners do',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }, context) => findIn(inline.markdown, context), findIn),
};

function* findIn(text: string, { site }: CheckContext): Iterable<Found> {
  for (const { from, to, typed, name } of miswrittenNames(text, site)) {
    yield {
      from,
      to,
      message: `“${typed.replace(/\s+/g, ' ')}” is written “${name}” by those whose name it is. They read the post too.`,
      fixes: [{ title: `Write “${name}”`, edits: [{ from, to, insert: name }], isSafe: true }],
    };
  }
}
