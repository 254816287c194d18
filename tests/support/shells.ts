import type { Shell } from '../../lib/page/shell.ts';

/** A shell as the library of pages gives it. */
export function shellOf(html: string, address = 'https://example.org/news/old/'): Shell {
  return {
    format: 1,
    site: 'plain',
    address,
    taken: 0,
    html,
    places: { body: 'known', title: 'known', date: 'known', cover: 'known' },
    documentTitle: { before: '', after: ' | Site' },
  };
}
