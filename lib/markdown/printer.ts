import { splitPost } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import { loadEngine } from './engine-list.ts';
import type { Printer } from './print.ts';

/** Loads what prints the posts of a site: its engine, its Liquid, its plugins. */
export async function createPrinter(site: Site): Promise<Printer> {
  const engine = await loadEngine(site.engine);
  return {
    print(source) {
      const { body } = splitPost(source);
      const blocks = engine
        .render(source.slice(body.from, body.to))
        .blocks.map(({ html, from, to }) => ({ html, from: from + body.from, to: to + body.from }));
      return {
        head: { title: null, isTitleInBody: false, date: null, cover: null },
        body: blocks,
        cards: [],
      };
    },
    intro: () => null,
  };
}
