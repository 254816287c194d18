import { type PostFields, readPostFields } from '../post/post-fields.ts';
import { splitPost } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import { loadEngine } from './engine-list.ts';
import { excerptOf, joinedAround, writtenExcerpt } from './excerpt.ts';
import { loadPlugins } from './jekyll/plugins.ts';
import type { Liquid } from './liquid/liquid.ts';
import type { LiquidPost } from './liquid/variables.ts';
import type { LiquidCard, PostFile, PrintedHead, Printer } from './print.ts';
import { createPrintBody, type PrintBody } from './printed-body.ts';
import { printedHead, type ReadPost } from './printed-head.ts';
import { createTextMapping, type TextMap, unchanged } from './text-map.ts';

/** Loads what prints the posts of a site: its engine, its Liquid, its plugins. */
export async function createPrinter(site: Site): Promise<Printer> {
  const { printBody, printExcerpt } = await loadSteps(site);
  const read = createReading(site);
  const headOf = createHeading(site);
  return {
    print(source, file) {
      const post = read(source);
      const { from, to } = post.body;
      const text = textOf(source.slice(from, to), site);
      const { blocks, cards } = printBody(text, to - from, liquidPost(post, file));
      return {
        head: headOf(post, file),
        body: blocks.map((block) => moved(block, from)),
        cards: cards.map((card) => typed(moved(card, from), source)),
      };
    },
    intro(source, file) {
      const post = read(source);
      const written = writtenExcerpt(post.fields, site);
      if (written !== null) return written;
      const excerpt = excerptOf(source.slice(post.body.from, post.body.to), post.fields, site);
      if (excerpt === null) return null;
      const { blocks } = printExcerpt(unchanged(excerpt), excerpt.length, liquidPost(post, file));
      return blocks.map(({ html }) => html).join('');
    },
  };
}

/** Engines remember their last text to be quick with the next one, so that excerpts have one of their own. */
async function loadSteps(site: Site): Promise<{ printBody: PrintBody; printExcerpt: PrintBody }> {
  const [engine, excerpts, plugins] = await Promise.all([
    loadEngine(site.engine),
    loadEngine(site.engine),
    loadPlugins(site.engine.options.plugins),
  ]);
  const markdown = (text: string) =>
    excerpts
      .render(text)
      .blocks.map(({ html }) => html)
      .join('');
  const liquid = site.liquid ? await loadLiquid(site, markdown) : null;
  return {
    printBody: createPrintBody({ liquid, engine, plugins }),
    printExcerpt: createPrintBody({
      // Eleventy hands over the excerpt as it was typed.
      liquid: site.generator === 'eleventy' ? null : liquid,
      engine: excerpts,
      plugins,
    }),
  };
}

async function loadLiquid(site: Site, markdown: (text: string) => string): Promise<Liquid> {
  return (await import('./liquid/liquid.ts')).createLiquid(site, markdown);
}

/** Reads posts. Front matter is read anew only when it has changed, which is seldom while one types. */
function createReading({ fields: rules }: Site): (source: string) => ReadPost {
  let frontMatter: string | null = null;
  let fields = readPostFields('', rules);
  return (source) => {
    const { body } = splitPost(source);
    const before = source.slice(0, body.from);
    if (before !== frontMatter || rules.style === 'text') fields = readPostFields(source, rules);
    frontMatter = before;
    return { source, body, fields };
  };
}

/** Prints heads. One that stands in the front matter changes as seldom as that does. */
function createHeading(site: Site): (post: ReadPost, file: PostFile) => PrintedHead {
  let last: { readonly fields: PostFields; readonly name: string | null; readonly head: PrintedHead } | null =
    null;
  return (post, { name }) => {
    const isSame = last?.fields === post.fields && last.name === name;
    if (last && isSame && site.title.from === 'field') return last.head;
    last = { fields: post.fields, name, head: printedHead(post, { name }, site) };
    return last.head;
  };
}

function textOf(body: string, site: Site): TextMap {
  const parts = joinedAround(body, site);
  if (!parts) return unchanged(body);
  const mapping = createTextMapping(body);
  for (const { from, to } of parts) mapping.copy(from, to);
  return mapping.map();
}

function liquidPost({ fields }: ReadPost, { name }: PostFile): LiquidPost {
  const outermost = fields.all.filter(({ path }) => path.length === 1);
  return {
    fields: Object.fromEntries(outermost.map(({ path, value }) => [path[0] ?? '', value])),
    fileName: name,
  };
}

/** The text that Liquid ran may lack what stands in the source. */
function typed(card: LiquidCard, source: string): LiquidCard {
  return { ...card, source: source.slice(card.from, card.to) };
}

function moved<Place extends { readonly from: number; readonly to: number }>(
  place: Place,
  by: number,
): Place {
  return { ...place, from: place.from + by, to: place.to + by };
}
