import type { EngineRule } from '../../lib/sites/site.ts';
import { siteById } from '../../lib/sites/site-list.ts';

/** The engines as sites set them up, and with what their options add, by a name of our own. */
export const everyEngine: Readonly<Record<string, EngineRule>> = {
  kramdown: ruleOf('djangocon-us-2019'),
  'markdown-it': ruleOf('djangocon-us-2024'),
  'markdown-it-typographer': {
    id: 'markdown-it',
    options: { html: true, linkify: true, typographer: true, xhtmlOut: true },
  },
  'python-markdown': ruleOf('django-under-the-hood'),
  'python-markdown-extra': { id: 'python-markdown', options: { extensions: ['extra', 'smarty', 'toc'] } },
  gfm: ruleOf('eldarion'),
  'gfm-footnotes': { id: 'gfm', options: { footnotes: true } },
  goldmark: { id: 'goldmark', options: {} },
  'goldmark-unsafe': { id: 'goldmark', options: { renderer: { unsafe: true } } },
};

/** The engines of that name, or all if none is given. */
export function enginesNamed(name: string | undefined): readonly (readonly [name: string, EngineRule])[] {
  const chosen = Object.entries(everyEngine).filter(([one]) => name === undefined || one === name);
  if (chosen.length === 0) throw new Error(`There are only these: ${Object.keys(everyEngine).join(', ')}`);
  return chosen;
}

function ruleOf(site: string): EngineRule {
  const found = siteById(site);
  if (!found) throw new Error(`The site ${site} is gone`);
  return found.engine;
}
