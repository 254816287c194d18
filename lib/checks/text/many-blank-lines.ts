import type { Range } from '../../post/split.ts';
import type { PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';

export const manyBlankLines: PostCheck = {
  id: 'many-blank-lines',
  title: 'Many blank lines',
  severity: 'hint',
  group: 'text',
  reads: 'post',
  *run(post) {
    for (const gap of gapsOf(post)) {
      const ends = [...post.source.slice(gap.from, gap.to).matchAll(/\r\n|\n|\r/g)].map(
        ({ index, 0: end }) => gap.from + index + end.length,
      );
      const [from, to] = [ends[0], ends.at(-1)];
      if (from === undefined || to === undefined || ends.length <= MOST) continue;
      yield {
        from,
        to,
        message: `${ends.length} blank lines stand here. The page shows them as one.`,
        fixes: [{ title: 'Leave one', edits: [{ from, to, insert: '' }], isSafe: true }],
      };
    }
  },
};

/** Two set sections apart in the source, as some writers like it. */
const MOST = 2;

/** What stands between two blocks, if it is more than a line end or two: blank lines only. */
function* gapsOf({ blocks }: CheckedPost): Generator<Range> {
  let from: number | null = null;
  for (const placed of blocks) {
    if (from !== null && placed.from > from + MOST) yield { from, to: placed.from };
    from = placed.from + placed.block.text.length;
  }
}
