import type { JsonValue } from './json.ts';

/** A value from outside, copied; or where and why it is no plain data of the size of a site's record. */
export type RecordData =
  | { readonly state: 'plain'; readonly value: JsonValue }
  | { readonly state: 'refused'; readonly path: string; readonly reason: RecordDataReason };

export type RecordDataReason =
  /** A function, a date, a number without end: nothing that JSON can say. */
  | 'not-json'
  | 'too-deep'
  | 'too-long'
  | 'too-many'
  /** A key that means something to JavaScript itself, such as `__proto__`, or that has half a character in it. */
  | 'forbidden-key';

/**
 * Copies what JSON could say of a value. Stops at the first thing that is too large or no data, so that
 * whatever reads the copy need not fear depth, size, cycles or objects with a life of their own. Paths are the
 * keys with `/` between them.
 */
export function recordData(value: unknown): RecordData {
  return copy(value, '', { depth: 0, values: 0 });
}

const DEEPEST = 24;
const MOST_VALUES = 20_000;
const LONGEST_TEXT = 20_000;
const LONGEST_KEY = 200;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Progress {
  depth: number;
  values: number;
}

function copy(value: unknown, path: string, progress: Progress): RecordData {
  progress.values += 1;
  if (progress.values > MOST_VALUES) return refused(path, 'too-many');
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return refused(path, 'too-long');
  if (value === null || typeof value === 'string' || typeof value === 'boolean')
    return { state: 'plain', value };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { state: 'plain', value } : refused(path, 'not-json');
  if (typeof value !== 'object') return refused(path, 'not-json');
  if (progress.depth >= DEEPEST) return refused(path, 'too-deep');
  progress.depth += 1;
  const copied = Array.isArray(value) ? copyList(value, path, progress) : copyGroup(value, path, progress);
  progress.depth -= 1;
  return copied;
}

function copyList(list: readonly unknown[], path: string, progress: Progress): RecordData {
  if (list.length > MOST_VALUES) return refused(path, 'too-many');
  const value: JsonValue[] = [];
  for (const [index, item] of list.entries()) {
    const copied = copy(item, within(path, String(index)), progress);
    if (copied.state === 'refused') return copied;
    value.push(copied.value);
  }
  return { state: 'plain', value };
}

function copyGroup(group: object, path: string, progress: Progress): RecordData {
  const prototype: unknown = Object.getPrototypeOf(group);
  if (prototype !== null && prototype !== Object.prototype) return refused(path, 'not-json');
  const keys = Object.keys(group);
  if (keys.length > MOST_VALUES) return refused(path, 'too-many');
  const value: Record<string, JsonValue> = {};
  for (const key of keys) {
    if (key.length > LONGEST_KEY) return refused(path, 'too-long');
    const place = within(path, key);
    if (FORBIDDEN.has(key) || /\p{Cs}/u.test(key)) return refused(place, 'forbidden-key');
    const copied = copy(Reflect.get(group, key), place, progress);
    if (copied.state === 'refused') return copied;
    value[key] = copied.value;
  }
  return { state: 'plain', value };
}

function within(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}

function refused(path: string, reason: RecordDataReason): RecordData {
  return { state: 'refused', path, reason };
}
