import type { Site } from '../sites/site.ts';
import { isBeside } from './beside.ts';
import { findCover, picturesIn, shownBy } from './cover-place.ts';
import { findSaid, flatText } from './flat-text.ts';
import type { PageFacts } from './page-facts.ts';
import {
  ancestorsOf,
  attribute,
  type ChildNode,
  type Element,
  isElement,
  isText,
  neighbours,
  nodesIn,
  textOf,
} from './page-tree.ts';
import { guessDate, type ShownDate } from './shown-dates.ts';
import { headingsIn, type Searched } from './text-places.ts';

/** What a page seems to show of its post, by how such pages are usually made. */
export interface GuessedPost {
  readonly body: readonly ChildNode[];
  readonly title: string | null;
  readonly date: ShownDate | null;
  readonly cover: Element | null;
}

/** Null if nothing on the page looks like the body of a post. The page has to be clean. */
export function guessPost(searched: Searched, facts: PageFacts, site: Site): GuessedPost | null {
  const order = new Map([...nodesIn(searched.page)].map((node, at) => [node, at]));
  const heading = guessHeading(searched, facts);
  const holder = bodyHolder(searched);
  const paragraph = holder?.childNodes.find((node) => isElement(node) && isParagraph(node));
  if (!holder || !paragraph) return null;
  const date = guessDate(searched, heading, site);
  const cover = guessCover(searched, facts, (node) => isBetween(order, heading, node, paragraph));
  const body = bodyIn(
    holder,
    [heading, cover].filter((node) => node !== null),
    date,
  );
  return body && { body, title: heading && textOf(heading).trim(), date, cover };
}

/** The heading that the head of the page knows as its title; or else the first of the page's own. */
export function guessHeading(searched: Searched, { sharedTitle, title }: PageFacts): Element | null {
  const headings = headingsIn(searched).filter(
    (heading) => !isBeside(heading) && textOf(heading).trim() !== '',
  );
  const named = (name: string | null) =>
    headings.find((heading) => name !== null && flatText(textOf(heading)) === flatText(name));
  const within = headings.filter(
    (heading) => isTopHeading(heading) && findSaid(title, textOf(heading)) !== null,
  );
  const longest = within.toSorted((one, other) => textOf(other).length - textOf(one).length)[0];
  const found =
    named(sharedTitle) ?? named(title) ?? longest ?? headings.find(({ tagName }) => tagName === 'h1');
  return found ?? null;
}

function isTopHeading({ tagName }: Element): boolean {
  return tagName === 'h1' || tagName === 'h2';
}

/** How much text of a node is not the text of links. */
type TextLengths = ReadonlyMap<ChildNode, number>;

/** The element with the most text in paragraphs of its own. */
function bodyHolder(searched: Searched): Element | null {
  const nodes = [...nodesIn(searched.page, (element) => !foreign.has(element.tagName))];
  const lengths = textLengths(nodes);
  let best: { readonly element: Element; readonly length: number } | null = null;
  for (const element of nodes.filter(isElement)) {
    if (foreign.has(element.tagName) || inner.has(element.tagName)) continue;
    const length = element.childNodes
      .filter((child) => isElement(child) && isParagraph(child))
      .reduce((sum, child) => sum + (lengths.get(child) ?? 0), 0);
    if (length > (best?.length ?? LEAST)) best = { element, length };
  }
  return best?.element ?? null;
}

/** Fewer characters are no post. */
const LEAST = 20;

function textLengths(nodes: readonly ChildNode[]): TextLengths {
  const lengths = new Map<ChildNode, number>();
  for (const node of nodes.toReversed()) {
    if (isText(node)) lengths.set(node, node.value.trim().length);
    else if (isElement(node)) {
      const length = node.childNodes.reduce((sum, child) => sum + (lengths.get(child) ?? 0), 0);
      lengths.set(node, node.tagName === 'a' ? length / 10 : length);
    }
  }
  return lengths;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nothing in them is a post's. */
const foreign = names('head header nav aside footer form style svg iframe select button');

/** They stand in a body and never around one. */
const inner = names('p ul ol li dl dd dt blockquote pre table tbody tr td th a span figure details');

const paragraphs = names('p ul ol dl blockquote pre table');

/** What a body may end with besides. */
const pictures = names('img picture figure iframe video hr');

function isParagraph(element: Element): boolean {
  return paragraphs.has(element.tagName) && !isToolbar(element);
}

/** Buttons to share the post, and the way to the next one. */
function isToolbar(element: Element): boolean {
  const said = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return /\b(?:share|sharing|social|tags|meta|pagination|pager|breadcrumbs?|related|comments)\b/i.test(said);
}

/** From behind the title, the date and the cover to the last paragraph, with pictures that follow it. */
function bodyIn(
  holder: Element,
  places: readonly Element[],
  date: ShownDate | null,
): readonly ChildNode[] | null {
  const children = holder.childNodes.filter(isElement);
  const isHead = (child: Element) =>
    places.some((place) => place === child || [...ancestorsOf(place)].includes(child)) ||
    isDateLine(child, date);
  const own = children.slice(headLength(children, isHead)).filter((child) => !foreign.has(child.tagName));
  const first = own.find((child) => !isToolbar(child));
  const end = own.findLastIndex(isParagraph);
  const more = own.slice(end + 1).findIndex(({ tagName }) => !pictures.has(tagName));
  const last = own[more === -1 ? own.length - 1 : end + more];
  return first && last && end !== -1 ? neighbours(first, last) : null;
}

/** Up to the first of the post's paragraphs, so that a date in the text of a post ends nothing. */
function headLength(children: readonly Element[], isHead: (child: Element) => boolean): number {
  const start = children.findIndex((child) => isParagraph(child) && !isHead(child));
  return children.slice(0, start === -1 ? children.length : start).findLastIndex(isHead) + 1;
}

function isDateLine(child: Element, date: ShownDate | null): boolean {
  const text = textOf(child);
  return date !== null && text.length < date.text.length + 60 && findSaid(text, date.text) !== null;
}

/** The picture that links to the post show; or else the only large one between title and text. */
function guessCover(
  searched: Searched,
  { sharedPicture }: PageFacts,
  isBefore: (node: ChildNode) => boolean,
): Element | null {
  const isOwn = (element: Element) => isBefore(element) && !isBeside(element) && !isSmall(element);
  const shared = sharedPicture === null ? [] : findCover(searched, { address: sharedPicture, alt: '' });
  const images = picturesIn(searched)
    .map(shownBy)
    .filter((element) => element.tagName === 'img');
  return shared.find(isOwn) ?? images.find(isOwn) ?? null;
}

/** Logos and portraits of authors. */
function isSmall(element: Element): boolean {
  const width = Number.parseInt(attribute(element, 'width') ?? '', 10);
  const said = `${attribute(element, 'class') ?? ''} ${attribute(element, 'alt') ?? ''}`;
  return width < 300 || /\b(?:logo|avatar|icon|author)\b/i.test(said) || isVector(element);
}

function isVector(element: Element): boolean {
  return /\.svg(?:[?#]|$)/i.test(attribute(element, 'src') ?? '');
}

function isBetween(
  order: ReadonlyMap<ChildNode, number>,
  heading: Element | null,
  node: ChildNode,
  paragraph: ChildNode,
): boolean {
  const at = order.get(node) ?? -1;
  const isInMain = [...ancestorsOf(node)].some(({ tagName }) => tagName === 'main' || tagName === 'article');
  const isAfter = isInMain || (heading !== null && at > (order.get(heading) ?? at));
  return isAfter && at < (order.get(paragraph) ?? -1);
}
