import type { FieldPath, Site } from '../sites/site.ts';
import { sites } from '../sites/site-list.ts';
import { isSamePath } from './schema-fields.ts';
import { titlePath } from './title-field.ts';

/** What a field is for, whatever it is called. */
type FieldUse = 'title' | 'date' | 'cover' | 'alt';

/**
 * The field that this site has for what another known site's field of that name is for: `published_datetime`
 * for `date`. Null if no site has such a field, or this one has none of that use.
 */
export function fieldOfSameUse(path: FieldPath, site: Site): FieldPath | null {
  for (const other of sites) {
    if (other.fields.style === 'text') continue;
    const use = USES.find((candidate) => pathsOf(other, candidate).some((known) => isSamePath(known, path)));
    if (use) return pathsOf(site, use)[0] ?? null;
  }
  return null;
}

const USES: readonly FieldUse[] = ['title', 'date', 'cover', 'alt'];

function pathsOf(site: Site, use: FieldUse): readonly FieldPath[] {
  switch (use) {
    case 'title':
      return [titlePath(site)];
    case 'date':
      return site.date ? [site.date.field] : [];
    case 'cover':
      return site.cover?.images ?? [];
    case 'alt':
      return site.cover?.alt ? [site.cover.alt] : [];
  }
}
