import { createGfm } from '../markdown/gfm.ts';
import { createCleaner } from './cleaner.ts';
import { renderSource } from './rendering.ts';
import type { PreviewWords } from './words.ts';

/**
 * The page of a post made in one go, without blocks: what the patched page has to be equal to. Only tests use it.
 * Pictures have their addresses at once.
 */
export function fullRender(source: string, words: PreviewWords): HTMLElement {
  const html = renderSource(source, createGfm()).blocks.map((block) => block.html);
  const { body } = document.implementation.createHTMLDocument('');
  body.append(...createCleaner(words)([html.join('')]).flat());
  return body;
}
