import { type Element, leaf, textElement } from './element.ts';
import type { Reading } from './reading.ts';

/** Finds the abbreviations of a document in its texts. */
type MarkAbbreviations = (tokens: Element[]) => Element[];

/** Gives what puts `<abbr>` around each abbreviation that stands as a word of its own; null if there are none. */
export function abbreviationMarker({ abbreviations }: Reading): MarkAbbreviations | null {
  if (abbreviations.size === 0) return null;
  const words = treeOf(abbreviations.keys());
  const mark: MarkAbbreviations = (tokens) => tokens.flatMap((token) => marked(token, words, mark));
  return mark;
}

/** The words that begin with the same characters, by the next one. */
interface WordTree {
  readonly next: Map<string, WordTree>;
  isWord: boolean;
}

/** Nobody abbreviates anything by more characters. */
const longestWord = 200;

function treeOf(words: Iterable<string>): WordTree {
  const root: WordTree = { next: new Map(), isWord: false };
  for (const word of words) {
    if (word.length > longestWord) continue;
    let place = root;
    for (const char of word) {
      const next: WordTree = place.next.get(char) ?? { next: new Map(), isWord: false };
      place.next.set(char, next);
      place = next;
    }
    place.isWord = true;
  }
  return root;
}

function marked(token: Element, words: WordTree, mark: MarkAbbreviations): Element[] {
  if (token.type === 'text') return split(token.text, words) ?? [token];
  const isRaw = token.type === 'html element' && token.model === 'raw';
  if (!isRaw && token.tokens.length > 0) token.tokens = mark(token.tokens);
  return [token];
}

function split(text: string, words: WordTree): Element[] | null {
  const parts: Element[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const end = isLetter(text, at - 1) ? -1 : wordEnd(text, at, words);
    if (end === -1) continue;
    parts.push(textElement(text.slice(from, at)));
    parts.push({ type: 'abbreviation', text: text.slice(at, end), ...leaf() });
    from = end;
    at = end - 1;
  }
  if (parts.length === 0) return null;
  parts.push(textElement(text.slice(from)));
  return parts;
}

/** Where the longest word ends that begins here and goes on in no letter, or -1. */
function wordEnd(text: string, from: number, words: WordTree): number {
  let end = -1;
  let place: WordTree | undefined = words;
  for (let at = from; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    place = place.next.get(char);
    if (!place) break;
    at += char.length;
    if (place.isWord && !isLetter(text, at)) end = at;
  }
  return end;
}

/** English letters, digits and `_`: what Ruby takes for part of a word. */
function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /\w/.test(text.charAt(at));
}
