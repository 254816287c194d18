import { kindOfAddress, resolved, withProtocol } from './addresses.ts';
import { createCleaner } from './cleaner.ts';

/**
 * HTML text without anything that could run, load in secret or lead astray. Videos become links. Relative addresses
 * are made whole by `base`, the page that they are of; where that is not known, pictures lose theirs. For what is
 * handed to other programs: nothing is said in the place of what went.
 */
export function cleanHtml(html: string, base: string | null = null): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(...createCleaner({ words: null, base })([html]).flat());
  for (const link of holder.querySelectorAll('a[href], area[href]')) {
    const address = withProtocol(link.getAttribute('href') ?? '');
    const whole = kindOfAddress(address) === 'near' ? resolved(address, base) : null;
    if (whole !== null) link.setAttribute('href', whole);
  }
  return holder.innerHTML;
}
