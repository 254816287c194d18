// DOMPurify: with our rules 14 kB gzip, loaded with the preview only. It decides what stays; this file says what went.
import createDOMPurify, { type Config, type UponSanitizeAttributeHookEvent } from 'dompurify';
import {
  type AddressKind,
  addressesOfSet,
  kindOfAddress,
  resolved,
  resolvedSet,
  withProtocol,
} from './addresses.ts';
import { addressAttributes, allowedAttributes, allowedElements } from './allowed.ts';
import { embedOf } from './embed.ts';
import { freeForms } from './inert-page.ts';
import { cleanStyle } from './inline-style.ts';
import { embedCard, leftOutMark, missingBox, placeMark } from './stand-in.ts';
import type { PreviewWords } from './words.ts';

/** Parses pieces of HTML and gives the nodes that are safe to show for each. Requests nothing, runs nothing. */
export type Cleaner = (pieces: readonly string[]) => ChildNode[][];

export interface CleanerOptions {
  /** With them, what goes is said in its place and what cannot be shown has a stand-in; without, it just goes. */
  readonly words: PreviewWords | null;
  /** The page that pictures, films and sounds with relative addresses are of; null if it is not known. */
  readonly base: string | null;
}

export function createCleaner({ words, base }: CleanerOptions): Cleaner {
  const purify = createDOMPurify(window);
  const losses = new Map<Element, string[]>();
  purify.addHook('uponSanitizeElement', (node, { tagName, allowedTags }) => {
    if (!isElement(node)) return;
    if (base !== null && node.matches(media)) resolveSources(node, base);
    replaceElement(node, tagName, allowedTags[tagName] === true, words);
  });
  purify.addHook('uponSanitizeAttribute', (element, event) => {
    if (judgeAttribute(element, event) === 'lost') {
      losses.set(element, [event.attrName, ...(losses.get(element) ?? [])]);
    }
  });
  purify.setConfig(config);

  return (pieces) => {
    losses.clear();
    const root = parsePieces(pieces);
    purify.sanitize(root);
    for (const [element, lost] of losses) {
      if (words && root.contains(element)) placeMark(element, mark(element, lost.join(', '), words));
    }
    return [...root.children].map((piece) => [...piece.childNodes]);
  };
}

const config: Config = {
  ALLOWED_TAGS: [...allowedElements, '#text'],
  ALLOWED_ATTR: allowedAttributes,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // Ids are anchors and stay as the site prints them. No form, frame or named image is left that could hide a
  // property of the document behind its name.
  SANITIZE_DOM: false,
  IN_PLACE: true,
};

/** One element for each piece, in a document that is shown nowhere: there nothing loads and nothing runs. */
function parsePieces(pieces: readonly string[]): HTMLElement {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  for (const html of pieces) {
    const piece = inert.createElement('div');
    piece.innerHTML = html;
    root.append(piece);
  }
  freeForms(root);
  return root;
}

/** DOMPurify removes what is not allowed; this puts something in its place first. */
function replaceElement(element: Element, tag: string, isAllowed: boolean, words: PreviewWords | null): void {
  if (!isAllowed) {
    const standIn =
      tag === 'iframe' ? frameStandIn(element, words) : words && mark(element, `<${tag}>`, words);
    if (standIn) element.before(standIn);
  } else if (tag === 'input' && !element.matches('[type="checkbox" i][disabled]')) {
    element.replaceWith(...(words ? [mark(element, '<input>', words)] : []));
  } else if (words && tag === 'input') {
    element.setAttribute('aria-label', words.task(element.hasAttribute('checked')));
  } else if (words && element.matches('img, video, audio')) {
    const address = missingAddress(element);
    if (address !== null) element.replaceWith(missingBox(element, address, words));
  }
}

const media = 'img, picture, video, audio';

/** Those of the element and of what is in it, before the element itself is judged by them. */
function resolveSources(element: Element, base: string): void {
  for (const part of [element, ...element.querySelectorAll('source, track')]) {
    for (const name of ['src', 'poster', 'srcset']) {
      const value = part.getAttribute(name);
      const whole = value === null ? null : wholeSource(name, value, base);
      if (whole !== null) part.setAttribute(name, whole);
    }
  }
}

/** Null if it is whole already, or leads nowhere. */
function wholeSource(name: string, value: string, base: string): string | null {
  if (name === 'srcset') return resolvedSet(value, base);
  const address = withProtocol(value);
  return kindOfAddress(address) === 'near' ? resolved(address, base) : null;
}

function frameStandIn(frame: Element, words: PreviewWords | null): HTMLElement | null {
  const embed = embedOf(frame);
  if (embed.kind !== 'unknown') return embedCard(frame.ownerDocument, embed, words);
  return words && mark(frame, '<iframe>', words);
}

function mark(element: Element, what: string, words: PreviewWords): HTMLElement {
  return leftOutMark(element.ownerDocument, words.leftOut(what));
}

/** The address of a picture, film or sound that only the site could resolve; null if it needs no site. */
function missingAddress(element: Element): string | null {
  const sources = [element, ...element.querySelectorAll('source')];
  if (sources.some((source) => setIsFar(source.getAttribute('srcset')))) return null;
  const addresses = sources.flatMap((source) => source.getAttribute('src') ?? []);
  const isNear = (address: string) => ['near', 'fragment'].includes(kindOfAddress(withProtocol(address)));
  return addresses.every(isNear) ? (addresses[0] ?? null) : null;
}

/** Whether an attribute may stay (DOMPurify has the last word), goes, or goes and is missed. */
type Judgement = 'kept' | 'dropped' | 'lost';

function judgeAttribute(element: Element, event: UponSanitizeAttributeHookEvent): Judgement {
  const judgement = judge(element, event);
  if (judgement !== 'kept') event.keepAttr = event.attrName === 'style' && event.attrValue !== '';
  return judgement;
}

function judge(element: Element, event: UponSanitizeAttributeHookEvent): Judgement {
  const { attrName: name, attrValue: value } = event;
  if (name.startsWith('on')) return 'lost';
  if (name.startsWith('data-afterword') || (name === 'name' && element.matches('img'))) return 'dropped';
  if (name === 'style') {
    const style = cleanStyle(element, value);
    event.attrValue = style.text;
    return style.isWhole ? 'kept' : 'lost';
  }
  if (!addressAttributes.has(name)) return 'kept';
  if (name === 'srcset') return setIsFar(value) ? 'kept' : 'dropped';
  if (name === 'href') return isLink(value) ? 'kept' : 'lost';
  if (name !== 'src' && name !== 'poster') return 'lost';
  event.attrValue = withProtocol(value);
  return judgeSource(kindOfAddress(event.attrValue));
}

function isLink(address: string): boolean {
  return ['far', 'near', 'fragment'].includes(kindOfAddress(address));
}

function judgeSource(kind: AddressKind): Judgement {
  if (kind === 'far' || kind === 'inline') return 'kept';
  return kind === 'forbidden' ? 'lost' : 'dropped';
}

function setIsFar(srcset: string | null): boolean {
  return srcset !== null && addressesOfSet(srcset).every((address) => kindOfAddress(address) === 'far');
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
