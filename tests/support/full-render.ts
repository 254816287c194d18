import { createGfm } from '../../lib/markdown/gfm.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createRendering } from '../../lib/preview/rendering.ts';
import type { PreviewWords } from '../../lib/preview/words.ts';

/** The page of a post made in one go, without blocks: what a page that was patched has to be equal to. */
export function fullRender(source: string, words: PreviewWords): HTMLElement {
  const html = createRendering(createGfm())(source).map((block) => block.html);
  const { body } = document.implementation.createHTMLDocument('');
  body.append(...createCleaner(words)([html.join('')]).flat());
  return body;
}
