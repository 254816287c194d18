import type { Block } from '../block.ts';
import type { Found, PostCheck } from '../check.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { movedFound } from '../moved-found.ts';
import { postDay } from '../post-day.ts';
import { blockDates, type WrittenDate } from '../written-date.ts';

/**
 * Posts often speak of earlier years, so a year is only doubted where a sentence sends readers to a day that
 * lay months before the post: what happens when the text of last year is taken over.
 */
export const wrongYear: PostCheck = {
  id: 'wrong-year',
  title: 'Year that has passed',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  *run(post, { site }) {
    const day = postDay(post, site);
    if (day === null) return;
    for (const { block, from } of post.blocks) {
      for (const date of deadlinesOf(block)) {
        const found = findAt(date, day);
        if (found) yield movedFound(found, from);
      }
    }
  },
};

type YearDate = WrittenDate & { readonly year: number };

const deadlinesOf = keptByBlock((block: Block) =>
  blockDates(block).filter(
    (date): date is YearDate => date.year !== null && isAhead(block.inline.prose, date),
  ),
);

/** What stands in the same sentence before a day that is still to come. */
const AHEAD =
  /\b(?:by|until|before|deadline|through|closes?|opens?|ends?|begins?|starts?|due|will|join us|see you)\b/i;
const PAST = /\b(?:was|were|had|did|since|last year|ago|closed|ended|opened|began|started)\b/i;

function isAhead(prose: string, { from }: WrittenDate): boolean {
  const before = prose.slice(Math.max(0, from - 80), from);
  return AHEAD.test(before.split(/[.!?]/).at(-1) ?? '') && !PAST.test(before);
}

/** Less than half a year back may be a post about what has just been. */
const MONTHS_AHEAD = 6;

function findAt(date: YearDate, day: string): Found | null {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if ((year - date.year) * 12 + month - date.month <= MONTHS_AHEAD) return null;
  const at = { from: date.to - 4, to: date.to };
  const next = date.month < month ? year + 1 : year;
  return {
    ...at,
    message: `This sends readers to a day of ${date.year}, long before the post itself. If the text is from last time, the year is ${next}.`,
    fixes: [{ title: `Write “${next}”`, edits: [{ ...at, insert: String(next) }], isSafe: false }],
  };
}
