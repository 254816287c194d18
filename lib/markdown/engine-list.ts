import type { EngineRule } from '../sites/site.ts';
import type { Engine, EngineId, EngineOptions } from './engine.ts';

/**
 * The engine that a site's record asks for, set up as the record says. Each is loaded when it is first needed, so
 * that a site costs the size of its own engine only. Options that the engine does not know are passed over.
 */
export async function loadEngine({ id, options }: EngineRule): Promise<Engine> {
  return await loaders[id](options);
}

const loaders: Readonly<Record<EngineId, (options: EngineOptions) => Promise<Engine>>> = {
  kramdown: async (options) => (await import('./kramdown/kramdown.ts')).createKramdown(options),
  'markdown-it': async (options) => (await import('./markdown-it/markdown-it.ts')).createMarkdownIt(options),
  'python-markdown': async (options) =>
    (await import('./python-markdown/python-markdown.ts')).createPythonMarkdown(options),
  gfm: async (options) => (await import('./gfm.ts')).createGfm(options),
  goldmark: async (options) => (await import('./goldmark/goldmark.ts')).createGoldmark(options),
};
