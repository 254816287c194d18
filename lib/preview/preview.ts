import type { Place } from '../editor/place.ts';
import { createAdaptiveRenderer } from './adaptive-renderer.ts';
import { createCleaner } from './cleaner.ts';
import { listenToClicks } from './clicks.ts';
import { createFrame } from './frame.ts';
import { createMedia } from './media.ts';
import { offsetOf, type ShownSource } from './pick.ts';
import { createScroller, type Scroller } from './scroll.ts';
import { createSheet, type Sheet, type ShownBlock } from './sheet.ts';
import type { PreviewWords } from './words.ts';

export interface PreviewOptions {
  /** The frame is made inside it and fills it. */
  readonly parent: HTMLElement;
  /** What the frame is called by screen readers. */
  readonly title: string;
  readonly words: PreviewWords;
  /** The person clicked on something that stands at this offset of the source. */
  onPick(offset: number): void;
  /** The person scrolled; this place is at the top of the view now. */
  onPlace(place: Place): void;
  /** The person opened a link or a card. The address is absolute: http, https or mailto. */
  onOpenLink(address: string): void;
  /** The frame now shows a source of this many UTF-16 code units; it is painted with the next frame. */
  onShown?(length: number): void;
}

/** A post as a page that follows what is typed. */
export interface Preview {
  /** Shows a source, soon; if another one comes before that, it may be passed over. */
  show(source: string): void;
  /** Brings a place of the source to the top of the view. Waits for the first source if there is none yet. */
  scrollTo(place: Place): void;
  setTheme(theme: 'light' | 'dark'): void;
  destroy(): void;
}

export function createPreview(options: PreviewOptions): Preview {
  const clean = createCleaner(options.words);
  const media = createMedia();
  let stage: Stage | null = null;
  let shown: Pick<ShownSource, 'source' | 'positions'> = nothingShown;
  /** What was asked for and is not yet on the stage. */
  let newest: string | null = null;
  let wishedPlace: Place | null = null;
  let rest: Rest = { state: 'over' };

  const frame = createFrame(options.parent, options.title, (page) => {
    const blocks = stage?.sheet.blocks ?? [];
    stage?.scroller.stop();
    stage = setStage(page, blocks);
    if (newest !== null) renderer.render(newest);
  });

  const renderer = createAdaptiveRenderer((change, source) => {
    if (!stage) return;
    if (source === newest) newest = null;
    shown = { source, positions: change.positions };
    stage.sheet.apply(change);
    stage.scroller.hold();
    if (wishedPlace !== null) stage.scroller.scrollTo(wishedPlace);
    wishedPlace = null;
    loadIfResting();
    options.onShown?.(change.length);
  });

  function setStage(page: Document, blocks: readonly ShownBlock[]): Stage {
    const sheet = createSheet(page.body, clean, media);
    sheet.apply({ start: 0, removed: 0, inserted: blocks });
    listenToClicks(page, {
      onOpenLink: options.onOpenLink,
      onPick(target, caret) {
        const offset = offsetOf(target, caret, { ...shown, blocks: sheet.blocks });
        if (offset !== null) options.onPick(offset);
      },
    });
    const scroller = createScroller(page, () => ({ ...shown, blocks: sheet.blocks }), options.onPlace);
    return { page, sheet, scroller };
  }

  function loadIfResting(): void {
    if (rest.state === 'over' && newest === null && stage) media.release(stage.page.body);
  }

  return {
    show(source) {
      newest = source;
      if (rest.state === 'awaited') clearTimeout(rest.timer);
      rest = {
        state: 'awaited',
        timer: setTimeout(() => {
          rest = { state: 'over' };
          loadIfResting();
        }, restLength),
      };
      if (stage) renderer.render(source);
    },
    scrollTo(place) {
      if (stage && shown !== nothingShown) stage.scroller.scrollTo(place);
      else wishedPlace = place;
    },
    setTheme: frame.setTheme,
    destroy() {
      if (rest.state === 'awaited') clearTimeout(rest.timer);
      renderer.close();
      stage?.scroller.stop();
      frame.destroy();
    },
  };
}

/** The frame's document and what works in it. */
interface Stage {
  readonly page: Document;
  readonly sheet: Sheet;
  readonly scroller: Scroller;
}

/** Whether the person has stopped typing for a moment. */
type Rest =
  | { readonly state: 'over' }
  | { readonly state: 'awaited'; readonly timer: ReturnType<typeof setTimeout> };

/** How long (ms) nobody has typed before an address counts as finished. */
const restLength = 500;

const nothingShown = { source: '', positions: new Uint32Array() };
