import { plainInline } from '../../post/plain-inline.ts';
import type { Site } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';

export const h1InBody: PostCheck = {
  id: 'h1-in-body',
  title: 'Second title in the text',
  severity: 'warning',
  group: 'structure',
  reads: 'post',
  *run(post, { site }) {
    const { headings, source } = post;
    const tops = headings.filter(({ part }) => part.level === 1);
    const title = titleOf(post, site);
    // The first is the title where no field is, and the check `title-doubled` speaks of one that repeats it.
    const isTitle = title === null || plainInline(tops[0]?.part.text ?? '') === title;
    for (const { part, from } of isTitle ? tops.slice(1) : tops) {
      const at = { from: from + part.from, to: from + part.to };
      const mark = source.lastIndexOf('#', at.from - 1);
      const isMarked = mark >= from && source.slice(mark, at.from).trim() === '#';
      const shown = title === null ? 'the first heading' : 'the title above the post';
      yield {
        from: isMarked ? mark : at.from,
        to: at.to,
        message: `A heading of level 1 is the title of a page, and ${shown} is that already. Readers see two titles, and screen readers announce both. Write it as level 2.`,
        fixes: isMarked
          ? [
              {
                title: 'Make it level 2',
                edits: [{ from: mark, to: mark, insert: '#' }],
                isSafe: true,
              },
            ]
          : [],
      };
    }
  },
};

/** Null if the title is a heading of the text. */
function titleOf({ fields }: CheckedPost, site: Site): string | null {
  const title = site.title.from === 'field' ? fields.text(site.title.field) : '';
  return title === '' ? null : title;
}
