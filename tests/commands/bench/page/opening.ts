import type { OpeningTrace } from '../trace.ts';
import { afterPaint } from './painted.ts';

/** Watches a draft being opened, from now on until its text, its editor and its preview have been painted. */
export function watchOpening(): Promise<OpeningTrace> {
  return new Promise((resolve) => {
    const missing = new Set(milestones);
    const times: Record<string, number> = {};
    const look = () => {
      for (const milestone of [...missing].filter(({ isThere }) => isThere())) {
        missing.delete(milestone);
        afterPaint(
          () => undefined,
          (_, at) => {
            times[milestone.name] = at;
            const { firstText, editor, preview } = times;
            if (firstText === undefined || editor === undefined || preview === undefined) return;
            observer.disconnect();
            resolve({ firstText, editor, preview });
          },
        );
      }
      watchFrame();
    };
    let watched: HTMLIFrameElement | null = null;
    const watchFrame = () => {
      const frame = previewFrame();
      if (!frame || frame === watched) return;
      watched = frame;
      frame.addEventListener('load', () => {
        if (frame.contentDocument)
          observer.observe(frame.contentDocument, { childList: true, subtree: true });
        look();
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['data-editor'],
    });
    look();
  });
}

interface Milestone {
  readonly name: keyof OpeningTrace;
  isThere(): boolean;
}

/** None of these questions makes the page lay itself out. */
const milestones: readonly Milestone[] = [
  { name: 'firstText', isThere: () => hasText('[data-first-text], .cm-line:not(:empty)') },
  { name: 'editor', isThere: () => hasText('[data-editor="ready"] .cm-line:not(:empty)') },
  { name: 'preview', isThere: () => Boolean(previewFrame()?.contentDocument?.body?.firstElementChild) },
];

function hasText(selector: string): boolean {
  return Boolean(document.querySelector(selector)?.textContent);
}

export function previewFrame(): HTMLIFrameElement | null {
  return document.querySelector('.preview iframe');
}
