import { missingText } from './stand-in.ts';
import type { PreviewWords } from './words.ts';

/**
 * Says of pictures that could not be loaded what they are of: they may not be on the site yet. It stands where
 * browsers show the text of such a picture, so that the element stays as it is.
 */
export function watchPictures(
  page: Document,
  words: PreviewWords,
  isOfPost: (picture: Node) => boolean,
): void {
  const failed = ({ target }: Event) => {
    if (!isPicture(target) || target.hasAttribute(broken) || !isOfPost(target)) return;
    target.setAttribute(broken, target.getAttribute('alt') ?? '');
    target.setAttribute('alt', missingText(target, target.getAttribute('src') ?? '', words));
  };
  // It does not bubble, but it comes by here on its way down.
  page.addEventListener('error', failed, true);
}

/** Holds the description that the post gives. */
export const broken = 'data-afterword-broken';

function isPicture(target: EventTarget | null): target is Element {
  // `instanceof` would ask for this window's class, and the frame has its own.
  return target !== null && 'localName' in target && target.localName === 'img';
}
