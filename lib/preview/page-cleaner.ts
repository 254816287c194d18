import createDOMPurify, { type Config } from 'dompurify';
import { resolveCss, resolverOf } from '../page/addresses.ts';
import { kindOfAddress, resolved, resolvedSet, withProtocol } from './addresses.ts';
import { pageAttributes, pageElements } from './allowed-on-pages.ts';
import { coverAddress } from './cover.ts';
import { parseInert } from './inert-page.ts';

/**
 * Parses a page of a site and gives it as a document that is shown nowhere, safe to be shown: nothing in it runs,
 * sends or leads anywhere. Frames are empty boxes and forms do nothing. It looks as it did: its styles, pictures and
 * fonts stay, with whole addresses. Of its comments those stay that `marker` knows.
 */
export function cleanPage(html: string, address: string, marker: RegExp): Document {
  const page = parseInert(html);
  const base = baseOf(page, address);
  for (const element of page.querySelectorAll('noscript, link, meta')) if (!isLook(element)) element.remove();
  // Whatever else the link is for, such as a connection made beforehand.
  for (const link of page.querySelectorAll('link')) link.setAttribute('rel', 'stylesheet');
  for (const frame of page.querySelectorAll('iframe')) emptyFrame(frame);
  for (const control of page.querySelectorAll(controls)) control.setAttribute('inert', '');
  for (const name of addressAttributes) makeWhole(page, name, base);
  for (const style of page.querySelectorAll('style')) {
    style.textContent = wholeStyle(style.textContent ?? '', base);
  }
  dropOurNames(page);
  const purify = createDOMPurify(window);
  purify.addHook('uponSanitizeElement', (node) => {
    if (node.nodeType === 8 && !marker.test(node.nodeValue ?? '')) node.parentNode?.removeChild(node);
  });
  purify.setConfig(config);
  purify.sanitize(page.documentElement);
  return page;
}

const controls = 'form, button, input, select, textarea';

const config: Config = {
  ALLOWED_TAGS: [...pageElements, '#text', '#comment'],
  ALLOWED_ATTR: pageAttributes,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg'],
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // The first two were judged already, and may hold pictures themselves; the others hold no addresses.
  ADD_URI_SAFE_ATTR: ['srcset', 'poster', 'content', 'media', 'values', 'font-family'],
  // Elements of the site's own making look as its style sheets say; no script gives them more.
  CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^/, attributeNameCheck: null },
  // A name could hide a property of the document: none of the attributes is `name`, and an id alone cannot.
  SANITIZE_DOM: false,
  // The nodes themselves go into the frame and are never printed and parsed again; a style sheet may hold `<svg`.
  SAFE_FOR_XML: false,
  IN_PLACE: true,
};

function baseOf(page: Document, address: string): string {
  return resolved(page.querySelector('base[href]')?.getAttribute('href') ?? '', address) ?? address;
}

/** Whether it says how the page looks, and nothing else. */
function isLook(element: Element): boolean {
  if (element.localName === 'meta') return /^color-scheme$/i.test(element.getAttribute('name') ?? '');
  const kinds = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  return kinds.includes('stylesheet') && !kinds.includes('alternate');
}

/** Its size comes from its attributes and the site's styles. */
function emptyFrame(frame: Element): void {
  for (const name of frame.getAttributeNames()) if (!frameAttributes.has(name)) frame.removeAttribute(name);
  frame.setAttribute('sandbox', '');
  frame.setAttribute('inert', '');
}

const frameAttributes: ReadonlySet<string> = new Set([
  'align',
  'class',
  'frameborder',
  'height',
  'hidden',
  'id',
  'style',
  'width',
]);

const addressAttributes = ['src', 'srcset', 'poster', 'href', 'xlink:href', 'style'];

/** Links in the text keep what they say: some style sheets go by it. */
function makeWhole(page: Document, name: string, base: string): void {
  for (const element of page.querySelectorAll(`[${name.replace(':', '\\:')}]`)) {
    if (element.matches('a, area')) continue;
    const whole = wholeValue(name, element.getAttribute(name) ?? '', base);
    if (whole === null) element.removeAttribute(name);
    else element.setAttribute(name, whole);
  }
}

/** Null if it leads nowhere. */
function wholeValue(name: string, value: string, base: string): string | null {
  if (name === 'style') return wholeStyle(value, base);
  if (name === 'srcset') return resolvedSet(value, base);
  const address = withProtocol(value);
  const kind = kindOfAddress(address);
  if (kind === 'near') return resolved(address, base);
  return kind === 'forbidden' ? null : address;
}

/** An address that is neither of the web nor a font or a picture itself is of nothing. */
function wholeStyle(css: string, base: string): string {
  const resolve = resolverOf(base);
  return resolveCss(css, (address) => {
    if (address === coverAddress) return address;
    const isAllowed = kindOfAddress(address) !== 'forbidden' || /^\s*data:/i.test(address);
    return isAllowed ? resolve(withProtocol(address)) : nothing;
  });
}

/** Browsers ask nobody for it (CSS Values 4, 4.5.1). */
const nothing = 'about:invalid';

/** What we mark elements of posts with, a page has no say in. */
function dropOurNames(page: Document): void {
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-afterword') && name !== 'data-afterword-place') element.removeAttribute(name);
    }
  }
}
