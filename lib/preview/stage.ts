import type { Place } from '../editor/place.ts';
import type { Caret } from './clicks.ts';
import type { PrintedChange } from './renderer.ts';
import type { ShownPost } from './shown-post.ts';

/** A page in the frame and what works in it. */
export interface Stage {
  /** Brings a change into the page. `post` is as it is after it. */
  show(change: PrintedChange, post: ShownPost): void;
  /** The offset in the source of what was clicked; null if it was no part of the post. */
  offsetOf(target: Node, caret: Caret | null): number | null;
  /** The place at the top of the view; null if the page does not show the whole post. */
  place(): Place | null;
  scrollTo(place: Place): void;
  stop(): void;
}
