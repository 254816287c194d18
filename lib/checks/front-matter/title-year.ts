import type { PostCheck } from '../check.ts';
import { partFix, partRange } from '../field-value.ts';
import { titleField } from '../title-field.ts';

export const titleYear: PostCheck = {
  id: 'title-year',
  title: 'Another year in the title',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ writing }) => writing.event !== null,
  *run(post, { site }) {
    const { event } = site.writing;
    const title = titleField(post, site);
    if (!title || !event || title.value.length > LONGEST) return;
    for (const { index, 0: year } of title.value.matchAll(/(?<![\w/.-])20\d\d(?![\w/-]|\.\w)/g)) {
      if (Number(year) === event.year || Number(year) === event.year + 1) continue;
      const message = `The title says ${year}, but this is the site of ${event.name} ${event.year}. Correct the year if it is not meant.`;
      const part = { index, length: year.length, insert: String(event.year) };
      const at = partRange(post.source, title.field, part);
      yield { ...at, message, field: title.field.path, fixes: partFix(post, site, title.field, part) };
    }
  },
};

/** A title beyond that is none. */
const LONGEST = 500;
