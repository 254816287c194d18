import { findSaid } from './flat-text.ts';
import { documentTitleOf } from './page-facts.ts';
import { createText, type Document, textOf } from './page-tree.ts';
import type { Shell } from './shell.ts';

/** Takes the post's title out of the document's, and gives what stands around it; null if it is not there. */
export function takeDocumentTitle(page: Document, title: string): Shell['documentTitle'] {
  const element = documentTitleOf(page);
  const whole = element ? textOf(element).trim() : '';
  const said = findSaid(whole, title);
  if (!element || !said) return null;
  const [before, after] = [whole.slice(0, said.from), whole.slice(said.to)];
  element.childNodes = [Object.assign(createText(before + after), { parentNode: element })];
  return { before, after };
}

/** The document's title for another post. One without a title leaves what is the site's. */
export function documentTitle(
  { before, after }: NonNullable<Shell['documentTitle']>,
  title: string | null,
): string {
  if (title !== null) return before + title + after;
  return `${before}${after}`.replace(/^[\s|·•:–—-]+/, '').replace(/[\s|·•:–—-]+$/, '');
}
