import type { TextEdit } from './edit.ts';
import type { FrontMatterProblemCode } from './front-matter.ts';

/** A change of one line that may cure it. Ranges count from the line's start. */
export interface Repair {
  readonly code: FrontMatterProblemCode;
  readonly edits: readonly TextEdit[];
}

/** What may be wrong with the value that begins at `start` of a line, the likeliest first; none if it looks sound. */
export function valueRepairs(line: string, start: number): Repair[] {
  const value = line.slice(start).trimEnd();
  if (value === '' || value.startsWith('#')) return [];
  const repairs = value.startsWith('"') || value.startsWith("'") ? quoteRepairs(value) : plainRepairs(value);
  return repairs.map(({ code, edits }) => ({ code, edits: edits.map((edit) => moved(edit, start)) }));
}

function moved({ from, to, insert }: TextEdit, by: number): TextEdit {
  return { from: from + by, to: to + by, insert };
}

/** Quotes around a value that has none, or that are part of it. The comment after it stays one. */
function wholeQuoted(value: string): TextEdit[] {
  const text = withoutComment(value);
  if (!/["\\]/.test(text)) return [insertion(0, '"'), insertion(text.length, '"')];
  const doubled = [...text.matchAll(/'/g)].map(({ index }) => insertion(index, "'"));
  return [insertion(0, "'"), ...doubled, insertion(text.length, "'")].reduce(joined, []);
}

/** Two insertions at one place become one, so that their order is beyond doubt. */
function joined(edits: readonly TextEdit[], next: TextEdit): TextEdit[] {
  const last = edits.at(-1);
  if (!last || last.to !== next.from || last.from !== last.to) return [...edits, next];
  return [...edits.slice(0, -1), { ...last, insert: last.insert + next.insert }];
}

function insertion(at: number, insert: string): TextEdit {
  return { from: at, to: at, insert };
}

/** `#3` right before a letter or digit is more likely a number or a name than a comment. */
function withoutComment(value: string): string {
  const comment = /[ \t]#(?:[ \t]|$)/.exec(value);
  return comment ? value.slice(0, comment.index).trimEnd() : value;
}

function plainRepairs(value: string): Repair[] {
  const text = withoutComment(value);
  const quoted = wholeQuoted(value);
  if (text.startsWith('[') || text.startsWith('{')) return flowRepairs(text, quoted);
  if (RESERVED.test(text)) return [{ code: 'reserved-mark', edits: quoted }];
  if (/:(?:[ \t]|$)/.test(text)) return [{ code: 'unquoted-colon', edits: quoted }];
  return [];
}

/** Marks that begin something else in YAML than text: 1.2, 5.3. */
const RESERVED = /^(?:[@`%*&!|>,\]}]|[-?:](?:[ \t]|$))/;

function flowRepairs(text: string, quoted: readonly TextEdit[]): Repair[] {
  const items = [...text.matchAll(/(?<=[[,][ \t]?)[@`%][^,[\]{}"']*/g)].flatMap(({ 0: item, index }) => [
    insertion(index, '"'),
    insertion(index + item.trimEnd().length, '"'),
  ]);
  const whole: Repair = { code: 'reserved-mark', edits: quoted };
  const close: Repair = { code: 'other', edits: [insertion(text.length, text.startsWith('[') ? ']' : '}')] };
  return [...(items.length > 0 ? [{ code: 'reserved-mark', edits: items } as const] : []), close, whole];
}

function quoteRepairs(value: string): Repair[] {
  const quote = value.charAt(0);
  const end = closingQuote(value);
  const whole = wholeText(value);
  if (end === -1) {
    const text = withoutComment(value);
    const closed: Repair = { code: 'unclosed-quote', edits: [insertion(text.length, quote)] };
    return startsWithApostrophe(value) ? [whole, closed] : [closed, whole];
  }
  const rest = value.slice(end + 1);
  if (/^[ \t]*$|^[ \t]+#/.test(rest)) return escapeRepairs(value, end);
  const text = withoutComment(value);
  if (!text.endsWith(quote) || !isInside(text, end)) return [whole, innerQuoted(text)];
  return [innerQuoted(text), whole];
}

/** The value with its quotes as part of the text: `"Recap" of 2024`. */
function wholeText(value: string): Repair {
  return { code: 'quote-inside', edits: wholeQuoted(value) };
}

function startsWithApostrophe(value: string): boolean {
  return /^'(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|n\b)/i.test(value);
}

/** Where the opening quote is closed by YAML's rules, or -1. */
function closingQuote(value: string): number {
  const quote = value.charAt(0);
  for (let at = 1; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote && quote === "'" && value.charAt(at + 1) === "'") at += 1;
    else if (character === quote) return at;
  }
  return -1;
}

/** Whether the quote there opens a word or stands inside one, so that it does not close the value. */
function isInside(value: string, at: number): boolean {
  return /[\s([{–—-]/.test(value.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(value.charAt(at + 1)) || at === 1;
}

/** The outermost quotes hold the text; those between are part of it. */
function innerQuoted(text: string): Repair {
  const quote = text.charAt(0);
  const edits: TextEdit[] = [];
  for (let at = 1; at < text.length - 1; at += 1) {
    const isEscape =
      quote === '"' ? text.charAt(at) === '\\' : text.slice(at, at + 2) === "''" && at < text.length - 2;
    if (isEscape) at += 1;
    else if (text.charAt(at) === quote) edits.push(insertion(at, quote === '"' ? '\\' : "'"));
  }
  return { code: 'quote-inside', edits };
}

/** Backslashes between double quotes that begin no escape: `"C:\posts"`. */
function escapeRepairs(value: string, end: number): Repair[] {
  if (!value.startsWith('"')) return [];
  const wrong = [...value.slice(0, end).matchAll(/\\(.)/g)].filter(
    ({ 1: mark }) => !KNOWN_ESCAPES.test(mark ?? ''),
  );
  return wrong.length === 0
    ? []
    : [{ code: 'other', edits: wrong.map(({ index }) => insertion(index, '\\')) }];
}

const KNOWN_ESCAPES = /[0abtnvfre "/\\N_LPxuU\t]/;
