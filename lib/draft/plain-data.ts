import type { JsonValue } from '../sites/json.ts';

/*
 * Narrows what stands in a shared document or an archive: other people's input, in which Yjs allows more than
 * JSON does.
 */

/** Deeper than any site's record; what is deeper still could exhaust the stack of whoever walks it. */
const DEEPEST = 64;

/** The value itself if it is JSON through and through, else undefined. */
export function readJson(value: unknown): JsonValue | undefined {
  return isJson(value, 0) ? value : undefined;
}

/**
 * The same data, without what JSON leaves out, and such that nobody else changes it.
 * @throws {TypeError} if it cannot be written as JSON, or is deeper than `readJson` goes
 */
export function copyOfJson(value: unknown): JsonValue {
  const copy = readJson(JSON.parse(JSON.stringify(value ?? null)));
  if (copy === undefined) throw new TypeError('the value is too deep');
  return copy;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** In milliseconds since the Unix epoch. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** `longest` in UTF-16 code units. Half a character is none: a document could not keep it. */
export function isShortText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && !/\p{Surrogate}/u.test(value);
}

/** As much of the text as `isShortText` takes. */
export function shortText(text: string, longest: number): string {
  return text.slice(0, longest).replace(/\p{Surrogate}/gu, '');
}

function isJson(value: unknown, depth: number): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= DEEPEST) return false;
  return (
    (Array.isArray(value) || isPlain(value)) &&
    Object.values(value).every((inner) => isJson(inner, depth + 1))
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
