import {
  ancestorsOf,
  attribute,
  type ChildNode,
  type Document,
  type Element,
  elementsIn,
} from './page-tree.ts';

/** Whether a node stands beside a page's own content: in its navigation, its footer, a list of other posts. */
export function isBeside(node: ChildNode): boolean {
  for (const element of ancestorsOf(node)) {
    if (besides.has(element.tagName)) return !isBreadcrumb(element);
    if (element.tagName === 'article' || element.tagName === 'main') return false;
  }
  return false;
}

/**
 * Tells which nodes stand in an entry of a list of posts: one that links to this very page, like all the others to
 * theirs. `body` is what stands in the middle of the page.
 */
export function listedOn(page: Document, address: string, body: ChildNode): (node: ChildNode) => boolean {
  const aroundBody = new Set(ancestorsOf(body));
  const aroundLink = new Set<Element>();
  const aroundHeading = new Set<Element>();
  for (const element of elementsIn(page)) {
    const isLink = element.tagName === 'a' && leadsTo(element, address) === 'here';
    if (isLink) addAround(element, aroundLink);
    if (element.tagName === 'h1') addAround(element, aroundHeading.add(element));
  }
  return (node) => {
    for (const element of ancestorsOf(node)) {
      if (aroundBody.has(element) || isBreadcrumb(element)) return false;
      if (aroundLink.has(element) && !aroundHeading.has(element)) return true;
    }
    return false;
  };
}

/** Where a link leads from the page at that address. */
export function leadsTo(link: Element, address: string): 'here' | 'elsewhere' | 'nowhere' {
  const href = attribute(link, 'href');
  if (href === null || href.startsWith('#')) return 'nowhere';
  return withoutEnd(href) === withoutEnd(address) ? 'here' : 'elsewhere';
}

/** A header is none of them: many pages keep the title and the date of their post in one. */
const besides: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);

/** The way to the page through its site, with the post's title at the end. */
function isBreadcrumb(element: Element): boolean {
  return [attribute(element, 'aria-label'), attribute(element, 'class')].some(
    (said) => said !== null && /breadcrumb/i.test(said),
  );
}

/** What already has an element has all that is around it. */
function addAround(element: Element, elements: Set<Element>): void {
  for (const around of ancestorsOf(element)) {
    if (elements.has(around)) return;
    elements.add(around);
  }
}

function withoutEnd(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .replace(/index\.html?$/, '')
    .replace(/\/$/, '');
}
