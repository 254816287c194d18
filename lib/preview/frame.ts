import { pageSource } from './frame-page.ts';

/** The frame that the preview is shown in. No script of a post can run in it, and it leads nowhere. */
export interface Frame {
  /** For Afterword's own pages. A site's page is shown as it is. */
  setTheme(theme: 'light' | 'dark'): void;
  /** In CSS pixels; null fills the room there is. */
  setWidth(width: number | null): void;
  destroy(): void;
}

/** Calls `onPage` with the frame's document when it is ready, and again with a new one if it was ever lost. */
export function createFrame(parent: HTMLElement, title: string, onPage: (page: Document) => void): Frame {
  const desk = parent.ownerDocument.createElement('div');
  desk.style.cssText = deskStyle;
  const element = parent.ownerDocument.createElement('iframe');
  element.title = title;
  element.dataset.preview = '';
  // Never `allow-scripts`: with both, a post could take the sandbox off.
  element.setAttribute('sandbox', 'allow-same-origin');
  element.srcdoc = pageSource;
  let width: number | null = null;
  const loaded = () => {
    const page = element.contentDocument;
    if (page?.URL === 'about:srcdoc') onPage(page);
    // Something led the frame away. Bring it back.
    else element.srcdoc = pageSource;
  };
  const resize = () => {
    element.style.cssText = frameStyle(width, desk.clientWidth);
  };
  resize();
  const observer = new ResizeObserver(resize);
  observer.observe(desk);
  element.addEventListener('load', loaded);
  desk.append(element);
  // Before what else stands there, so that it is painted below that.
  parent.prepend(desk);
  return {
    setTheme(theme) {
      // A frame that is still loading has a document without an element.
      const root: HTMLElement | null | undefined = element.contentDocument?.documentElement;
      if (root?.hasAttribute('data-afterword-own')) root.dataset.theme = theme;
    },
    setWidth(chosen) {
      width = chosen;
      resize();
    },
    destroy() {
      observer.disconnect();
      element.removeEventListener('load', loaded);
      desk.remove();
    },
  };
}

const deskStyle =
  'background: color-mix(in srgb, CanvasText 7%, Canvas); block-size: 100%; inline-size: 100%; overflow: hidden; direction: ltr';

/** A page that is wider than the room is laid out at its width and shown smaller; a narrower one stands in the middle. */
function frameStyle(width: number | null, room: number): string {
  const base = 'background: Canvas; border: 0; display: block; margin-inline: auto';
  if (width === null || room === 0) return `${base}; block-size: 100%; inline-size: 100%`;
  if (width <= room) return `${base}; block-size: 100%; inline-size: ${width}px`;
  const scale = room / width;
  return (
    `${base}; inline-size: ${width}px; block-size: ${100 / scale}%; ` +
    `transform: scale(${scale}); transform-origin: 0 0`
  );
}
