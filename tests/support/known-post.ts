import type { KnownPost } from '../../lib/page/find-places.ts';
import { readPostFields } from '../../lib/post/post-fields.ts';
import { readDate, shownText } from '../../lib/sites/shown-date.ts';
import type { Site } from '../../lib/sites/site.ts';

/** A post as its page shows it, from its source and its body as HTML. */
export function knownPost(source: string, site: Site, body: string): KnownPost {
  const fields = readPostFields(source, site.fields);
  const typed = site.date ? fields.text(site.date.field) : '';
  const date = readDate(typed, site);
  const cover = (site.cover?.images ?? []).map((field) => fields.text(field)).find((text) => text !== '');
  const alt = site.cover?.alt ? fields.text(site.cover.alt) : '';
  return {
    body,
    title: (site.title.from === 'field' && fields.text(site.title.field)) || null,
    date: (date && shownText(date, site)) ?? (typed || null),
    cover: cover === undefined ? null : { address: cover, alt },
  };
}
