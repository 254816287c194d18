import { type Resolve, resolveCss, resolvedAttributes } from './addresses.ts';
import {
  attribute,
  type ChildNode,
  type Element,
  isElement,
  isText,
  type ParentNode,
  removeAttributes,
  setAttribute,
} from './page-tree.ts';

/**
 * Takes out of a tree what could run, load in secret, lead away or speak of its post alone: scripts and what stands
 * in for them, handlers, comments, `<base>`, all of `<meta>` and `<link>` that changes nothing of the look. Frames
 * and forms stay, as boxes that load and send nothing. Addresses become whole. This is the first of two walls: what
 * is shown goes through a sanitizer as well.
 */
export function cleanTree(root: ParentNode, resolve: Resolve): void {
  const waiting: ParentNode[] = [root];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    parent.childNodes = joinedTexts(parent.childNodes.filter(stays));
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      cleanElement(child, resolve);
      waiting.push(child);
    }
  }
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const removedElements = names('script noscript base template plaintext');

/** What a frame or an object shows instead stays out too: no browser shows it. */
const frames = names('iframe frame object embed portal fencedframe');

function stays(node: ChildNode): boolean {
  if (node.nodeName === '#comment') return false;
  if (!isElement(node)) return true;
  if (node.tagName === 'meta') return isLookMeta(node);
  if (node.tagName === 'link') return isStyleSheet(node) || isSwitchedOnSheet(node);
  return !removedElements.has(node.tagName);
}

function isLookMeta(meta: Element): boolean {
  // With one it is an order to the browser, whatever else it says.
  if (attribute(meta, 'http-equiv') !== null) return false;
  const name = attribute(meta, 'name')?.toLowerCase() ?? '';
  return attribute(meta, 'charset') !== null || name === 'viewport' || name === 'color-scheme';
}

function isStyleSheet(link: Element): boolean {
  return relOf(link).includes('stylesheet');
}

/** `<link rel="preload" as="style" onload="this.rel='stylesheet'">`: a script of the page makes it a style sheet. */
function isSwitchedOnSheet(link: Element): boolean {
  const isStyle = attribute(link, 'as')?.toLowerCase() === 'style';
  return isStyle && relOf(link).includes('preload') && attribute(link, 'onload') !== null;
}

function relOf(link: Element): readonly string[] {
  return (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
}

/** Texts that only a comment parted become one, as they are when the page is read again. */
function joinedTexts(nodes: readonly ChildNode[]): ChildNode[] {
  const joined: ChildNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && isText(last) && isText(node)) last.value += node.value;
    else joined.push(node);
  }
  return joined;
}

function cleanElement(element: Element, resolve: Resolve): void {
  if (element.tagName === 'link') switchOn(element);
  if (element.tagName === 'img' || element.tagName === 'source') showLazyPicture(element);
  if (frames.has(element.tagName)) {
    removeAttributes(element, 'src', 'srcdoc', 'data', 'code', 'codebase', 'classid', 'archive');
    if (element.tagName === 'iframe') element.childNodes = [];
  }
  element.attrs = element.attrs.filter(({ name, value }) => !isRemoved(name, value));
  for (const { name, value } of resolvedAttributes(element, resolve)) setAttribute(element, name, value);
  if (element.tagName === 'style') {
    for (const node of element.childNodes) if (isText(node)) node.value = resolveCss(node.value, resolve);
  }
}

/** Style sheets that a page's own script would switch on once they are there. */
function switchOn(link: Element): void {
  if (!isStyleSheet(link)) setAttribute(link, 'rel', 'stylesheet');
  if (attribute(link, 'media') === 'print' && attribute(link, 'onload')?.includes('media')) {
    removeAttributes(link, 'media');
  }
  removeAttributes(link, 'as', 'integrity');
}

/** Pictures that a script of the page would show when one scrolls to them. */
function showLazyPicture(picture: Element): void {
  for (const name of ['src', 'srcset']) {
    const later = attribute(picture, `data-${name}`);
    const now = attribute(picture, name) ?? '';
    if (later === null || (now !== '' && !now.startsWith('data:'))) continue;
    setAttribute(picture, name, later);
    removeAttributes(picture, `data-${name}`);
  }
}

const removedAttributes = names(
  'action formaction srcdoc ping autoplay autofocus nonce manifest data-afterword-place',
);

const addresses = names('href src data poster background cite to from values by');

function isRemoved(name: string, value: string): boolean {
  return name.startsWith('on') || removedAttributes.has(name) || (addresses.has(name) && isCode(value));
}

/** Browsers pass over blanks and control characters in front of a scheme and inside it. */
function isCode(value: string): boolean {
  let plain = '';
  for (let at = 0; at < value.length && plain.length < 'javascript:'.length; at++) {
    if (value.charCodeAt(at) > 0x20) plain += value.charAt(at);
  }
  return /^(?:javascript|vbscript):/i.test(plain);
}
