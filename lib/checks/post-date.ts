import type { Field } from '../post/front-matter.ts';
import { type PostDate, readDate } from '../sites/shown-date.ts';
import type { Site } from '../sites/site.ts';
import type { CheckedPost } from './checked-post.ts';

/** The field that says when the post is published, and what it says. */
export interface DateField {
  readonly field: Field;
  /** As typed. */
  readonly text: string;
  /** Null if it cannot be read as a date. */
  readonly date: PostDate | null;
}

/** The post's date where the site has it, or null if it is missing or empty. */
export function dateField({ fields }: CheckedPost, site: Site): DateField | null {
  const field = site.date && fields.find(site.date.field);
  const text = field ? fields.text(field.path) : '';
  return field && text !== '' ? { field, text, date: readDate(text, site) } : null;
}
