import type { PrintedCover, PrintedHead, PrintedText } from '../markdown/print.ts';
import { offsetAfter } from './alignment.ts';
import type { BodyPlace } from './body-place.ts';
import type { Caret } from './clicks.ts';

/** The places of a page that a post is put into. */
export interface PagePlaces {
  readonly body: BodyPlace;
  /** Puts title and date into all of their places. What the post has none of is taken out, with its box. */
  fill(head: PrintedHead): void;
  /** Where in the source the clicked part of the head stands; null if it is no part of the head. */
  offsetOf(target: Node, caret: Caret | null, source: string): number | null;
}

/** Shows a cover in an element that is there for it; null takes away what it put beside it. */
export type ShowCover = (element: Element, cover: PrintedCover | null) => void;

/** Comments that stand around the places of a page. */
export const marker = /^\/?afterword:(?:body|title|date)$/;

/** Finds the places in a page that has just been cleaned; null if it has none for a body. */
export function findMarkedPlaces(page: Document, showCover: ShowCover): PagePlaces | null {
  const ranges = markedRanges(page);
  const body = ranges.find(({ name }) => name === 'body');
  if (!body) return null;
  const texts = ranges.filter(({ name }) => name === 'title' || name === 'date');
  const boxes = [...page.querySelectorAll('[data-afterword-place$="-box"]')].map(removable);
  const covers = [...page.querySelectorAll('[data-afterword-place="cover"]')].map(removable);
  let shown: PrintedHead | null = null;

  return {
    body: { parent: body.end.parentElement ?? page.body, end: body.end },
    fill(head) {
      for (const box of boxes) box.setShown(partOf(head, box.place) !== null);
      for (const cover of covers) {
        // What only has the cover behind it stands there without one, too.
        if (cover.element.localName === 'img') cover.setShown(head.cover !== null);
        showCover(cover.element, head.cover);
      }
      for (const range of texts) setText(range, textOf(head, range.name));
      shown = head;
    },
    offsetOf(target, caret, source) {
      if (!shown) return null;
      const cover = covers.find(({ element }) => element.contains(target) || element.nextSibling === target);
      if (cover) return shown.cover?.from ?? null;
      const range = texts.find(
        ({ text }) => text !== null && (text === caret?.node || text.parentNode === target),
      );
      const part = range && textOf(shown, range.name);
      return part ? offsetIn(part, caret && range.text === caret.node ? caret : null, source) : null;
    },
  };
}

interface MarkedRange {
  readonly name: string;
  readonly start: ChildNode;
  readonly end: ChildNode;
  text: Text | null;
}

function markedRanges(page: Document): MarkedRange[] {
  const ranges: MarkedRange[] = [];
  const walker = page.createTreeWalker(page.body, comments);
  let start: ChildNode | null = null;
  while (walker.nextNode()) {
    // The walker gives comments only, which its type does not tell.
    const comment = walker.currentNode as Comment;
    const name = comment.data.replace('/', '');
    if (!comment.data.startsWith('/')) start = comment;
    else if (start?.nodeValue === name && start.parentNode === comment.parentNode) {
      ranges.push({ name: name.replace('afterword:', ''), start, end: comment, text: null });
      start = null;
    }
  }
  return ranges;
}

/** NodeFilter.SHOW_COMMENT */
const comments = 128;

interface Removable {
  readonly element: Element;
  /** `title`, `date` or `cover`. */
  readonly place: string;
  setShown(isShown: boolean): void;
}

/** Goes and comes back at the same place. */
function removable(element: Element): Removable {
  const holder = element.ownerDocument.createComment('');
  return {
    element,
    place: (element.getAttribute('data-afterword-place') ?? '').replace('-box', ''),
    setShown(isShown) {
      if (isShown && holder.parentNode) holder.replaceWith(element);
      else if (!isShown && element.parentNode) element.replaceWith(holder);
    },
  };
}

function partOf(head: PrintedHead, place: string): PrintedText | PrintedCover | null {
  return place === 'cover' ? head.cover : textOf(head, place);
}

function textOf(head: PrintedHead, name: string): PrintedText | null {
  return name === 'title' ? head.title : head.date;
}

function setText(range: MarkedRange, part: PrintedText | null): void {
  range.text ??= range.start.ownerDocument?.createTextNode('') ?? null;
  if (!range.text) return;
  while (range.start.nextSibling && range.start.nextSibling !== range.end) range.start.nextSibling.remove();
  range.text.data = part?.text ?? '';
  range.end.before(range.text);
}

function offsetIn({ from, to }: PrintedText, caret: Caret | null, source: string): number {
  const before = caret?.node.nodeValue?.slice(0, caret.offset);
  return before === undefined ? from : from + offsetAfter(before, source.slice(from, to));
}
