import type { PostCheck } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { titleField } from '../title-field.ts';

export const titleQuotes: PostCheck = {
  id: 'title-quotes',
  title: 'Quotes left over in the title',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text',
  *run(post, { site }) {
    const title = titleField(post, site);
    if (!title || title.value.length > LONGEST) return;
    const meant = withoutLeftOvers(title.value.trim());
    if (meant === null) return;
    const message =
      'The quotes of the front matter are not shown, but these are: one too many stands in the title. ' +
      'Remove it, or add the one that belongs to it.';
    const facts = { title: `Write “${meant.slice(0, 60)}”` };
    const fixes = meant === '' ? [] : valueFix(post, site, title.field.path, meant, facts);
    yield { ...valueRange(post.source, title.field), message, field: title.field.path, fixes };
  },
};

/** A title beyond that is none. */
const LONGEST = 500;

/** Null if every quote has its partner, or stands for inches or minutes. */
function withoutLeftOvers(title: string): string | null {
  if (/^"[^"]*"$/.test(title)) return title.slice(1, -1).trim();
  const quotes = title.match(/(?<!\d)"/g)?.length ?? 0;
  if (quotes % 2 === 0 || title.includes('”')) return null;
  if (title.startsWith('"')) return title.slice(1).trim();
  return title.endsWith('"') ? title.slice(0, -1).trim() : null;
}
