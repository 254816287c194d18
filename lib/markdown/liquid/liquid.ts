// liquidjs, without its tags that read files: 32 kB gzip, loaded only for sites that run Liquid. Jekyll and Eleventy
// run Liquid before Markdown, and posts use it for links and names that the site keeps in one place.
import { Liquid as Library } from 'liquidjs/dist/liquid.browser.mjs';
import type { Site } from '../../sites/site.ts';
import { eleventyFilters, jekyllFilters, type Markdown, setUpDates } from './filters.ts';
import { jekyllTags } from './jekyll-tags.ts';
import { LIMITS } from './limits.ts';
import type { TagRules } from './nesting.ts';
import { type LiquidRun, runLiquid } from './run.ts';
import type { LiquidTools } from './tools.ts';
import { eleventyVariables, jekyllVariables, type LiquidPost } from './variables.ts';

/** Runs the Liquid in the posts of one site. */
export interface Liquid {
  /**
   * Total: whatever cannot be run becomes a card where it stands, and the rest is run. What is not defined prints
   * nothing, as on the site.
   */
  run(text: string, post: LiquidPost): LiquidRun;
}

/** Sets Liquid up as the site's generator does. `markdown` is for the filters that make HTML of Markdown. */
export function createLiquid(site: Site, markdown: Markdown): Liquid {
  const isJekyll = site.generator === 'jekyll';
  const tools = isJekyll ? jekyllTools(site, markdown) : eleventyTools(site);
  const variables = isJekyll ? jekyllVariables : eleventyVariables;
  return { run: (text, post) => runLiquid(text, variables(site, post), tools) };
}

/** Liquid 4.0.4 is lenient: a filter that it does not know changes nothing. */
function jekyllTools(site: Site, markdown: Markdown): LiquidTools {
  const library = createLibrary(site, { strictFilters: false, jekyllWhere: true });
  for (const [name, tag] of Object.entries(jekyllTags(site))) library.registerTag(name, tag);
  for (const [name, filter] of Object.entries(jekyllFilters(site, markdown)))
    library.registerFilter(name, filter);
  const leaves = new Set('assign increment decrement cycle break continue post_url link'.split(' '));
  return {
    library,
    rules: { blocks: new Map([...BLOCKS, ['highlight', []]]), leaves },
    dropsBlankBlocks: true,
    outputs: new Map(),
  };
}

/** Eleventy refuses filters that it does not know. Its shortcodes are written by the site, and unknown here. */
function eleventyTools(site: Site): LiquidTools {
  const library = createLibrary(site, { strictFilters: true, jekyllWhere: false });
  for (const [name, filter] of Object.entries(eleventyFilters)) library.registerFilter(name, filter);
  const leaves = new Set('assign increment decrement cycle break continue echo liquid #'.split(' '));
  return { library, rules: { blocks: BLOCKS, leaves }, dropsBlankBlocks: false, outputs: new Map() };
}

const BLOCKS: TagRules['blocks'] = new Map([
  ['if', ['elsif', 'else']],
  ['unless', ['elsif', 'else']],
  ['case', ['when', 'else']],
  ['for', ['else']],
  ['tablerow', []],
  ['capture', []],
]);

interface Manner {
  readonly strictFilters: boolean;
  readonly jekyllWhere: boolean;
}

function createLibrary(site: Site, manner: Manner): Library {
  const library = new Library({
    ...manner,
    ownPropertyOnly: true,
    timezoneOffset: site.zone ?? 'UTC',
    locale: 'en-US',
    templates: {},
    parseLimit: LIMITS.characters.text,
    renderLimit: LIMITS.time,
    memoryLimit: LIMITS.memory,
  });
  // They would read files.
  for (const name of ['include', 'render', 'layout', 'block']) delete library.tags[name];
  setUpDates(library, site);
  return library;
}
