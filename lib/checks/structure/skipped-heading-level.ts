import type { PostCheck } from '../check.ts';

/** Going deeper by more than one. Which level comes first is another check's matter. */
export const skippedHeadingLevel: PostCheck = {
  id: 'skipped-heading-level',
  title: 'Skipped heading level',
  severity: 'hint',
  group: 'structure',
  reads: 'post',
  *run({ headings }, { site }) {
    let before = 6;
    for (const { part, from } of headings) {
      // Under its title, a site may begin deeper.
      const wanted = Math.max(before + 1, site.writing.firstHeading);
      if (part.level > wanted) {
        yield {
          from: from + part.from,
          to: from + part.to,
          message: `This heading has level ${part.level} under one of level ${before}. People who move from heading to heading with a screen reader look for what is missing between; write it as level ${wanted}.`,
          fixes: [
            {
              title: `Make it level ${wanted}`,
              edits: [{ from, to: from + part.from, insert: `${'#'.repeat(wanted)} ` }],
              isSafe: true,
            },
          ],
        };
      }
      before = part.level;
    }
  },
};
