import type { Range } from '../../post/split.ts';
import type { PostCheck } from '../check.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { withoutWholes } from './without-wholes.ts';

export const undefinedReference: PostCheck = {
  id: 'undefined-reference',
  title: 'Link to a label that nothing defines',
  severity: 'error',
  group: 'links',
  reads: 'post',
  *run({ blocks, links }) {
    const labels = new Set<string>();
    for (const { part } of links) if (part.syntax === 'reference') labels.add(plainLabel(part.text));
    for (const { block, from } of blocks) {
      for (const { label, ...at } of referencesIn(block)) {
        if (labels.has(plainLabel(label))) continue;
        yield {
          from: from + at.from,
          to: from + at.to,
          message: `No line of the post says where “${label}” leads, so readers see the brackets. Write the address in parentheses behind the text, or add the line “[${label}]: https://…”.`,
        };
      }
    }
  },
};

interface Reference extends Range {
  readonly label: string;
}

const REFERENCE = /\[([^[\]\r\n]{1,200})\]\[([^[\]\r\n]{0,200})\](?![[(:])/g;

const referencesIn = keptByBlock(({ kind, text, inline }): readonly Reference[] => {
  if ((kind !== 'text' && kind !== 'heading') || !text.includes('][')) return [];
  return [...withoutWholes(text, inline).matchAll(REFERENCE)].flatMap(
    ({ index, 0: whole, 1: words = '', 2: label = '' }) =>
      isLabel(words, label)
        ? [{ label: label === '' ? words : label, from: index, to: index + whole.length }]
        : [],
  );
});

/** Two numbers are none: `[1][2]`. Footnotes and addresses are left to other checks. */
function isLabel(words: string, label: string): boolean {
  return (
    /\p{L}/u.test(words) &&
    !/^(?:\^|https?:|mailto:|www\.|[/#])|[\ufffc\ufffd]/.test(label) &&
    !words.startsWith('^')
  );
}

/** Capitals and blanks make no difference (CommonMark 4.7). */
function plainLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
