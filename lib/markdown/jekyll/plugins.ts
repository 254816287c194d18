import type { JsonValue } from '../../sites/json.ts';

/** What a plugin of Jekyll makes of the finished HTML. It changes text only, so that blocks stay blocks. */
export type HtmlPlugin = (html: string) => string;

/**
 * The plugins that a site's record lists in its engine's options and that change a post's HTML, in the order in which
 * they run: `plugins: ['jemoji', 'jekyll-mentions']`. Others are passed over.
 */
export async function loadPlugins(listed: JsonValue | undefined): Promise<readonly HtmlPlugin[]> {
  const names = Array.isArray(listed) ? listed : [];
  const loading = names.map((name) => (typeof name === 'string' ? loaders.get(name)?.() : undefined));
  return (await Promise.all(loading)).filter((plugin) => plugin !== undefined);
}

const loaders: ReadonlyMap<string, () => Promise<HtmlPlugin>> = new Map([
  ['jemoji', async () => (await import('./emoji.ts')).withEmoji],
  ['jekyll-mentions', async () => (await import('./mentions.ts')).withMentions],
]);
