import type { Luggage } from './borrow-luggage.ts';
import { absolute, type PackedSheet, packSheet, packStyle } from './borrow-styles.ts';
import { parseInert } from './inert-page.ts';

/**
 * A page that needs no other file to look as it does: its style sheets stand in it, fonts and pictures as `data:`
 * addresses. What could not be had keeps its absolute address. The page is one that findPlaces has cleaned.
 */
export async function packPage(html: string, address: string, luggage: Luggage): Promise<string> {
  const page = parseInert(html);
  await Promise.all([
    ...[...page.querySelectorAll('link')].map((link) => packLink(link, address, luggage)),
    ...[...page.querySelectorAll('style')].map((style) => packElement(style, address, luggage)),
    ...[...page.querySelectorAll('[style]')].map((element) => packAttribute(element, address, luggage)),
    ...[...page.querySelectorAll(pictures)].map((element) => packPicture(element, address, luggage)),
  ]);
  return doctypeOf(page) + page.documentElement.outerHTML;
}

/** Other posts have other covers. */
const pictures = ['img', 'picture > source', 'video', 'input[type="image" i]', 'image']
  .map((name) => `${name}:not([data-afterword-place], [data-afterword-place] *)`)
  .join();

async function packLink(link: Element, base: string, luggage: Luggage): Promise<void> {
  const address = absolute(link.getAttribute('href') ?? '', base);
  // A sheet of another look, which a person would have to choose.
  if (link.hasAttribute('disabled') || /(?:^|\s)alternate(?:\s|$)/i.test(link.getAttribute('rel') ?? ''))
    return link.remove();
  const sheet = await luggage.style(address);
  if (!sheet) return link.setAttribute('href', address);
  put(link, await packSheet(sheet.css, sheet.address, mediaOf(link), luggage));
}

async function packElement(style: Element, base: string, luggage: Luggage): Promise<void> {
  put(style, await packSheet(style.textContent ?? '', base, mediaOf(style), luggage));
}

function mediaOf(element: Element): string {
  return (element.getAttribute('media') ?? '').trim();
}

function put(place: Element, sheets: readonly PackedSheet[]): void {
  place.replaceWith(...sheets.map((sheet) => styleElement(place, sheet)));
}

/** Of the same kind: in a drawing, what a style holds is read as any text, and written so. */
function styleElement(place: Element, { media, css }: PackedSheet): Element {
  const style = place.ownerDocument.createElementNS(place.namespaceURI, 'style');
  if (media !== '') style.setAttribute('media', media);
  // `</` would end the element where its text is read again. To CSS both are the same.
  style.textContent = css.replaceAll('</', '<\\/');
  return style;
}

async function packAttribute(element: Element, base: string, luggage: Luggage): Promise<void> {
  const style = element.getAttribute('style') ?? '';
  if (/url\(/i.test(style)) element.setAttribute('style', await packStyle(style, base, luggage));
}

async function packPicture(element: Element, base: string, luggage: Luggage): Promise<void> {
  for (const name of element.localName === 'video' ? ['poster'] : ['src', 'href', 'xlink:href']) {
    const address = element.getAttribute(name);
    if (address && !/^(?:#|data:)/i.test(address)) {
      element.setAttribute(name, await luggage.file(absolute(address, base)));
    }
  }
  const set = element.getAttribute('srcset');
  if (set) element.setAttribute('srcset', await packSet(set, base, luggage));
}

/** `a.png 1x, b.png 2x` */
async function packSet(set: string, base: string, luggage: Luggage): Promise<string> {
  const found = [...set.matchAll(/[\s,]*([^\s,]\S*)([^,]*)(?:,|$)/g)];
  return (await Promise.all(found.map(([, name, size]) => packCandidate(name, size, base, luggage)))).join(
    ', ',
  );
}

/** A comma at the end of an address already ends its candidate. */
async function packCandidate(name = '', size = '', base: string, luggage: Luggage): Promise<string> {
  const address = name.replace(/,+$/, '');
  if (/^data:/i.test(address)) return name + size;
  const packed = await luggage.file(absolute(address, base));
  return address === name ? packed + size.trimEnd() : packed;
}

/** It decides how browsers lay the page out. */
function doctypeOf({ doctype }: Document): string {
  if (!doctype) return '';
  const { name, publicId, systemId } = doctype;
  const where = systemId ? ` "${systemId}"` : '';
  return `<!DOCTYPE ${name}${publicId ? ` PUBLIC "${publicId}"` : systemId ? ' SYSTEM' : ''}${where}>`;
}
