import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { ySyncAnnotation } from 'y-codemirror.next';
import type { Stop } from '../draft/clock.ts';
import type { Place } from './place.ts';

/** The scroll position of one editor, as places in the source. */
export interface Scrolling {
  readonly extension: Extension;
  /** Brings the place to the top of the view. Not reported. */
  show(view: EditorView, place: Place): void;
  /** Says that what scrolls from now on is not the person's doing, until they touch something again. */
  release(): void;
}

/**
 * Reports the place at the top of the view at most once a frame while the person scrolls: by wheel, touch,
 * scrollbar, keys or typing. Who it was is known only by what happened last, since scroll events do not say.
 */
export function trackScrolling(onPlace: (place: Place) => void): Scrolling {
  let isPersons = false;
  let stopShowing: Stop = () => undefined;
  const hold = () => {
    isPersons = true;
    stopShowing();
  };
  const release = () => {
    isPersons = false;
    stopShowing();
  };
  const report = {
    read: placeAtTop,
    write: (place: Place) => {
      if (isPersons) onPlace(place);
    },
  };
  return {
    extension: [
      EditorView.domEventObservers({
        scroll: (_event, view) => {
          if (isPersons) view.requestMeasure(report);
        },
      }),
      ViewPlugin.define((view) => {
        const stopListening = listenToPerson(view, hold);
        return {
          update: (update: ViewUpdate) => {
            if (isByOthers(update)) isPersons = false;
          },
          destroy: () => {
            stopListening();
            stopShowing();
          },
        };
      }),
    ],
    show: (view, place) => {
      release();
      stopShowing = bringToTop(view, place);
    },
    release,
  };
}

function isByOthers({ docChanged, transactions }: ViewUpdate): boolean {
  return docChanged && transactions.some((one) => one.annotation(ySyncAnnotation) !== undefined);
}

/** On the whole editor, since neither its scrollbar nor the search panel is a part of the content. */
function listenToPerson({ dom }: EditorView, listener: () => void): Stop {
  const events = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
  for (const event of events) dom.addEventListener(event, listener, { capture: true, passive: true });
  return () => {
    for (const event of events) dom.removeEventListener(event, listener, { capture: true });
  };
}

/**
 * Heights out of view are estimates that become exact once drawn: so look again in the frames that follow.
 * Not within CodeMirror's own measuring, which would put back the position that it had read before.
 */
function bringToTop(view: EditorView, place: Place): Stop {
  let tries = 4;
  let frame = 0;
  const step = () => {
    const distance = heightOf(lineAt(view, place), place) - heightAtTop(view);
    view.scrollDOM.scrollTop += distance;
    tries -= 1;
    if (tries > 0) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}

function placeAtTop(view: EditorView): Place {
  const height = heightAtTop(view);
  return placeAt(view.lineBlockAtHeight(height), height);
}

function heightAtTop(view: EditorView): number {
  return view.scrollDOM.getBoundingClientRect().top - view.documentTop;
}

function lineAt(view: EditorView, place: Place): LineBox {
  return view.lineBlockAt(Math.min(Math.max(0, Math.floor(place)), view.state.doc.length));
}

/** A line as laid out. `top` and `height` are pixels in the document, `length` has no line feed. */
export interface LineBox {
  readonly from: number;
  readonly length: number;
  readonly top: number;
  readonly height: number;
}

/** The place at a height. A line reaches up to the next one's start, so that an empty line has its places too. */
export function placeAt({ from, length, top, height }: LineBox, at: number): Place {
  const share = height > 0 ? Math.min(Math.max(0, (at - top) / height), LAST_SHARE) : 0;
  return from + share * (length + 1);
}

/** The height of a place in its line; the inverse of `placeAt`. */
export function heightOf({ from, length, top, height }: LineBox, place: Place): number {
  const share = Math.min(Math.max(0, (place - from) / (length + 1)), LAST_SHARE);
  return top + share * height;
}

/** Short of the whole, which would be the first place of the next line. */
const LAST_SHARE = 0.9999;
