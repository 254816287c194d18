import { type Signal, signal } from '@preact/signals';
import type { Place } from '../lib/editor/place.ts';

/** Where the reader is, and in which of the two views they moved there; the other one follows. */
export interface Following {
  readonly position: Signal<{ readonly place: Place; readonly by: 'editor' | 'preview' } | null>;
}

export function createFollowing(): Following {
  return { position: signal(null) };
}
