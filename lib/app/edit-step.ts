import type * as Y from 'yjs';
import type { TextEdit } from '../post/edit.ts';

/** A step of Undo that is still open. */
export interface EditStep {
  edit(edits: readonly TextEdit[]): void;
  /** What comes after is a step of its own. */
  end(): void;
}

/**
 * Begins a step that takes in every edit made through it: one visit of a field is undone at once, however long
 * it took. Undo in between ends what there was; the next edit begins anew. `change` must edit under an origin
 * that the undo manager tracks.
 */
export function beginEditStep(undo: Y.UndoManager, change: (edits: readonly TextEdit[]) => void): EditStep {
  let isBegun = false;
  return {
    edit: (edits) => {
      if (!isBegun) undo.stopCapturing();
      isBegun = true;
      const { captureTimeout } = undo;
      undo.captureTimeout = Number.POSITIVE_INFINITY;
      change(edits);
      undo.captureTimeout = captureTimeout;
    },
    end: () => undo.stopCapturing(),
  };
}
