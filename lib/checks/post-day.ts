import { publishedDay } from '../post/published-day.ts';
import { readDate } from '../sites/shown-date.ts';
import type { Site } from '../sites/site.ts';
import type { CheckedPost } from './checked-post.ts';

/** The day of a post as it was typed, YYYY-MM-DD, or null if it has none that can be read. */
export function postDay(post: CheckedPost, site: Site): string | null {
  const typed = site.date ? post.fields.text(site.date.field) : '';
  return readDate(typed, site)?.typedDay ?? publishedDay(post.source.slice(0, LOOKED_AT));
}

/** Front matter and the lines under the title. */
const LOOKED_AT = 10_000;
