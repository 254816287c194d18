import type { PrintedCover, PrintedHead } from '../markdown/print.ts';
import type { Site } from '../sites/site.ts';
import { cardStyle } from './card-style.ts';
import { ownStyle } from './own-style.ts';
import type { PreviewWords } from './words.ts';

/** What is shown of a post away from its page. */
export interface Card {
  readonly head: PrintedHead;
  readonly picture: PrintedCover | null;
  /** The excerpt, cleaned; none if the site makes none. */
  readonly intro: readonly ChildNode[];
  readonly site: Site;
  readonly words: PreviewWords;
}

/** Elements of a card that stand for a part of the head, by the name of the part. */
export type CardPart = 'title' | 'date' | 'cover' | 'intro';

/** A document that is shown nowhere, with the post as the site's list or feed shows it. */
export function listPage(card: Card): Document {
  const page = emptyPage();
  const { head, site, words, intro } = card;
  const article = element(page, 'article', 'card card-list');
  if (site.cover) article.append(pictureBox(page, card));
  const text = element(page, 'div', 'card-text');
  text.append(
    part(page, 'h2', 'title', head.title?.text ?? null, words.without.title),
    part(page, 'p', 'date', head.date?.text ?? null, words.without.date),
    excerpt(page, intro, words),
  );
  article.append(text);
  page.body.append(article);
  return page;
}

/** The same with the card that links to the post get where they are shared. */
export function linkPage(card: Card): Document {
  const page = emptyPage();
  const { head, site, words, intro } = card;
  const description = shortened(intro.map((node) => node.textContent ?? '').join(' '));
  const host = URL.parse(site.address ?? '')?.host ?? null;
  const article = element(page, 'article', 'card card-link');
  const text = element(page, 'div', 'card-text');
  text.append(
    said(page, 'p', 'card-host', host, words.without.host),
    part(page, 'h2', 'title', head.title?.text ?? null, words.without.title),
    part(page, 'p', 'intro', description || null, words.without.description),
  );
  article.append(pictureBox(page, card), text);
  page.body.append(article);
  return page;
}

function emptyPage(): Document {
  const page = new DOMParser().parseFromString('<!doctype html><html data-afterword-own>', 'text/html');
  const style = page.createElement('style');
  style.textContent = ownStyle + cardStyle;
  page.head.append(style);
  return page;
}

function pictureBox(page: Document, { picture, words }: Card): HTMLElement {
  const box = element(page, 'div', 'card-picture');
  box.dataset.part = 'cover';
  if (picture) box.append(page.createElement('img'));
  else box.append(said(page, 'p', '', null, words.without.picture));
  return box;
}

function excerpt(page: Document, intro: readonly ChildNode[], { without }: PreviewWords): HTMLElement {
  if (intro.length === 0) return part(page, 'p', 'intro', null, without.excerpt);
  const box = element(page, 'div', 'card-intro');
  box.dataset.part = 'intro';
  box.append(...intro);
  return box;
}

function part(
  page: Document,
  tag: string,
  name: CardPart,
  text: string | null,
  without: string,
): HTMLElement {
  const made = said(page, tag, `card-${name}`, text, without);
  made.dataset.part = name;
  return made;
}

function said(
  page: Document,
  tag: string,
  className: string,
  text: string | null,
  without: string,
): HTMLElement {
  const made = element(page, tag, className);
  made.textContent = text ?? without;
  if (text === null) made.classList.add('card-without');
  return made;
}

function element(page: Document, tag: string, className: string): HTMLElement {
  const made = page.createElement(tag);
  if (className) made.className = className;
  return made;
}

/** On one line, cut between words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestDescription) return line;
  const cut = line.slice(0, longestDescription - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestDescription / 2)).trimEnd()}…`;
}

/** Most places cut descriptions there. */
const longestDescription = 200;
