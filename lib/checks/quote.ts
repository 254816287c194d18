import type { Range } from '../post/split.ts';

/** The longest quote, in UTF-16 code units: what a draft keeps for a silence (lib/draft/kept-records.ts). */
const LONGEST = 200;

/** How far it reaches to both sides within the line, so that the same word elsewhere is told apart. */
const AROUND = 40;

/**
 * The words at a place together with those around them, on one line. Two places with the same quote are taken
 * for the same thing; changing the words there gives another quote.
 */
export function quoteAt(source: string, { from, to }: Range): string {
  const before = source.slice(Math.max(0, from - AROUND), from);
  const after = source.slice(to, to + AROUND);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const start = from - (before.length - lineStart);
  const end = to + after.search(/[\r\n]|$/);
  const quote = source
    .slice(start, Math.min(end, start + LONGEST * 2))
    .replace(/\s+/g, ' ')
    .trim();
  return withoutHalf(quote.slice(0, LONGEST));
}

/** A cut may leave half of a character at either end. */
function withoutHalf(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
