import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import type { EngineOptions } from '../../../lib/markdown/engine.ts';
import type { Reference } from './references.ts';

/**
 * markdown-it with markdown-it-anchor, as Eleventy sites set it up: `runs` is how often a text goes through. Automatic
 * links are those of version 14, which the sites run; version 15 has them too, but off.
 */
export const markdownIt: Reference = {
  name: 'markdown-it',
  install: 'npm: markdown-it markdown-it-anchor',
  version: async () => await Promise.resolve(installedVersion()),
  print: async (texts, options) => await Promise.resolve(texts.map(printer(options))),
};

function printer({ preset, anchor: anchors, runs, ...own }: EngineOptions): (text: string) => string {
  const library = preset === 'commonmark' ? new MarkdownIt('commonmark', own) : new MarkdownIt(own);
  library.linkify.set({ fuzzyLink: true, urlAuth: true });
  if (anchors) library.use(anchor, { ...Object(anchors) });
  return (text) => {
    let html = text;
    for (let run = 0; run < Number(runs ?? 1); run++) html = library.render(html);
    return html;
  };
}

function installedVersion(): string {
  const about: unknown = createRequire(import.meta.url)('markdown-it/package.json');
  return typeof about === 'object' && about && 'version' in about ? String(about.version) : 'unknown';
}
