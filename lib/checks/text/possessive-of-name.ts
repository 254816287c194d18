import type { Site } from '../../sites/site.ts';
import { inAllWords } from '../all-words.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';

export const possessiveOfName: PostCheck = {
  id: 'possessive-of-name',
  title: 'Apostrophe inside a name',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ inline }, context) => findIn(inline.prose, context), findIn),
};

function* findIn(text: string, { site }: CheckContext): Iterable<Found> {
  const names = namesWithS(site);
  for (const { index, 0: typed, 1: stem = '', 2: mark = '' } of text.matchAll(POSSESSIVE)) {
    if (!names.has(`${stem}s`) || names.has(stem)) continue;
    const insert = `${stem}s${mark}`;
    const at = { from: index, to: index + typed.length };
    yield {
      ...at,
      message: `The name is “${stem}s”, with its own “s”. What belongs to them is “${insert}”.`,
      fixes: [{ title: `Write “${insert}”`, edits: [{ ...at, insert }], isSafe: false }],
    };
  }
}

const POSSESSIVE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]{2,40})(['’])s(?![\p{L}\p{N}])/gu;

/** Words of the site's names, of which some end with an `s` of their own. */
function namesWithS({ writing }: Site): ReadonlySet<string> {
  return new Set(writing.names.filter((name) => !/\s/.test(name)));
}
