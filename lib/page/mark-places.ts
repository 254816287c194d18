import { pictureAddresses, resolvedAttributes } from './addresses.ts';
import { coverBox } from './cover-place.ts';
import {
  type ChildNode,
  createComment,
  createText,
  type Element,
  elementsIn,
  isElement,
  removeAttributes,
  removeNode,
  replaceNodes,
  setAttribute,
} from './page-tree.ts';
import type { PlaceName } from './shell.ts';
import type { TextPlacement } from './text-places.ts';

/** The attribute that marks a cover, and what has to go with it. */
export const PLACE_ATTRIBUTE = 'data-afterword-place';

/** Stands for the cover's address where it is part of a style. */
export const COVER_ADDRESS = 'afterword:cover';

/** What the comments around a place say. */
export function placeMarks(name: PlaceName): { readonly start: string; readonly end: string } {
  return { start: `afterword:${name}`, end: `/afterword:${name}` };
}

/** Takes the nodes out and leaves the marks of a place. */
export function markNodes(name: PlaceName, nodes: readonly ChildNode[]): void {
  replaceNodes(nodes, markPair(name));
}

export function markText(name: PlaceName, placement: TextPlacement): void {
  if (placement.at === 'element') {
    const { element } = placement;
    element.childNodes = [];
    for (const mark of markPair(name)) {
      mark.parentNode = element;
      element.childNodes.push(mark);
    }
    return;
  }
  const { node, from, to } = placement;
  const around = [node.value.slice(0, from), node.value.slice(to)].map((text) =>
    text === '' ? [] : [createText(text)],
  );
  replaceNodes([node], [...(around[0] ?? []), ...markPair(name), ...(around[1] ?? [])]);
}

/** Takes the picture out, with everything that speaks of it. An image that is its own box is marked as the cover. */
export function markCover(cover: Element): void {
  const box = coverBox(cover);
  if (cover.tagName === 'img') emptyImage(cover);
  else emptyBackground(cover);
  for (const caption of box ? [...elementsIn(box)] : []) {
    if (caption.tagName === 'figcaption') removeNode(caption);
  }
  if (box) setAttribute(box, PLACE_ATTRIBUTE, 'cover-box');
  setAttribute(cover, PLACE_ATTRIBUTE, 'cover');
}

function markPair(name: PlaceName): ChildNode[] {
  const { start, end } = placeMarks(name);
  return [createComment(start), createComment(end)];
}

/** Other sizes of the picture are not known of another one. */
function emptyImage(image: Element): void {
  removeAttributes(image, 'src', 'srcset', 'sizes', 'alt');
  const siblings = image.parentNode?.childNodes.filter(isElement) ?? [];
  for (const sibling of siblings) if (sibling.tagName === 'source') removeNode(sibling);
}

function emptyBackground(element: Element): void {
  if (pictureAddresses(element).length === 0) return;
  for (const { name, value } of resolvedAttributes(element, () => COVER_ADDRESS)) {
    if (name === 'style') setAttribute(element, name, value);
  }
}
