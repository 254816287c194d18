import type { Place } from '../editor/place.ts';
import type { PrintedHead } from '../markdown/print.ts';
import type { Shell } from '../page/shell.ts';
import type { Cleaner } from './cleaner.ts';
import { coverIn } from './cover.ts';
import { layPage } from './lay-page.ts';
import type { Media } from './media.ts';
import { ownPage } from './own-page.ts';
import { cleanPage } from './page-cleaner.ts';
import { findMarkedPlaces, marker, type PagePlaces, type ShowCover } from './page-places.ts';
import { offsetOf } from './pick.ts';
import { createScroller } from './scroll.ts';
import { createSheet } from './sheet.ts';
import type { ShownPost } from './shown-post.ts';
import type { Stage } from './stage.ts';
import type { PreviewWords } from './words.ts';

export interface PageStageOptions {
  readonly frame: Document;
  /** The site's page; null is Afterword's own. */
  readonly shell: Shell | null;
  /** The page that relative addresses are of; null if it is not known. */
  readonly base: string | null;
  readonly clean: Cleaner;
  readonly media: Media;
  readonly words: PreviewWords;
  onPlace(place: Place): void;
}

/** Shows the post in the site's page, or in Afterword's own. */
export function createPageStage(options: PageStageOptions, first: ShownPost): Stage {
  const { frame, shell, clean, media, onPlace } = options;
  const { page, places, isOwn } = openPage(shell, coverIn(options));
  let post = first;
  const sheet = createSheet(places.body, clean, media);
  sheet.apply({ start: 0, removed: 0, inserted: post.blocks });
  fillPlaces();
  layPage(frame, page);
  setTitle();
  const { parent } = places.body;
  const shown = () => ({ blocks: sheet.blocks, positions: post.positions });
  const scroller = createScroller(frame, parent, shown, onPlace);

  function fillPlaces(): void {
    places.fill(isOwn ? withoutSecondTitle(post.head) : post.head);
  }

  function setTitle(): void {
    const { before, after } = shell?.documentTitle ?? { before: '', after: '' };
    frame.title = `${before}${post.head.title?.text ?? ''}${after}`;
  }

  return {
    show(change, changed) {
      post = changed;
      sheet.apply(change.body);
      if (change.head) {
        fillPlaces();
        setTitle();
      }
      scroller.hold();
    },
    offsetOf: (target, caret) =>
      places.offsetOf(target, caret, post.source) ?? offsetOf(target, caret, { ...post, ...shown(), parent }),
    place: scroller.place,
    scrollTo: scroller.scrollTo,
    stop: scroller.stop,
  };
}

interface OpenedPage {
  readonly page: Document;
  readonly places: PagePlaces;
  readonly isOwn: boolean;
}

function openPage(shell: Shell | null, showCover: ShowCover): OpenedPage {
  const borrowed = shell && openShell(shell);
  const places = borrowed && findMarkedPlaces(borrowed, showCover);
  if (places) return { page: borrowed, places, isOwn: false };
  const page = ownPage();
  const own = findMarkedPlaces(page, showCover);
  if (!own) throw new Error("Afterword's own page has no place for a body");
  return { page, places: own, isOwn: true };
}

/** Null for a page whose elements hide what they are from the cleaner. */
function openShell({ html, address }: Shell): Document | null {
  try {
    return cleanPage(html, address, marker);
  } catch {
    return null;
  }
}

function withoutSecondTitle(head: PrintedHead): PrintedHead {
  return head.isTitleInBody ? { ...head, title: null } : head;
}
