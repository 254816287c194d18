import { attribute, type Document, type Element, elementsIn, textOf } from './page-tree.ts';

/** What a page says of itself in its head, for programs. Read before the page is cleaned. */
export interface PageFacts {
  /** The address that relative ones resolve against. */
  readonly base: string;
  /** The document's title. */
  readonly title: string;
  /** What the post is called where links to it are shown; null if the page does not say. */
  readonly sharedTitle: string | null;
  readonly sharedPicture: string | null;
  /** When the post was published: `2019-10-13T01:00:00-05:00`, as the page writes it. */
  readonly published: string | null;
}

export function readPageFacts(page: Document, address: string): PageFacts {
  const elements = [...elementsIn(page, ({ tagName }) => tagName !== 'svg')];
  const metas = new Map<string, string>();
  for (const element of elements.filter(({ tagName }) => tagName === 'meta')) {
    const name = attribute(element, 'property') ?? attribute(element, 'name');
    const content = attribute(element, 'content')?.trim();
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  const title = documentTitleOf(page);
  return {
    base: baseOf(elements, address),
    title: title ? textOf(title) : '',
    sharedTitle: metas.get('og:title') ?? metas.get('twitter:title') ?? null,
    sharedPicture: metas.get('og:image') ?? metas.get('twitter:image') ?? null,
    published: metas.get('article:published_time') ?? null,
  };
}

/** `<title>`, not one of a picture in SVG. */
export function documentTitleOf(page: Document): Element | null {
  for (const element of elementsIn(page, ({ tagName }) => tagName !== 'svg' && tagName !== 'body')) {
    if (element.tagName === 'title') return element;
  }
  return null;
}

function baseOf(elements: readonly Element[], address: string): string {
  for (const element of elements) {
    const href = element.tagName === 'base' ? attribute(element, 'href') : null;
    if (href !== null) return URL.canParse(href, address) ? new URL(href, address).href : address;
  }
  return address;
}
