import { base, type Element, textElement } from './element.ts';
import type { Reading } from './reading.ts';

/** Finds the abbreviations of a document in its texts. */
export type MarkAbbreviations = (tokens: Element[]) => Element[];

/** Gives what puts `<abbr>` around each abbreviation that stands as a word of its own; null if there are none. */
export function abbreviationMarker({ abbreviations }: Reading): MarkAbbreviations | null {
  if (abbreviations.size === 0) return null;
  const longestFirst = [...abbreviations.keys()].toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map(escaped).join('|');
  const expression = new RegExp(`(?<!\\w)(?:${any})(?!\\w)`, 'g');
  const mark: MarkAbbreviations = (tokens) => tokens.flatMap((token) => marked(token, expression, mark));
  return mark;
}

function marked(token: Element, expression: RegExp, mark: MarkAbbreviations): Element[] {
  if (token.type === 'text') return split(token.text, expression) ?? [token];
  if (token.type !== 'html element' || token.model !== 'raw') token.tokens = mark(token.tokens);
  return [token];
}

function split(text: string, expression: RegExp): Element[] | null {
  const parts: Element[] = [];
  let from = 0;
  for (const found of text.matchAll(expression)) {
    parts.push(textElement(text.slice(from, found.index)));
    parts.push({ type: 'abbreviation', text: found[0], ...base() });
    from = found.index + found[0].length;
  }
  if (parts.length === 0) return null;
  parts.push(textElement(text.slice(from)));
  return parts;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
