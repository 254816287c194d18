import { readField } from '../post/field.ts';
import { safeFileName } from '../post/file-name.ts';
import { publishedDay } from '../post/published-day.ts';
import { postTitle } from '../post/title.ts';
import { postFileName } from '../sites/file-rule.ts';
import { readDate } from '../sites/shown-date.ts';
import type { Site } from '../sites/site.ts';

/**
 * The name that the post's file gets by the rule of its site, from the title and the day that the post gives.
 * `today` (YYYY-MM-DD) is for a post without a date. About 5 ms at 1 MB.
 */
export function suggestedName(source: string, today: string, site: Site): string {
  const day = typedDay(source, site) ?? publishedDay(source) ?? today;
  // A site's pattern may come from other people.
  return safeFileName(postFileName(postTitle(source)?.text ?? '', day, site));
}

function typedDay(source: string, site: Site): string | null {
  const [key, ...inner] = site.date?.field ?? [];
  const typed = key === undefined || inner.length > 0 ? null : readField(source, key);
  return typed && (readDate(typed.text, site)?.typedDay ?? null);
}
