import { type Signal, signal } from '@preact/signals';
import type { Place } from '../lib/editor/place.ts';

/** Where the reader is, and in which of the two views they moved there; the other one follows. */
export interface Following {
  readonly position: Signal<{ readonly place: Place; readonly by: View } | null>;
  /** Takes a report from a view. One that is out of sight reports only its own disappearance. */
  report(by: View, place: Place): void;
  /** Tells which views can be seen. */
  see(view: View, isSeen: boolean): void;
}

type View = 'editor' | 'preview';

export function createFollowing(): Following {
  const position: Following['position'] = signal(null);
  const seen = new Set<View>();
  return {
    position,
    report: (by, place) => {
      if (seen.has(by)) position.value = { place, by };
    },
    see: (view, isSeen) => void (isSeen ? seen.add(view) : seen.delete(view)),
  };
}
