import { pictureAddresses, wholeAddress } from './addresses.ts';
import { isBeside } from './beside.ts';
import { flatText } from './flat-text.ts';
import {
  ancestorsOf,
  attribute,
  type ChildNode,
  type Element,
  elementsIn,
  isBlank,
  isElement,
} from './page-tree.ts';
import { isSearched, type Searched } from './text-places.ts';

export interface GivenCover {
  readonly address: string;
  readonly alt: string;
}

/**
 * What shows a post's cover: an image, or an element with it in the background. By its address; or else by the name
 * of the file, as where it is served from elsewhere or in another size; or else by what it is said to show. What the
 * body shows is not looked at.
 */
export function findCover(
  searched: Searched,
  cover: GivenCover,
  body: ReadonlySet<ChildNode> = new Set(),
): readonly Element[] {
  const isInBody = (node: ChildNode) =>
    body.has(node) || [...ancestorsOf(node)].some((around) => body.has(around));
  const shown = picturesIn(searched).filter((element) => !isBeside(element) && !isInBody(element));
  const whole = wholeAddress(searched.address);
  for (const match of matches) {
    const found = shown.filter((element) => match(element, cover, whole));
    if (found.length > 0) return [...new Set(found.map(shownBy))];
  }
  return [];
}

/** Everything that shows a picture: images, their sources, backgrounds in a `style`. */
export function picturesIn(searched: Searched): readonly Element[] {
  return [...elementsIn(searched.page, isSearched)].filter(
    (element) =>
      (element.tagName === 'img' || element.tagName === 'source' || attribute(element, 'style') !== null) &&
      pictureAddresses(element).length > 0,
  );
}

/**
 * What has to go when a post has no cover: the largest element around it that holds nothing else. Null where the
 * cover is the background of other things.
 */
export function coverBox(cover: Element): Element | null {
  if (cover.tagName !== 'img' && !cover.childNodes.every(isBlank)) return null;
  let box = cover;
  for (const around of ancestorsOf(cover)) {
    if (lasting.has(around.tagName) || !around.childNodes.every((node) => node === box || isPartOf(node)))
      break;
    box = around;
  }
  return box;
}

/** A `<source>` chooses for the image beside it. */
export function shownBy(element: Element): Element {
  if (element.tagName !== 'source') return element;
  return element.parentNode?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'img') ?? element;
}

type Match = (element: Element, cover: GivenCover, whole: (address: string) => string) => boolean;

const matches: readonly Match[] = [
  (element, { address }, whole) => {
    const [wanted, path] = [whole(address), `/${pathOf(address).replace(/^\.{0,2}\//, '')}`];
    return pictureAddresses(element).some(
      (shown) => whole(shown) === wanted || pathOf(whole(shown)).endsWith(path),
    );
  },
  (element, { address }) => {
    const name = nameOf(address);
    return name !== '' && pictureAddresses(element).some((shown) => nameOf(shown) === name);
  },
  (element, { alt }) =>
    flatText(alt).length >= TELLING && flatText(attribute(element, 'alt') ?? '') === flatText(alt),
];

/** Shorter descriptions, such as `Photo`, may be another picture's. */
const TELLING = 12;

function pathOf(address: string): string {
  return address.trim().replace(/[?#].*$/s, '');
}

function nameOf(address: string): string {
  const path = pathOf(address);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** They stand on a page whether there is a cover or not. */
const lasting: ReadonlySet<string> = new Set([
  'html',
  'body',
  'main',
  'article',
  'td',
  'th',
  'tr',
  'tbody',
  'table',
]);

function isPartOf(node: ChildNode): boolean {
  return isBlank(node) || (isElement(node) && (node.tagName === 'source' || node.tagName === 'figcaption'));
}
