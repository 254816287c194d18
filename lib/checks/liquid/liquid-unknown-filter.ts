import type { PostCheck } from '../check.ts';
import { isOneStepFrom, nearest } from '../edit-distance.ts';
import { readExpression } from './expression.ts';
import { liquidParts } from './liquid-parts.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export const liquidUnknownFilter: PostCheck = {
  id: 'liquid-unknown-filter',
  title: 'Liquid filter that does not exist',
  severity: 'warning',
  group: 'liquid',
  reads: 'post',
  concerns: ({ liquid }) => liquid !== null,
  *run(post, { site }) {
    const known = vocabularyOf(site.generator);
    for (const { form, content, contentFrom } of liquidParts(post)) {
      if (form !== 'output') continue;
      for (const { text, from } of readExpression(content).filters) {
        if (known.filters.has(text) || !isWrong(text, known)) continue;
        const at = { from: contentFrom + from, to: contentFrom + from + text.length };
        const meant = nearest(text, known.filters);
        yield {
          ...at,
          message: `Liquid has no filter “${text}”: the value is printed as it is, or the site cannot be built.${meant === null ? '' : ` Did you mean “${meant}”?`}`,
          fixes:
            meant === null
              ? []
              : [{ title: `Write “${meant}”`, edits: [{ ...at, insert: meant }], isSafe: false }],
        };
      }
    }
  },
};

/** Where a site may have filters of its own, only one that is nearly a known one. */
function isWrong(filter: string, { isComplete, filters }: Vocabulary): boolean {
  return isComplete || [...filters].some((known) => known.length > 3 && isOneStepFrom(filter, known));
}
