import type { LiquidCard, PrintedHead } from '../markdown/print.ts';
import { pageGaps } from '../page/page-gaps.ts';
import type { PlaceName, Shell } from '../page/shell.ts';

/** As the preview tells it: see PreviewState (lib/preview/preview.ts). */
export type PreviewWork = 'loading' | 'shown' | 'late' | 'failed';

export interface Printed {
  readonly head: PrintedHead;
  readonly cards: readonly LiquidCard[];
}

/** One thing in which the preview is not, or not surely, what the site will show. */
export type PageNote =
  /** The newest text takes too long to print; the last good page stays. */
  | { readonly note: 'late' }
  /** What prints the site's posts could not be loaded. */
  | { readonly note: 'failed' }
  /** So many pieces of Liquid that only the site's own generator can run stand as cards. */
  | { readonly note: 'cards'; readonly count: number }
  /** So many style sheets of the borrowed page could not be kept with it. */
  | { readonly note: 'styles'; readonly count: number }
  /** Where these stand on the page was guessed, as the post on the borrowed page is not at hand. */
  | { readonly note: 'guessed'; readonly places: readonly PlaceName[] }
  /** The post has these, and the borrowed page does not say where they stand. */
  | { readonly note: 'unknown'; readonly places: readonly PlaceName[] };

/** What has to be said of the preview, the gravest first. */
export function pageNotes({
  shell,
  sheetsElsewhere,
  work,
  printed,
}: {
  readonly shell: Shell | null;
  /** See lib/page/page-gaps.ts. */
  readonly sheetsElsewhere: number;
  readonly work: PreviewWork;
  readonly printed: Printed | null;
}): readonly PageNote[] {
  const count = printed?.cards.length ?? 0;
  return [
    ...(work === 'late' || work === 'failed' ? [{ note: work }] : []),
    ...(count > 0 ? [{ note: 'cards', count } as const] : []),
    ...(sheetsElsewhere > 0 ? [{ note: 'styles', count: sheetsElsewhere } as const] : []),
    ...(shell ? placeNotes(shell, printed) : []),
  ];
}

/** What the site's page does not show, the site will not show either: nothing is missing then. */
function placeNotes(shell: Shell, printed: Printed | null): readonly PageNote[] {
  const gaps = printed ? pageGaps(shell, printed.head) : [];
  return (['guessed', 'unknown'] as const)
    .map((note) => ({ note, places: gaps.filter(({ gap }) => gap === note).map(({ place }) => place) }))
    .filter(({ places }) => places.length > 0);
}
