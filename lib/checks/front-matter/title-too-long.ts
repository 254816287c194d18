import type { PostCheck } from '../check.ts';
import { valueRange } from '../field-value.ts';
import { schemaField } from '../schema-fields.ts';
import { titleField } from '../title-field.ts';

export const titleTooLong: PostCheck = {
  id: 'title-too-long',
  title: 'Title that is cut off',
  severity: 'hint',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const title = titleField(post, site);
    const length = title ? [...title.text].length : 0;
    if (!title || length <= SHOWN) return;
    const longest = schemaField(site, title.field.path)?.schema.maxLength ?? LONGEST;
    const message =
      `The title has ${length} characters. Search results and shared links show about ${SHOWN} of them ` +
      'and cut off the rest. Make it shorter, or put what matters first.';
    const severity = length > Math.min(longest, LONGEST) ? 'warning' : 'hint';
    yield { ...valueRange(post.source, title.field), message, field: title.field.path, severity };
  },
};

/** Search engines show 600 pixels of a title, which is about so many characters. */
const SHOWN = 70;

const LONGEST = 120;
