import type { Embed } from './embed.ts';
import type { PreviewWords } from './words.ts';

/** Says in place that something was left out. */
export function leftOutMark(document: Document, text: string): HTMLElement {
  return span(document, 'afterword-left-out', text);
}

/** Stands for a picture, film or sound that cannot be found without knowing the site. */
export function missingBox(element: Element, address: string, words: PreviewWords): HTMLElement {
  return span(element.ownerDocument, 'afterword-missing', missingText(element, address, words));
}

export function missingText(element: Element, address: string, words: PreviewWords): string {
  const description = element.getAttribute('alt') ?? element.getAttribute('title') ?? '';
  return [description, words.missingPicture(address)].filter(Boolean).join(' — ');
}

/** Stands for a frame: a link that opens it elsewhere. Asks for no picture of it. */
export function embedCard(document: Document, embed: Shown, words: PreviewWords | null): HTMLElement {
  const card = document.createElement('a');
  card.className = `afterword-card afterword-${embed.kind}`;
  card.href = embed.address;
  card.textContent = words ? cardText(embed, words) : embed.address;
  return card;
}

type Shown = Exclude<Embed, { kind: 'unknown' }>;

function cardText(embed: Shown, words: PreviewWords): string {
  if (embed.kind === 'page') return words.embedded(embed.host);
  return words.video(embed.title ?? words.untitledVideo, embed.host);
}

/** Puts a mark after an element, or where the rules of tables and media allow it to be seen. */
export function placeMark(element: Element, mark: HTMLElement): void {
  const holder = element.matches(parts) ? element.closest('table, picture, video, audio') : null;
  if (element.matches('td, th, li, dt, dd, caption, summary')) element.append(mark);
  else (holder ?? element).after(mark);
}

const parts = 'tr, thead, tbody, tfoot, col, colgroup, picture *, video *, audio *';

function span(document: Document, className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
