import { type Cleaner, createCleaner } from './cleaner.ts';

let cleaner: Cleaner | null = null;

/**
 * HTML text without anything that could run, load in secret or lead astray. Videos become links; pictures with
 * addresses of the site's own lose them. For what is handed to other programs: nothing is said in its place.
 */
export function cleanHtml(html: string): string {
  cleaner ??= createCleaner(null);
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(...cleaner([html]).flat());
  return holder.innerHTML;
}
