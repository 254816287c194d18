import type { PostCheck } from '../check.ts';

export const firstHeadingLevel: PostCheck = {
  id: 'first-heading-level',
  title: 'First heading is too deep',
  severity: 'hint',
  group: 'structure',
  reads: 'post',
  *run({ headings }, { site }) {
    const wanted = site.writing.firstHeading;
    const inBody = site.title.from === 'heading' ? headings.filter(({ part }) => part.level > 1) : headings;
    const first = inBody[0];
    if (!first || first.part.level <= wanted) return;
    const others = inBody.filter(({ part }) => part.level >= first.part.level);
    const by = first.part.level - wanted;
    yield {
      from: first.from + first.part.from,
      to: first.from + first.part.to,
      message: `The first heading has level ${first.part.level}; posts of this site begin with level ${wanted}. The headings then look smaller than in other posts.`,
      fixes: [
        {
          title: `Raise all headings by ${by === 1 ? 'one level' : `${by} levels`}`,
          edits: others.map(({ from, part }) => ({
            from,
            to: from + part.from,
            insert: `${'#'.repeat(part.level - by)} `,
          })),
          isSafe: true,
        },
      ],
    };
  },
};
