import { pageSource } from './frame-page.ts';

/** The frame that the preview is shown in. No script of a post can run in it, and it leads nowhere. */
export interface Frame {
  setTheme(theme: 'light' | 'dark'): void;
  destroy(): void;
}

/** Calls `onPage` with the frame's document when it is ready, and again with a new one if it was ever lost. */
export function createFrame(parent: HTMLElement, title: string, onPage: (page: Document) => void): Frame {
  const element = parent.ownerDocument.createElement('iframe');
  element.title = title;
  element.dataset.preview = '';
  element.style.cssText = 'border: 0; display: block; inline-size: 100%; block-size: 100%';
  // Never `allow-scripts`: with both, a post could take the sandbox off.
  element.setAttribute('sandbox', 'allow-same-origin');
  element.srcdoc = pageSource;
  let theme: 'light' | 'dark' = 'light';
  const loaded = () => {
    const page = element.contentDocument;
    if (page?.URL === 'about:srcdoc') {
      page.documentElement.dataset.theme = theme;
      onPage(page);
    }
    // Something led the frame away. Bring it back.
    else element.srcdoc = pageSource;
  };
  element.addEventListener('load', loaded);
  parent.append(element);
  return {
    setTheme(chosen) {
      theme = chosen;
      // A frame that is still loading has a document without an element.
      const root: HTMLElement | null | undefined = element.contentDocument?.documentElement;
      if (root) root.dataset.theme = theme;
    },
    destroy() {
      element.removeEventListener('load', loaded);
      element.remove();
    },
  };
}
