import { plainInline } from '../../post/plain-inline.ts';
import type { PostCheck } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { titleField } from '../title-field.ts';

export const titleMarkup: PostCheck = {
  id: 'title-markup',
  title: 'Markdown or HTML in the title',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text',
  *run(post, { site }) {
    const title = titleField(post, site);
    if (!title || title.value.length > LONGEST) return;
    const meant = plainInline(title.value).replace(/^#{1,6} /, '');
    if (meant === title.text && !ENTITY.test(title.value)) return;
    const message =
      'The title is shown as it is typed: readers see these marks, on the page or in lists of posts. Write plain words.';
    const facts = { title: `Write “${meant.slice(0, 60)}”` };
    const isClear = meant !== '' && meant !== title.text;
    const fixes = isClear ? valueFix(post, site, title.field.path, meant, facts) : [];
    yield { ...valueRange(post.source, title.field), message, field: title.field.path, fixes };
  },
};

/** A title beyond that is none. */
const LONGEST = 500;

/** `&amp;`, `&#8217;` */
const ENTITY = /&(?:#\d{1,6}|[a-z]{2,8}\d{0,2});/i;
