import type { Paragraph } from './block.ts';
import {
  BACKSLASH,
  CLOSE_BRACKET,
  COLON,
  isAsciiPunctuation,
  isBlank,
  LINE_END,
  OPEN_BRACKET,
  skipSpace,
  trimmed,
} from './characters.ts';
import { destinationAt, titleAt, unescaped } from './link-parts.ts';

/** Where a definition of a link leads to. */
export interface Reference {
  readonly href: string;
  readonly title: string | null;
}

/** The definitions of links of a text, by their labels. The first of a label counts. */
export class References {
  /** The footnotes that have a text: their labels, by what marks say for them. */
  readonly footnotes = new Map<string, string>();
  private readonly byLabel = new Map<string, Reference>();

  /** Takes the definitions off the start of a paragraph (CommonMark, section 4.7). */
  takeFrom(paragraph: Paragraph): void {
    if (!paragraph.lines[0]?.startsWith('[')) return;
    const text = paragraph.lines.join('\n');
    let end = 0;
    while (text.charCodeAt(end) === OPEN_BRACKET) {
      const next = this.takeOne(text, end);
      if (next === -1) break;
      end = next;
    }
    if (end === 0) return;
    const rest = text.slice(end);
    paragraph.lines.length = 0;
    if (rest !== '') for (const line of rest.split('\n')) paragraph.lines.push(line);
  }

  find(label: string): Reference | undefined {
    return this.byLabel.get(normalized(label));
  }

  /** The same text for the same definitions. */
  get key(): string {
    const { byLabel, footnotes } = this;
    return byLabel.size + footnotes.size === 0 ? '' : JSON.stringify([[...byLabel], [...footnotes]]);
  }

  /** Where the definition ends that begins at `from`, or -1 if none does. */
  private takeOne(text: string, from: number): number {
    const label = labelAt(text, from);
    if (!label || trimmed(label.text) === '' || text.charCodeAt(label.end) !== COLON) return -1;
    const destination = destinationAt(text, skipSpace(text, label.end + 1), 'definition');
    if (!destination) return -1;
    const { title, end } = titleOrNot(text, destination.end);
    if (end === -1) return -1;
    const key = normalized(label.text);
    if (key !== '' && !this.byLabel.has(key)) {
      this.byLabel.set(key, {
        href: unescaped(destination.text),
        title: title === null ? null : unescaped(title),
      });
    }
    return end;
  }
}

/**
 * A definition ends with its line. If something follows the title on a line of its own, that line is text; cmark and
 * goldmark keep the title all the same.
 */
function titleOrNot(text: string, from: number): { title: string | null; end: number } {
  const start = skipSpace(text, from);
  const title = start > from ? titleAt(text, start) : null;
  const end = title ? lineEndAt(text, title.end) : -1;
  return { title: title?.text ?? null, end: end === -1 ? lineEndAt(text, from) : end };
}

/** The start of the next line if nothing but blanks stands before it, or -1. */
function lineEndAt(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === LINE_END ? at + 1 : -1;
}

/** In characters; what is longer leads nowhere. */
export const LONGEST_LABEL = 1000;

/** The label in brackets at `from`, without them; null if there is none. It holds no other bracket. */
export function labelAt(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let at = from + 1;
  for (; at < text.length && at - from <= LONGEST_LABEL + 1; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE_BRACKET) return { text: text.slice(from + 1, at), end: at + 1 };
    if (code === OPEN_BRACKET) return null;
    if (code === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) at++;
  }
  return null;
}

/** Labels match without regard to case and to how much white space stands in them. */
export function normalized(label: string): string {
  const text = trimmed(label).replace(/[\t\n\v\f\r ]+/g, ' ');
  return /[^ -~]/.test(text) ? text.toLowerCase().toUpperCase().toLowerCase() : text.toLowerCase();
}
