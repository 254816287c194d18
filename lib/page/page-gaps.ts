import type { PrintedHead } from '../markdown/print.ts';
import type { PlaceName, Shell } from './shell.ts';

/** Something in which a borrowed page may not be what the site will print of a post. */
export interface PageGap {
  readonly place: PlaceName;
  readonly gap: GapKind;
}

export type GapKind =
  /** The site's page does not show it: the preview leaves it out, and so will the site. */
  | 'not-shown'
  /** Nobody knows where the site shows it: the preview leaves it out. */
  | 'unknown'
  /** Where it stands was guessed. */
  | 'guessed';

/** What is to be said of a post on a borrowed page, in the order of the page. What the post has none of has no gap. */
export function pageGaps({ places }: Pick<Shell, 'places'>, head: PrintedHead): readonly PageGap[] {
  return placeNames.flatMap((place) => {
    const found = places[place];
    const isInPost = place === 'body' || head[place] !== null;
    return isInPost && found !== 'known' ? [{ place, gap: found }] : [];
  });
}

/** How many style sheets of a borrowed page are not kept with it: each is asked for anew, and may not be there. */
export function sheetsElsewhere({ html }: Pick<Shell, 'html'>): number {
  // Of all links, only those of style sheets are left in a shell.
  return html.match(/<link\s/g)?.length ?? 0;
}

const placeNames: readonly PlaceName[] = ['title', 'date', 'cover', 'body'];
