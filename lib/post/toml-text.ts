import type { FieldValue } from './front-matter.ts';
import { doubleQuoted, isPrintable } from './yaml-quotes.ts';
import { isList } from './yaml-text.ts';

/** How a value is to be written. */
export interface TomlManner {
  /** Quotes in which nothing is escaped: `'text'`. */
  readonly isLiteral: boolean;
  /** Whether text that is a date is written as one. */
  readonly isDate: boolean;
}

/** A value on one line, or null if it is none that posts need: TOML has no null, and groups are tables. */
export function tomlText(value: FieldValue, manner: TomlManner): string | null {
  if (typeof value === 'string') return stringText(value, manner);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (value === null || !isList(value)) return null;
  const items = value.map((item) => tomlText(item, { ...manner, isDate: false }));
  return items.includes(null) ? null : `[${items.join(', ')}]`;
}

/** A key, in quotes only if it needs them. */
export function tomlKey(name: string): string {
  return /^[\w-]+$/.test(name) ? name : doubleQuoted(name);
}

/** TOML's four kinds of dates and times (1.0.0, Offset Date-Time and the three after it). */
const DATE =
  /^(?:\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[-+]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d{1,9})?)$/;

function stringText(text: string, { isLiteral, isDate }: TomlManner): string {
  if (isDate && DATE.test(text)) return text;
  return isLiteral && isPrintable(text) && !text.includes("'") ? `'${text}'` : basicString(text);
}

/** TOML has no short escapes for a byte and for zero. */
function basicString(text: string): string {
  return doubleQuoted(text).replace(/\\./g, (mark) =>
    mark === '\\x' ? '\\u00' : mark === '\\0' ? '\\u0000' : mark,
  );
}

function numberText(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}
