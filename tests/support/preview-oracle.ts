import { EditorView } from '@codemirror/view';
import { Marked } from 'marked';
import { en } from '../../lib/app/messages/en.ts';
import { createGfm } from '../../lib/markdown/gfm.ts';
import { splitPost } from '../../lib/post/split.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createRendering } from '../../lib/preview/rendering.ts';

/**
 * Runs in a page of the extension, beside the application, as a script of its own. It renders the text of the
 * editor in one go, with nothing but marked and the cleaner, and compares that with what the frame shows.
 */
export interface PreviewOracle {
  /** The text in the editor. */
  text(): string;
  /** Puts `insert` in the place of a part of the text, as typing does. Answers with the text of after. */
  edit(change: { readonly from: number; readonly to: number; readonly insert: string }): string;
  /** Null if the frame shows the text of the editor, as HTML the same as a rendering of the whole. */
  difference(): Difference | null;
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
  difference() {
    const shown = shownBody();
    const expected = wholeBody(oracle.text());
    return shown.isEqualNode(expected) ? null : { shown: shown.innerHTML, expected: expected.innerHTML };
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

/** A copy of what the frame shows, with the addresses in it that wait until typing rests. */
function shownBody(): HTMLElement {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  if (!frame?.contentDocument) throw new Error('there is no preview in this page');
  const body = document.implementation.createHTMLDocument('').importNode(frame.contentDocument.body, true);
  for (const name of ['srcset', 'src', 'poster']) {
    for (const element of body.querySelectorAll(`[data-afterword-${name}]`)) {
      element.setAttribute(name, element.getAttribute(`data-afterword-${name}`) ?? '');
      element.removeAttribute(`data-afterword-${name}`);
    }
  }
  body.normalize();
  return body;
}

function wholeBody(source: string): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  body.append(...createCleaner(en.preview)([wholeHtml(source)]).flat());
  body.normalize();
  return body;
}

/** The title is the same small code either way; of the body nothing is taken over but marked itself. */
function wholeHtml(source: string): string {
  const { body } = splitPost(source);
  const [title] = body.from > 0 ? createRendering(createGfm())(source.slice(0, body.from)) : [];
  return (title?.html ?? '') + bodyHtml(source.slice(body.from, body.to));
}

function bodyHtml(text: string): string {
  try {
    return new Marked({ gfm: true, async: false }).parse(text, { async: false });
  } catch {
    // As the engine says: marked gives up on a few texts.
    return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>\n`;
  }
}
