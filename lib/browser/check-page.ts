import { plain } from '../sites/plain.ts';
import { richText } from './rich-text.ts';

/** The page of docs/checks that explains a check, without its heading, as cleaned HTML; null if there is none. */
export async function checkPage(check: string): Promise<string | null> {
  const { checkPages } = await import('./check-pages.ts');
  const page = checkPages.get(check);
  return page === undefined ? null : richText(page, plain, { name: null });
}
