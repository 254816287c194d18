import { PLACE_ATTRIBUTE, placeMarks } from './mark-places.ts';
import { documentTitleOf } from './page-facts.ts';
import { attribute, type CommentNode, type Element, elementsIn, nodesIn, readPage } from './page-tree.ts';

/** A stretch of a shell's text, in UTF-16 code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where another post goes in the text of a shell, its marks included. */
export interface ShellMarks {
  readonly body: Stretch;
  readonly titles: readonly Stretch[];
  readonly dates: readonly Stretch[];
  readonly covers: readonly MarkedElement[];
  readonly coverBoxes: readonly MarkedElement[];
  /** What stands in `<title>`. */
  readonly documentTitle: Stretch | null;
}

export interface MarkedElement {
  readonly element: Element;
  readonly whole: Stretch;
  readonly startTag: Stretch;
}

/** Reads a shell's marks. Null if they are broken: a body that is missing, twice there or not empty, a single mark. */
export function readMarks(html: string): ShellMarks | null {
  const page = readPage(html, 'located');
  if (!page) return null;
  const comments: CommentNode[] = [];
  for (const node of nodesIn(page)) if (node.nodeName === '#comment') comments.push(node as CommentNode);
  const bodies = pairsOf(comments, 'body');
  const titles = pairsOf(comments, 'title');
  const dates = pairsOf(comments, 'date');
  const [body] = bodies ?? [];
  if (!bodies || !body || bodies.length > 1 || !titles || !dates) return null;
  const marked = [...elementsIn(page)].flatMap(markedElement);
  const ofPlace = (place: string) =>
    marked.filter(({ element }) => attribute(element, PLACE_ATTRIBUTE) === place);
  return {
    body,
    titles,
    dates,
    covers: ofPlace('cover'),
    coverBoxes: ofPlace('cover-box'),
    documentTitle: insideOf(documentTitleOf(page)),
  };
}

/** The pairs of a place in order; null if a mark stands alone, or if something stands between two. */
function pairsOf(comments: readonly CommentNode[], name: 'body' | 'title' | 'date'): Stretch[] | null {
  const { start, end } = placeMarks(name);
  const pairs: Stretch[] = [];
  const marks = comments.filter(({ data }) => data === start || data === end);
  for (let at = 0; at < marks.length; at += 2) {
    const [one, other] = [marks[at], marks[at + 1]];
    const [from, between] = [one?.sourceCodeLocation, other?.sourceCodeLocation];
    if (one?.data !== start || other?.data !== end || !from || !between) return null;
    if (from.endOffset !== between.startOffset) return null;
    pairs.push({ from: from.startOffset, to: between.endOffset });
  }
  return pairs;
}

function markedElement(element: Element): MarkedElement[] {
  const location = element.sourceCodeLocation;
  if (!location?.startTag || attribute(element, PLACE_ATTRIBUTE) === null) return [];
  const { startTag } = location;
  return [
    {
      element,
      whole: { from: location.startOffset, to: location.endOffset },
      startTag: { from: startTag.startOffset, to: startTag.endOffset },
    },
  ];
}

function insideOf(element: Element | null): Stretch | null {
  const { startTag, endTag } = element?.sourceCodeLocation ?? {};
  return startTag && endTag ? { from: startTag.endOffset, to: endTag.startOffset } : null;
}
