import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { pageSource } from '../../../../lib/preview/frame-page.ts';

/** A preview as one writes it first: the same frame and style sheet, everything in it made anew for each source. */
export interface NaivePage {
  readonly element: HTMLIFrameElement;
  readonly body: HTMLElement;
  show(source: string): void;
}

/** The frame is put into `parent` and fills it. */
export async function createNaivePage(parent: HTMLElement): Promise<NaivePage> {
  const element = document.createElement('iframe');
  element.style.cssText = 'border: 0; display: block; inline-size: 100%; block-size: 100%';
  element.setAttribute('sandbox', 'allow-same-origin');
  element.srcdoc = pageSource;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  parent.append(element);
  await loaded;
  const body = element.contentDocument?.body;
  if (!body) throw new Error('the frame of the naive page is out of reach');
  return {
    element,
    body,
    show(source) {
      body.innerHTML = DOMPurify.sanitize(marked.parse(source, { async: false }));
    },
  };
}

/** A place over everything else in the window. */
export function overlay(place: { left: number; top: number; width: number; height: number }): HTMLElement {
  const element = document.createElement('div');
  const { left, top, width, height } = place;
  element.style.cssText = `position: fixed; z-index: 9; left: ${left}px; top: ${top}px; inline-size: ${width}px; block-size: ${height}px; background: Canvas`;
  document.body.append(element);
  return element;
}
