import { stringify } from 'yaml';
import type { JsonValue } from './json.ts';
import type { FieldSchema } from './site.ts';

/** Values by path, dots between the keys. */
export type FieldValues = ReadonlyMap<string, JsonValue>;

/**
 * Front matter with its marks: the fields of the schema in its order, as far as they are required or have a
 * value. A date stands without quotes, so that generators read it as one.
 */
export function newFrontMatter(style: 'yaml' | 'toml', schema: FieldSchema, values: FieldValues): string {
  const entries = entriesOf(schema, values, '');
  return style === 'yaml'
    ? ['---', ...yamlLines(entries, 0), '---', ''].join('\n')
    : ['+++', ...tomlLines(entries, []), '+++', ''].join('\n');
}

/** A field with its value, or a group with its fields. */
type Entry =
  | { readonly key: string; readonly value: JsonValue }
  | { readonly key: string; readonly entries: readonly Entry[] };

function entriesOf(schema: FieldSchema, values: FieldValues, prefix: string): Entry[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]): Entry[] => {
    const path = prefix + key;
    const isRequired = schema.required?.includes(key) ?? false;
    if (!field.properties) {
      const value = values.get(path) ?? (isRequired ? '' : null);
      return value === null ? [] : [{ key, value }];
    }
    const isUsed = [...values.keys()].some((other) => other.startsWith(`${path}.`));
    return isRequired || isUsed ? [{ key, entries: entriesOf(field, values, `${path}.`) }] : [];
  });
}

function yamlLines(entries: readonly Entry[], depth: number): string[] {
  const indent = '    '.repeat(depth);
  return entries.flatMap((entry) =>
    'entries' in entry
      ? [`${indent}${entry.key}:`, ...yamlLines(entry.entries, depth + 1)]
      : [`${indent}${entry.key}: ${yamlValue(entry)}`],
  );
}

/** Titles have quotes on every site; elsewhere only what a parser of YAML 1.1 would take for something else. */
function yamlValue({ key, value }: { readonly key: string; readonly value: JsonValue }): string {
  if (typeof value !== 'string' || key === 'title' || /[\r\n]/.test(value)) return JSON.stringify(value);
  return DATE.test(value) ? value : stringify(value, { version: '1.1', lineWidth: 0 }).trimEnd();
}

/** Tables come last: what follows one belongs to it. */
function tomlLines(entries: readonly Entry[], path: readonly string[]): string[] {
  const values = entries.flatMap((entry) =>
    'entries' in entry ? [] : [`${entry.key} = ${tomlValue(entry.value)}`],
  );
  const tables = entries.flatMap((entry) => {
    if (!('entries' in entry)) return [];
    const own = [...path, entry.key];
    return ['', `[${own.join('.')}]`, ...tomlLines(entry.entries, own)];
  });
  return [...values, ...tables];
}

function tomlValue(value: JsonValue): string {
  return typeof value === 'string' && DATE.test(value) ? value : JSON.stringify(value);
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}:\d{2})?$/;
