import type { FieldValue } from './front-matter.ts';

/**
 * What Jekyll's and Eleventy's parsers make of an unquoted YAML value: null, yes or no, a number, or text.
 * Dates and times stay text, as typed. Where YAML 1.1 and 1.2 differ, 1.1 counts, which both generators read
 * (yaml.org/type), with one exception: `y` and `n` are text to both.
 */
export function plainValue(text: string): FieldValue {
  if (text.length > LONGEST_WORD) return text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return numberOf(text) ?? text;
}

/**
 * Whether some YAML parser reads unquoted text as something else than text: yes and no in every spelling,
 * null, numbers in every notation (`0o17`, `1,000`, `12:30`), dates, symbols (`:name`), merge keys.
 */
export function readsAsOther(text: string): boolean {
  return (
    text === '' ||
    /^(?:~|null|y|n|yes|no|on|off|true|false|<<|=|:.*|-{3}.*|\.{3}.*)$/i.test(text) ||
    looksNumeric(text)
  );
}

/** Whether text is a date, with a time or without, as posts write it without quotes. */
export function isDateText(text: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]| {1,9})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/.test(
    text,
  );
}

const LONGEST_WORD = 400;

const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ...spellings('', null),
  ...spellings('~', null),
  ...spellings('null', null),
  ...['true', 'yes', 'on'].flatMap((word) => spellings(word, true)),
  ...['false', 'no', 'off'].flatMap((word) => spellings(word, false)),
]);

function spellings<Value>(word: string, value: Value): [string, Value][] {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return [word, capital, word.toUpperCase()].map((spelling) => [spelling, value]);
}

const NUMBERS: readonly { readonly form: RegExp; readonly base: 2 | 8 | 10 | 16 }[] = [
  { form: /^[-+]?0b[01_]+$/, base: 2 },
  { form: /^[-+]?0[0-7_]+$/, base: 8 },
  { form: /^[-+]?0x[\da-fA-F_]+$/, base: 16 },
  { form: /^[-+]?(?:0|[1-9][\d_]*)$/, base: 10 },
  { form: /^[-+]?(?:\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/, base: 10 },
  { form: /^[-+]?\d[\d_]*[eE][-+]?\d+$/, base: 10 },
];

function numberOf(text: string): number | null {
  const base = NUMBERS.find(({ form }) => form.test(text))?.base;
  if (base === undefined) return null;
  const digits = text.replaceAll('_', '').replace(/^[-+]/, '');
  const size = base === 10 ? Number(digits) : Number.parseInt(digits.replace(/^0[bx]?(?=.)/, ''), base);
  const value = text.startsWith('-') ? -size : size;
  return Number.isFinite(value) ? value : null;
}

/** Wider than `numberOf`: whatever begins as a number and holds only what numbers and dates are written with. */
function looksNumeric(text: string): boolean {
  return (
    /^[-+.]?[\d.][\d_,.:eE+-]*$/.test(text) ||
    /^[-+]?0[box][\da-f_,]+$/i.test(text) ||
    /^[-+]?\.(?:inf|nan)$/i.test(text) ||
    /^\d{4}-\d{1,2}-\d{1,2}[Tt\s]/.test(text)
  );
}
