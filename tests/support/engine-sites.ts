import { djangoUnderTheHood } from '../../lib/sites/django-under-the-hood.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../lib/sites/djangocon-us-2024.ts';
import { plain } from '../../lib/sites/plain.ts';
import type { EngineRule, Site } from '../../lib/sites/site.ts';

/** One site for each engine, with everything on that lets HTML through. None has an address of its own. */
export const engineSites: readonly Site[] = [
  { ...siteWith(djangoconUs2019.engine), liquid: { site: { title: 'A title' } } },
  siteWith(djangoconUs2024.engine),
  siteWith(djangoUnderTheHood.engine),
  siteWith({ id: 'gfm', options: {} }),
  siteWith({ id: 'goldmark', options: { unsafe: true } }),
];

function siteWith(engine: EngineRule): Site {
  return { ...plain, id: engine.id, name: engine.id, engine };
}
