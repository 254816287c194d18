import type { Block } from '../../lib/markdown/engine.ts';
import { type CleanerOptions, createCleaner } from '../../lib/preview/cleaner.ts';

/** The body of a post made in one go, without blocks: what a page that was patched has to be equal to. */
export function fullRender(blocks: readonly Block[], options: CleanerOptions): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  body.append(...createCleaner(options)([blocks.map(({ html }) => html).join('')]).flat());
  body.normalize();
  return body;
}
