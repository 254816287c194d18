import { isBeside, leadsTo } from './beside.ts';
import { findSaid, flatText, type Said } from './flat-text.ts';
import {
  ancestorsOf,
  attribute,
  type ChildNode,
  type Document,
  type Element,
  elementsIn,
  isText,
  nodesIn,
  readFragment,
  type TextNode,
  textOf,
} from './page-tree.ts';

/** Where a text of the post stands on a page. */
export type TextPlacement =
  /** A stretch of a text. */
  | ({ readonly at: 'text'; readonly node: TextNode } & Said)
  /** All that an element holds, as where markup parts the text. */
  | { readonly at: 'element'; readonly element: Element };

/** A clean page that is looked through. What has been found on it is taken out before the next is looked for. */
export interface Searched {
  readonly page: Document;
  /** The page's own. */
  readonly address: string;
  /** Whether a node is part of an entry in a list of posts. */
  isListed(node: ChildNode): boolean;
}

/** Every place where the page shows its post's title: the heading, the way through the site. Not in lists of posts. */
export function findTitle(searched: Searched, title: string): readonly TextPlacement[] {
  const titles = [title, unescaped(title)];
  const flat = new Set(titles.map(flatText));
  const texts = [...textsIn(searched)].filter(({ value }) => flat.has(flatText(value)));
  const own = texts.filter((text) => isOwn(text, searched) && !leadsElsewhere(text, searched.address));
  if (own.length > 0) return own.flatMap(wholeText);
  const headings = headingsIn(searched).filter((heading) => flat.has(flatText(textOf(heading))));
  if (headings.length > 0) return headings.map((element) => ({ at: 'element', element }));
  return headingsIn(searched).flatMap((heading) => stretches([...nodesIn(heading)].filter(isText), titles));
}

/** Every place where the page shows its post's date, alone or in a sentence, or as the moment of a `<time>`. */
export function findDate(searched: Searched, date: string, day: string | null): readonly TextPlacement[] {
  const own = [...textsIn(searched)].filter((text) => isOwn(text, searched));
  const found = stretches(own, [date]);
  if (found.length > 0 || day === null) return found;
  return [...elementsIn(searched.page, isSearched)]
    .filter((element) => element.tagName === 'time' && attribute(element, 'datetime')?.startsWith(day))
    .filter((element) => textOf(element).trim() !== '' && isOwn(element, searched))
    .map((element) => ({ at: 'element', element }));
}

/** The texts that people see. */
export function* textsIn({ page }: Searched): Generator<TextNode> {
  for (const node of nodesIn(page, isSearched)) {
    if (isText(node) && node.value.trim() !== '') yield node;
  }
}

export function headingsIn(searched: Searched): readonly Element[] {
  return [...elementsIn(searched.page, isSearched)].filter((element) => /^h[1-6]$/.test(element.tagName));
}

/** All but the head, pictures and what is typed over. */
export function isSearched({ tagName }: Element): boolean {
  return !unsearched.has(tagName);
}

const unsearched: ReadonlySet<string> = new Set(['head', 'style', 'svg', 'textarea', 'select']);

function isOwn(node: ChildNode, { isListed }: Searched): boolean {
  return !isBeside(node) && !isListed(node);
}

/** Some sites print a title as it stands in the file, so that `&amp;` in it is read as HTML. */
function unescaped(title: string): string {
  if (!/[&<]/.test(title)) return title;
  const fragment = readFragment(title);
  return fragment ? textOf(fragment) : title;
}

function wholeText(node: TextNode): TextPlacement[] {
  const from = node.value.length - node.value.trimStart().length;
  return [{ at: 'text', node, from, to: node.value.trimEnd().length }];
}

function stretches(texts: readonly TextNode[], wanted: readonly string[]): TextPlacement[] {
  return texts.flatMap((node) => {
    const said = wanted.map((text) => findSaid(node.value, text)).find((said) => said !== null);
    return said ? [{ at: 'text' as const, node, ...said }] : [];
  });
}

/** A link to another page with the same text: a list of posts. */
function leadsElsewhere(node: ChildNode, address: string): boolean {
  for (const element of ancestorsOf(node)) {
    if (element.tagName === 'a') return leadsTo(element, address) === 'elsewhere';
  }
  return false;
}
