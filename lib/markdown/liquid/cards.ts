import { rewriteHtml } from '../html-text.ts';
import type { LiquidCard, LiquidReason } from '../print.ts';
import type { BrokenPiece } from './pieces.ts';

/**
 * Cards go through Markdown as words of their own, which stand for what cannot be run: every engine leaves a word
 * as it is, in a paragraph, an address, an attribute or code, and reads what is around it as around any word.
 */
export interface Cards {
  /** The word for a piece of the text; the same one each time that the piece is met. */
  wordFor(piece: Pick<BrokenPiece, 'from' | 'to'>, reason: LiquidReason): string;
  /**
   * Puts the cards into HTML in place of their words. Within an attribute, a comment or a script there is no place
   * for an element: there the Liquid stands as it was written.
   */
  restore(html: string): string;
  /** Those that were restored, in the order of the text. */
  shown(): readonly LiquidCard[];
}

export function createCards(text: string): Cards {
  const prefix = unusedPrefix(text);
  const words = new RegExp(`${prefix}(\\d{1,7})z`, 'g');
  const indexes = new Map<number, number>();
  const cards: LiquidCard[] = [];
  const shown = new Set<LiquidCard>();

  function replaced(part: string, print: (card: LiquidCard) => string): string {
    if (!part.includes(prefix)) return part;
    return part.replace(words, (word, index: string) => {
      const card = cards[Number(index)];
      if (!card) return word;
      shown.add(card);
      return print(card);
    });
  }

  return {
    wordFor({ from, to }, reason) {
      const index = indexes.get(from) ?? cards.length;
      indexes.set(from, index);
      if (index === cards.length) cards.push({ source: text.slice(from, to), from, to, reason });
      return `${prefix}${index}z`;
    },
    restore(html) {
      if (!html.includes(prefix)) return html;
      return rewriteHtml(html, {
        watched: new Set(),
        text: (part) => replaced(part, cardElement),
        markup: (part) => replaced(part, ({ source }) => escaped(source)),
      });
    },
    shown: () => [...shown].toSorted((one, other) => one.from - other.from),
  };
}

/** A word of small letters, which no engine changes when it makes an id of it. */
function unusedPrefix(text: string): string {
  let prefix = 'afterwordliquid';
  while (text.includes(prefix)) prefix += 'q';
  return prefix;
}

function cardElement({ source, reason }: LiquidCard): string {
  return `<span class="afterword-liquid" title="${REASONS[reason]}">${escaped(source)}</span>`;
}

/** For people who point at a card. */
const REASONS: Readonly<Record<LiquidReason, string>> = {
  'unknown-tag': 'Only the site itself can run this tag.',
  'unknown-filter': 'Only the site itself knows this filter.',
  syntax: 'This is not written as Liquid wants it: the site cannot be built.',
  'unknown-target': 'Where this leads to is not known here.',
  'unknown-value': 'Only the site itself knows this value.',
  limit: 'This would take too long.',
};

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
