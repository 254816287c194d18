import { inAllWords } from '../all-words.ts';
import type { Block, Link } from '../block.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import { miswrittenNames } from '../known-names.ts';

export const fieldNameSpelling: PostCheck = {
  id: 'field-name-spelling',
  title: 'Name written in another way than its owners do',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(inBlock, inText),
};

function* inBlock({ inline }: Block, context: CheckContext): Iterable<Found> {
  for (const found of inText(inline.markdown, context)) {
    const label = inline.links.find(({ textAt }) => textAt?.from === found.from && textAt.to === found.to);
    yield label && isLabelOf(label) ? { ...found, severity: 'hint' } : found;
  }
}

/** `([github](https://github.com/…), [linkedin](https://…))`: small letters by choice, as in the address. */
function isLabelOf({ text, address }: Link): boolean {
  return text === text.toLowerCase() && address.toLowerCase().includes(text);
}

function* inText(text: string, { site }: CheckContext): Iterable<Found> {
  for (const { from, to, typed, name } of miswrittenNames(text, site)) {
    yield {
      from,
      to,
      message: `Those whose name it is write “${name}”, not “${typed.replace(/\s+/g, ' ')}”, and readers who know them notice. Write it as they do.`,
      fixes: [{ title: `Write “${name}”`, edits: [{ from, to, insert: name }], isSafe: true }],
    };
  }
}
