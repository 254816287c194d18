import type { PrintedCover } from '../markdown/print.ts';
import { cssSafe } from '../page/addresses.ts';
import { kindOfAddress, resolved, withProtocol } from './addresses.ts';
import { broken } from './broken-pictures.ts';
import type { Media } from './media.ts';
import type { ShowCover } from './page-places.ts';
import { missingBox } from './stand-in.ts';
import type { PreviewWords } from './words.ts';

interface CoverOptions {
  /** The page that relative addresses are of; null if it is not known. */
  readonly base: string | null;
  readonly media: Media;
  readonly words: PreviewWords;
}

/** Shows covers in the elements of a page, and says so beside them where the picture cannot be found. */
export function coverIn({ base, media, words }: CoverOptions): ShowCover {
  const styles = new WeakMap<Element, string>();
  const boxes = new WeakMap<Element, Element>();
  /** As the page gives it. */
  const styleOf = (element: Element) => {
    const style = styles.get(element) ?? element.getAttribute('style') ?? '';
    styles.set(element, style);
    return style;
  };
  return (element, cover) => {
    const style = styleOf(element);
    const address = cover && pictureAddress(cover.address, base);
    boxes.get(element)?.remove();
    if (address === null) media.forget(element);
    if (element.localName !== 'img') showBehind(element, address, style, media);
    else if (cover) {
      describe(element, cover);
      if (address !== null) media.show(element, 'src', address);
      setStyle(element, address === null ? `${style}; display: none !important` : style);
      if (address === null) boxes.set(element, addBox(element, cover, words));
    }
  };
}

/** The whole address of a picture that may be shown; null if it leads nowhere. */
function pictureAddress(written: string, base: string | null): string | null {
  const address = withProtocol(written);
  const kind = kindOfAddress(address);
  if (kind === 'near') return resolved(address, base);
  return kind === 'inline' || (kind === 'far' && /^\s*https?:/i.test(address)) ? address : null;
}

function showBehind(element: Element, address: string | null, style: string, media: Media): void {
  if (address === null) setStyle(element, style.replace(coverUrl, 'none'));
  else
    media.show(
      element,
      'style',
      style.replaceAll(coverAddress, () => cssSafe(address)),
    );
}

/** Stands for the address of the cover in a shell's styles. */
export const coverAddress = 'afterword:cover';
const coverUrl = /url\(["']?afterword:cover["']?\)/gi;

/** What offered the old post's picture in other sizes goes. */
function describe(image: Element, { alt }: PrintedCover): void {
  image.setAttribute('alt', alt);
  for (const name of ['srcset', 'sizes', broken]) image.removeAttribute(name);
  for (const source of image.closest('picture')?.querySelectorAll('source') ?? []) source.remove();
}

function addBox(image: Element, { address }: PrintedCover, words: PreviewWords): Element {
  const box = missingBox(image, address, words);
  image.after(box);
  return box;
}

function setStyle(element: Element, style: string): void {
  if (style === '') element.removeAttribute('style');
  else element.setAttribute('style', style);
}
