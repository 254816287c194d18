/** A piece of a pattern: letters that stand for a part of the date, or text that stands for itself. */
export type PatternPart =
  | { readonly part: 'field'; readonly letters: DateLetters }
  | { readonly part: 'text'; readonly text: string };

/** What a pattern may ask for (UTS 35, "Date Field Symbols"; `do` is date-fns' ordinal day). */
export type DateLetters = (typeof LETTERS)[number];

/** Longer ones before those that they begin with. */
const LETTERS = [
  'yyyy',
  'y',
  'MMMM',
  'MMM',
  'MM',
  'M',
  'dd',
  'do',
  'd',
  'EEEE',
  'EEE',
  'HH',
  'H',
  'mm',
  'ss',
] as const;

/**
 * Takes a date pattern apart: `MMM d, yyyy`. Text between apostrophes stands for itself, two of them for one.
 * Null if it has letters that are not known here.
 */
export function readPattern(pattern: string): readonly PatternPart[] | null {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const parts = partsOf(pattern);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(pattern, parts);
  return parts;
}

/** A site has a handful, and they are asked for at each edit. */
const known = new Map<string, readonly PatternPart[] | null>();
const MOST_KNOWN = 100;

function partsOf(pattern: string): readonly PatternPart[] | null {
  const parts: PatternPart[] = [];
  for (let at = 0; at < pattern.length; ) {
    const found = fieldAt(pattern, at) ?? quotedAt(pattern, at) ?? otherAt(pattern, at);
    if (!found) return null;
    parts.push(found.part);
    at += found.length;
  }
  return parts;
}

interface FoundPart {
  readonly part: PatternPart;
  /** In the pattern. */
  readonly length: number;
}

function fieldAt(pattern: string, at: number): FoundPart | null {
  const letters = LETTERS.find((known) => pattern.startsWith(known, at));
  if (!letters || pattern.charAt(at + letters.length) === pattern.charAt(at)) return null;
  return { part: { part: 'field', letters }, length: letters.length };
}

/** `'of'`, `'o''clock'`, and `''` for an apostrophe alone. */
function quotedAt(pattern: string, at: number): FoundPart | null {
  const quoted = /^'(?:[^']|'')*'/.exec(pattern.slice(at))?.[0];
  if (quoted === undefined) return null;
  const text = quoted.slice(1, -1).replaceAll("''", "'") || "'";
  return { part: { part: 'text', text }, length: quoted.length };
}

function otherAt(pattern: string, at: number): FoundPart | null {
  const text = pattern.charAt(at);
  return /[A-Za-z']/.test(text) ? null : { part: { part: 'text', text }, length: 1 };
}
