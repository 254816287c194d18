import { djangoUnderTheHood } from './django-under-the-hood.ts';
import { djangoconUs2018 } from './djangocon-us-2018.ts';
import { djangoconUs2019 } from './djangocon-us-2019.ts';
import { djangoconUs2022 } from './djangocon-us-2022.ts';
import { djangoconUs2024 } from './djangocon-us-2024.ts';
import { eldarion } from './eldarion.ts';
import { plain } from './plain.ts';
import type { Site } from './site.ts';

/** The sites that come with Afterword, the newest first; the last one is for every other site. */
export const sites: readonly Site[] = [
  djangoconUs2024,
  djangoconUs2022,
  djangoconUs2019,
  djangoconUs2018,
  djangoUnderTheHood,
  eldarion,
  plain,
];

/** The site of that id, or null if none of the built-in ones has it. */
export function siteById(id: string): Site | null {
  return sites.find((site) => site.id === id) ?? null;
}
