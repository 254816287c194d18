import { anotherYear } from '../../../lib/sites/another-year.ts';
import { djangoUnderTheHood } from '../../../lib/sites/django-under-the-hood.ts';
import { djangoconUs2022 } from '../../../lib/sites/djangocon-us-2022.ts';
import { djangoconUs2024 } from '../../../lib/sites/djangocon-us-2024.ts';
import { guessSite } from '../../../lib/sites/guess-site.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { sites } from '../../../lib/sites/site-list.ts';
import type { Correction } from './correction.ts';

/**
 * The site of a corrected post: the one whose repository it is, or else the one that the post looks like.
 * `chosen` names sites by the repository's name and goes before both.
 */
export function siteOf(correction: Correction, chosen: ReadonlyMap<string, Site>): Site {
  const { repo, source, file } = correction;
  return (
    chosen.get(repo) ??
    otherNames.get(repo) ??
    sites.find(({ repository }) => repository?.name.endsWith(`/${repo}`)) ??
    guessSite({ source, path: file }, sites).site
  );
}

/** The conference of 2024 began with the Jekyll site of the years before, and moved to Eleventy in spring. */
const firstSiteOf2024: Site = {
  ...anotherYear(djangoconUs2022, {
    year: 2024,
    days: djangoconUs2024.writing.event?.days ?? null,
    zone: 'America/New_York',
    usualTime: '06:00:00',
    fields: { author: { examples: djangoconUs2024.fields.schema.properties?.author?.examples ?? [] } },
    variables: djangoconUs2024.liquid?.site ?? {},
    knownHosts: djangoconUs2024.writing.knownHosts,
    names: djangoconUs2024.writing.names,
  }),
  id: 'djangocon-us-2024-jekyll',
};

const otherNames: ReadonlyMap<string, Site> = new Map([
  ['2024-old.djangocon.us', firstSiteOf2024],
  ['duh-web', djangoUnderTheHood],
]);
