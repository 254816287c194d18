import { resolverOf } from '../../lib/page/addresses.ts';
import { cleanTree } from '../../lib/page/clean-page.ts';
import { readPage, serialize } from '../../lib/page/page-tree.ts';
import { type DomDifference, firstDifference } from './same-dom.ts';

/**
 * The first place where two pages at the same address do not show the same, or null: without scripts and what else
 * is never shown of a page, relative addresses taken for whole ones.
 */
export function pageDifference(wanted: string, got: string, address: string): DomDifference | null {
  return firstDifference(cleaned(wanted, address), cleaned(got, address));
}

function cleaned(html: string, address: string): string {
  const page = readPage(html);
  if (!page) throw new Error('this page is too deep, or too large');
  cleanTree(page, resolverOf(address));
  return serialize(page);
}
