import type { Place } from '../editor/place.ts';
import type { LiquidCard, PostFile, PrintedHead } from '../markdown/print.ts';
import type { Shell } from '../page/shell.ts';
import type { Site } from '../sites/site.ts';
import { createAdaptiveRenderer } from './adaptive-renderer.ts';
import { watchPictures } from './broken-pictures.ts';
import { createCardStage } from './card-stage.ts';
import { createCleaner } from './cleaner.ts';
import { listenToClicks } from './clicks.ts';
import { createFrame } from './frame.ts';
import { createMedia } from './media.ts';
import { createPageStage } from './page-stage.ts';
import type { PrintedChange, RenderJob, RenderState } from './renderer.ts';
import { createRest } from './rest.ts';
import { afterChange, nothingShown, type ShownPost } from './shown-post.ts';
import type { Stage } from './stage.ts';
import type { PreviewWords } from './words.ts';

export interface PreviewOptions {
  /** The frame is made inside it and fills it. */
  readonly parent: HTMLElement;
  /** What the frame is called by screen readers. */
  readonly title: string;
  readonly words: PreviewWords;
  /** As whose posts are printed until another one is set. */
  readonly site: Site;
  /** The person clicked on something that stands at this offset of the source. */
  onPick(offset: number): void;
  /** The person scrolled; this place is at the top of the view now. */
  onPlace(place: Place): void;
  /** The person opened a link or a card. The address is absolute: http, https or mailto. */
  onOpenLink(address: string): void;
  /** The frame now shows a source of this many UTF-16 code units; it is painted with the next frame. */
  onShown?(length: number): void;
  /** What the preview can say of its own work; called when it changes. */
  onState?(state: PreviewState): void;
  /** What of the post could not be run or shown, of the newest rendering. Called when it changes. */
  onPrinted?(printed: { readonly head: PrintedHead; readonly cards: readonly LiquidCard[] }): void;
}

/**
 * - `loading`: the site's engine is on its way;
 * - `shown`: the page follows what is typed;
 * - `late`: the newest text takes too long to print, and the last good page stays;
 * - `failed`: the engine could not be loaded.
 */
export type PreviewState = { readonly state: RenderState };

/** How a post is looked at: on its page, in the site's list of posts, or as the card of a shared link. */
export type PreviewLook = 'page' | 'list' | 'link';

/** A post as a page that follows what is typed. */
export interface Preview {
  /** Shows a source, soon; if another one comes before that, it may be passed over. */
  show(source: string, file: PostFile): void;
  /** Prints as that site does from now on. */
  setSite(site: Site): void;
  /** The page around the post; null is Afterword's own. */
  setShell(shell: Shell | null): void;
  setLook(look: PreviewLook): void;
  /** CSS pixels that the page is laid out at; null: as wide as there is room. Wider pages are shown smaller. */
  setWidth(width: number | null): void;
  /** Brings a place of the source to the top of the view. Waits for the first source if there is none yet. */
  scrollTo(place: Place): void;
  setTheme(theme: 'light' | 'dark'): void;
  destroy(): void;
}

export function createPreview(options: PreviewOptions): Preview {
  const media = createMedia();
  let { site } = options;
  let shell: Shell | null = null;
  let look: PreviewLook = 'page';
  let theme: 'light' | 'dark' = 'light';
  let page: Document | null = null;
  let stage: Stage | null = null;
  let post = nothingShown;
  /** What was asked for, and whether the stage shows it. */
  let asked: { readonly job: RenderJob; readonly isShown: boolean } | null = null;
  let wishedPlace: Place | null = null;
  const rest = createRest(loadIfResting);

  const frame = createFrame(options.parent, options.title, (loaded) => {
    page = loaded;
    listenToClicks(loaded, {
      base: () => baseOf(site, shell),
      onOpenLink: options.onOpenLink,
      onPick(target, caret) {
        const offset = stage?.offsetOf(target, caret) ?? null;
        if (offset !== null) options.onPick(offset);
      },
    });
    watchPictures(
      loaded,
      options.words,
      (picture) => stage !== null && stage.offsetOf(picture, null) !== null,
    );
    setStage();
    render();
  });
  const renderer = createAdaptiveRenderer(site, {
    onChange,
    onState: (state) => options.onState?.({ state }),
  });

  function render(): void {
    if (page && asked && !asked.isShown) renderer.render(asked.job);
  }

  function renderAnew(): void {
    if (asked) asked = { job: { ...asked.job, wantsIntro: look !== 'page' }, isShown: false };
    render();
  }

  function onChange(change: PrintedChange, job: RenderJob): void {
    if (!stage) return;
    if (asked?.job === job) asked = { job, isShown: true };
    post = afterChange(post, change, job);
    stage.show(change, post);
    if (look === 'page') goToWished(stage);
    loadIfResting();
    if (change.head || change.cards) options.onPrinted?.({ head: post.head, cards: post.cards });
    options.onShown?.(change.body.length);
  }

  function goToWished(there: Stage): void {
    if (wishedPlace !== null) there.scrollTo(wishedPlace);
    wishedPlace = null;
  }

  /** What is at the top of the view stays there, or comes back to it with the page. */
  function setStage(): void {
    if (!page) return;
    wishedPlace ??= stage?.place() ?? null;
    stage?.stop();
    stage = createStage(page, post);
    frame.setTheme(theme);
    if (look === 'page' && post !== nothingShown) goToWished(stage);
    loadIfResting();
  }

  function createStage(inFrame: Document, first: ShownPost): Stage {
    const { words, onPlace } = options;
    const base = baseOf(site, shell);
    const common = { frame: inFrame, base, clean: createCleaner({ words, base }), media, words };
    return look === 'page'
      ? createPageStage({ ...common, shell, onPlace }, first)
      : createCardStage({ ...common, kind: look, site }, first);
  }

  function loadIfResting(): void {
    if (rest.isOver() && page && (!asked || asked.isShown)) media.release(page.body);
  }

  return {
    show(source, file) {
      asked = { job: { source, file, wantsIntro: look !== 'page' }, isShown: false };
      rest.begin();
      render();
    },
    setSite(chosen) {
      if (JSON.stringify(chosen) === JSON.stringify(site)) return;
      site = chosen;
      renderer.setSite(chosen);
      setStage();
      renderAnew();
    },
    setShell(chosen) {
      if (chosen === shell) return;
      shell = chosen;
      setStage();
    },
    setLook(chosen) {
      if (chosen === look) return;
      look = chosen;
      setStage();
      renderAnew();
    },
    setWidth: frame.setWidth,
    scrollTo(place) {
      if (stage && post !== nothingShown && look === 'page') stage.scrollTo(place);
      else wishedPlace = place;
    },
    setTheme(chosen) {
      theme = chosen;
      frame.setTheme(chosen);
    },
    destroy() {
      rest.stop();
      renderer.close();
      stage?.stop();
      frame.destroy();
    },
  };
}

/** Relative addresses are of the borrowed page, or else of the site's root. */
function baseOf({ address }: Site, shell: Shell | null): string | null {
  return shell?.address ?? (address === null ? null : `${address}/`);
}
