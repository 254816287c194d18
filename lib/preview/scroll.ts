import type { Place } from '../editor/place.ts';
import type { ShownBlock } from './sheet.ts';

/** The blocks in the frame and where each stands in the source: from, to, from, to … */
export interface Shown {
  readonly blocks: readonly ShownBlock[];
  readonly positions: Uint32Array;
}

/** Keeps the frame's scroll position, and translates it to places in the source and back. */
export interface Scroller {
  /** The place at the top of the view. */
  place(): Place;
  scrollTo(place: Place): void;
  /** Call it after every change of the page: what was at the top of the view goes back there. */
  hold(): void;
  stop(): void;
}

/**
 * `parent` is what the blocks stand in. `onPlace` tells the place at the top of the view, when the person scrolled
 * and never otherwise.
 */
export function createScroller(
  page: Document,
  parent: Element,
  shown: () => Shown,
  onPlace: (place: Place) => void,
): Scroller {
  const root = page.documentElement;
  /** The block at the top of the view, by its first element, and how far below the top that is (px). */
  let anchor: { readonly element: Element; readonly top: number } | null = null;
  /** Where the page is by our own doing. A scroll event that finds it elsewhere is the person's. */
  let settled = 0;

  function settle(): void {
    settled = root.scrollTop;
    const { blocks } = shown();
    const element = elementAt(blocks, indexAtTop(blocks));
    anchor = settled > 0 && element ? { element, top: element.getBoundingClientRect().top } : null;
  }

  function hold(): void {
    if (anchor?.element.isConnected) {
      const moved = anchor.element.getBoundingClientRect().top - anchor.top;
      if (Math.abs(moved) > 0.5) root.scrollTop += moved;
    }
    settle();
  }

  const scrolled = () => {
    if (Math.abs(root.scrollTop - settled) < 1) return;
    settle();
    onPlace(placeAtTop(shown()));
  };
  page.addEventListener('scroll', scrolled, { passive: true });
  // Pictures that arrive, details that open, a frame that gets narrower.
  const observer = new ResizeObserver(hold);
  for (const element of new Set([page.body, parent])) observer.observe(element);

  return {
    place: () => placeAtTop(shown()),
    scrollTo(place) {
      root.scrollTop += topOfPlace(shown(), place, -root.scrollTop);
      settle();
    },
    hold,
    stop() {
      page.removeEventListener('scroll', scrolled);
      observer.disconnect();
    },
  };
}

/** Fractions come from how far the block that is cut by the top of the view has gone out of it. */
function placeAtTop({ blocks, positions }: Shown): Place {
  const index = indexAtTop(blocks);
  const from = positions[index * 2];
  const to = positions[index * 2 + 1];
  const top = topOf(blocks, index);
  if (from === undefined || to === undefined) return 0;
  const bottom = topOf(blocks, index + 1);
  // By rounding, the block at the very top may begin a fraction of a pixel below it.
  return from + (to - from) * (bottom > top ? Math.min(1, Math.max(0, -top / (bottom - top))) : 0);
}

/** How far below the top of the view a place is (px). Before the first block it is at `start`. */
function topOfPlace({ blocks, positions }: Shown, place: Place, start: number): number {
  const index = lastWhere(blocks.length, (at) => (positions[at * 2] ?? 0) <= place);
  const from = positions[index * 2];
  const to = positions[index * 2 + 1];
  if (from === undefined || to === undefined || (index === 0 && place === from)) return start;
  const top = topOf(blocks, index);
  const share = to > from ? Math.min(1, (place - from) / (to - from)) : 0;
  return top + share * (topOf(blocks, index + 1) - top);
}

/** The last block that starts at or above the top of the view; -1 if all start below. */
function indexAtTop(blocks: readonly ShownBlock[]): number {
  // Half a pixel of rounding must not make the block at the very top the one before.
  return lastWhere(blocks.length, (at) => topOf(blocks, at) <= 0.5);
}

/** The last index for which it holds, if it holds up to some index and not after it; a dozen questions at most. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The top of a block in the view (px), or of the next one that shows anything; after the last, the page's end. */
function topOf(blocks: readonly ShownBlock[], index: number): number {
  const element = elementAt(blocks, index);
  if (element) return element.getBoundingClientRect().top;
  const last = blocks.findLast((block) => block.nodes.some(isShown))?.nodes.findLast(isShown);
  return last ? last.getBoundingClientRect().bottom : 0;
}

function elementAt(blocks: readonly ShownBlock[], index: number): Element | null {
  for (let at = Math.max(0, index); at < blocks.length; at++) {
    const element = blocks[at]?.nodes.find(isShown);
    if (element) return element;
  }
  return null;
}

function isShown(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1 && (node as ChildNode & Element).getClientRects().length > 0;
}
