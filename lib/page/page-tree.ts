/**
 * Pages of sites as trees. parse5 reads HTML by the algorithm of the HTML standard, so that a place is found where a
 * browser would have it, whatever a page leaves open; nothing without a DOM does that in less. It costs 43 kB gzip
 * and is loaded only where a page is borrowed or filled.
 */
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment,
  serialize,
} from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type CommentNode = DefaultTreeAdapterTypes.CommentNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** `located`: with where each tag stands in the text. */
export type Reading = 'plain' | 'located';

/** Null for what no browser shows as its writer meant it: thousands of levels, or elements without end. */
export function readPage(html: string, reading: Reading = 'plain'): Document | null {
  return bounded(reading, (options) => parse(html, options));
}

/** The same for a piece of a page. */
export function readFragment(html: string, reading: Reading = 'plain'): Fragment | null {
  return bounded(reading, (options) => parseFragment(html, options));
}

/** Every node below, in the order of the text. What stands below a node for which `enters` says no is left out. */
export function* nodesIn(
  root: ParentNode,
  enters: (element: Element) => boolean = () => true,
): Generator<ChildNode> {
  const waiting = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (!isElement(node) || !enters(node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) waiting.push(child);
    }
  }
}

export function* elementsIn(root: ParentNode, enters?: (element: Element) => boolean): Generator<Element> {
  for (const node of nodesIn(root, enters)) if (isElement(node)) yield node;
}

/** The elements around a node, from the inside out. */
export function* ancestorsOf(node: ChildNode): Generator<Element> {
  for (let parent = node.parentNode; parent && 'tagName' in parent; parent = parent.parentNode) yield parent;
}

export function textOf(root: ParentNode): string {
  let text = '';
  for (const node of nodesIn(root)) if (isText(node)) text += node.value;
  return text;
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: ChildNode | ParentNode): node is TextNode {
  return node.nodeName === '#text';
}

export function isBlank(node: ChildNode): boolean {
  return isText(node) && node.value.trim() === '';
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const attr = element.attrs.find((attr) => attr.name === name);
  if (attr) attr.value = value;
  else element.attrs.push({ name, value });
}

export function removeAttributes(element: Element, ...names: readonly string[]): void {
  element.attrs = element.attrs.filter(({ name }) => !names.includes(name));
}

export function createText(value: string): TextNode {
  return { nodeName: '#text', value, parentNode: null };
}

export function createComment(data: string): CommentNode {
  return { nodeName: '#comment', data, parentNode: null };
}

/** Puts nodes where others stood, which have to be children of one parent. */
export function replaceNodes(nodes: readonly ChildNode[], others: readonly ChildNode[]): void {
  const parent = nodes[0]?.parentNode;
  if (!parent) return;
  const gone = new Set(nodes);
  for (const other of others) other.parentNode = parent;
  parent.childNodes = parent.childNodes.flatMap((child) => {
    if (child === nodes[0]) return others;
    return gone.has(child) ? [] : [child];
  });
}

/** A node, another one after it in the same parent, and what stands between. */
export function neighbours(first: ChildNode, last: ChildNode): readonly ChildNode[] {
  const siblings = first.parentNode?.childNodes ?? [];
  return siblings.slice(siblings.indexOf(first), siblings.indexOf(last) + 1);
}

export function removeNode(node: ChildNode): void {
  replaceNodes([node], []);
}

export { serialize };

class TooMany extends Error {}

/** Chromium shows what is nested deeper as if it were not. */
const DEEPEST = 512;

/** A page of 5 MB has fewer. Unclosed `<b>`s, which each paragraph opens again, make millions out of a few kB. */
const MOST_ELEMENTS = 200_000;

function bounded<T extends ParentNode>(
  reading: Reading,
  read: (options: ParserOptions<TreeMap>) => T,
): T | null {
  try {
    const root = read({ treeAdapter: countingAdapter(), sourceCodeLocationInfo: reading === 'located' });
    return isTooDeep(root) ? null : root;
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

/** The parser has no limit of its own, and nothing but an exception ends it early. */
function countingAdapter(): typeof defaultTreeAdapter {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attrs) {
      count += 1;
      if (count > MOST_ELEMENTS) throw new TooMany();
      return defaultTreeAdapter.createElement(name, namespace, attrs);
    },
  };
}

function isTooDeep(root: ParentNode): boolean {
  let level: ParentNode[] = [root];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((parent) => parent.childNodes.filter(isElement));
    if (level.length === 0) return false;
  }
  return true;
}
