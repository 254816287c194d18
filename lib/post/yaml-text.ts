import type { FieldValue } from './front-matter.ts';
import { isDateText, readsAsOther } from './yaml-plain.ts';
import { doubleQuoted, isPrintable, singleQuoted } from './yaml-quotes.ts';

/** How a value is to be written. */
export interface YamlManner {
  /** Inside `[…]` or `{…}`, where more characters have a meaning. */
  readonly isFlow: boolean;
  /** The quotes to keep if they will do. */
  readonly quotes: 'plain' | 'single' | 'double';
  /** Whether text that is a date stands without quotes, so that parsers read a date. */
  readonly isDate: boolean;
}

/** A value on one line, or null if YAML has no way to say it (a number that is none). */
export function yamlText(value: FieldValue, manner: YamlManner): string | null {
  if (value === null) return 'null';
  if (typeof value === 'string') return stringText(value, manner);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  const inner: YamlManner = { isFlow: true, quotes: 'plain', isDate: false };
  const parts = isList(value)
    ? value.map((item) => yamlText(item, inner))
    : Object.entries(value).map(([name, item]) => entryText(name, item, inner));
  if (parts.includes(null)) return null;
  return isList(value) ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}

function entryText(name: string, value: FieldValue, manner: YamlManner): string | null {
  const text = yamlText(value, manner);
  return text === null ? null : `${keyText(name, manner.isFlow)}: ${text}`;
}

/** A key, in quotes only if it needs them. */
export function keyText(name: string, isFlow: boolean): string {
  return stringText(name, { isFlow, quotes: 'plain', isDate: false });
}

export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

export function isGroup(value: FieldValue): value is { readonly [key: string]: FieldValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function stringText(text: string, { isFlow, quotes, isDate }: YamlManner): string {
  if (quotes === 'single' && isPrintable(text)) return singleQuoted(text);
  if (quotes === 'double') return doubleQuoted(text);
  const isClear = (isDate && isDateText(text)) || !readsAsOther(text);
  return isClear && canBePlain(text, isFlow) ? text : doubleQuoted(text);
}

/** Stricter than YAML 1.2, as far as older parsers are: no colon at all in `{…}` (YAML 1.1, 9.1.3). */
function canBePlain(text: string, isFlow: boolean): boolean {
  return (
    isPrintable(text) &&
    text.trim() === text &&
    !/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|\s#|:(?:\s|$)/.test(text) &&
    !(isFlow && /[,[\]{}:?]/.test(text))
  );
}
