import { EditorView } from '@codemirror/view';
import { en } from '../../lib/app/messages/en.ts';
import { createPrinter } from '../../lib/markdown/printer.ts';
import type { Shell } from '../../lib/page/shell.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { listenToClicks } from '../../lib/preview/clicks.ts';
import { createFrame } from '../../lib/preview/frame.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { createPageStage } from '../../lib/preview/page-stage.ts';
import { nothingShown, type ShownPost } from '../../lib/preview/shown-post.ts';
import type { Site } from '../../lib/sites/site.ts';
import { fullRender } from './full-render.ts';

/**
 * Runs in a page of the extension, beside the application, as a script of its own. It prints the text of the editor
 * in one go, by an engine that has never seen another text, and compares that with what the frame shows.
 */
export interface PreviewOracle {
  /** The text in the editor. */
  text(): string;
  /** Puts `insert` in the place of a part of the text, as typing does. Answers with the text of after. */
  edit(change: { readonly from: number; readonly to: number; readonly insert: string }): string;
  /** Null if the frame shows the text of the editor as a post of that site, the same as if printed in one go. */
  difference(site: Site): Promise<Difference | null>;
  /** Opens a preview of its own over the page, before the application's, that shows a post in a borrowed page. */
  showInPage(shell: Shell, post: Pick<ShownPost, 'head' | 'blocks'>): Promise<void>;
}

export interface Difference {
  readonly shown: string;
  readonly expected: string;
}

const oracle: PreviewOracle = {
  text: () => editor().state.doc.toString(),
  edit({ from, to, insert }) {
    const view = editor();
    const changes = { from: wholePlace(view, from), to: wholePlace(view, to), insert };
    view.dispatch({ changes, userEvent: 'input.type' });
    return view.state.doc.toString();
  },
  async difference(site) {
    const printer = await createPrinter(site);
    const printed = printer.print(oracle.text(), { name: null });
    const expected = fullRender(printed.body, {
      words: en.preview,
      base: site.address === null ? null : `${site.address}/`,
    });
    expected.dataset.title = (!printed.head.isTitleInBody && printed.head.title?.text) || '';
    for (const picture of expected.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', '');
    const shown = shownBody();
    return shown.isEqualNode(expected) ? null : { shown: shown.outerHTML, expected: expected.outerHTML };
  },
  showInPage(shell, post) {
    document.querySelector('[data-borrowed]')?.remove();
    const holder = document.createElement('div');
    holder.className = 'preview';
    holder.dataset.borrowed = '';
    holder.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    document.body.prepend(holder);
    return new Promise((resolve) => {
      createFrame(holder, 'Borrowed page', (frame) => {
        const { words, base } = { words: en.preview, base: shell.address };
        const media = createMedia();
        const clean = createCleaner({ words, base });
        const options = { frame, shell, base, clean, media, words, onPlace: () => {} };
        createPageStage(options, { ...nothingShown, ...post });
        const onOpenLink = (address: string) => void frame.defaultView?.open(address);
        listenToClicks(frame, { base: () => base, onOpenLink, onPick: () => {} });
        media.release(frame.body);
        resolve();
      });
    });
  },
};
Reflect.set(globalThis, 'afterwordOracle', oracle);

function editor(): EditorView {
  const view = EditorView.findFromDOM(document.body);
  if (!view) throw new Error('there is no editor in this page');
  return view;
}

/** No cursor stands between the halves of a character; Yjs puts another one in the place of each half. */
function wholePlace({ state }: EditorView, place: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(state.sliceDoc(place - 1, place + 1)) ? place - 1 : place;
}

/**
 * A copy of what the frame shows of the body, with the addresses in it that wait until typing rests, and without what
 * is said of pictures that could not be loaded.
 */
function shownBody(): HTMLElement {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  const page = frame?.contentDocument;
  if (!page) throw new Error('there is no preview in this page');
  const { body } = document.implementation.createHTMLDocument('');
  body.append(body.ownerDocument.importNode(bodyRange(page).cloneContents(), true));
  for (const name of ['srcset', 'src', 'poster']) {
    for (const element of body.querySelectorAll(`[data-afterword-${name}]`)) {
      element.setAttribute(name, element.getAttribute(`data-afterword-${name}`) ?? '');
      element.removeAttribute(`data-afterword-${name}`);
    }
  }
  for (const picture of body.querySelectorAll('img')) {
    picture.alt = picture.getAttribute('data-afterword-broken') ?? picture.alt;
    picture.removeAttribute('data-afterword-broken');
  }
  body.dataset.title = page.querySelector('[data-afterword-place="title-box"]')?.textContent ?? '';
  body.normalize();
  return body;
}

/** What stands between the two comments of the body. */
function bodyRange(page: Document): Range {
  const range = page.createRange();
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    const comment = walker.currentNode;
    if (comment.nodeValue === 'afterword:body') range.setStartAfter(comment);
    if (comment.nodeValue === '/afterword:body') range.setEndBefore(comment);
  }
  return range;
}
