import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { ContentReading, Field, FieldValue, FrontMatterProblem } from './front-matter.ts';
import type { Range } from './split.ts';

/** Reads the TOML between the marks of front matter. Dates are text, as typed. */
export function readToml(toml: string): ContentReading {
  const tree = parseToml(toml);
  if (tree.state === 'broken') return { fields: [], problems: [tree.problem] };
  const text = (node: AST.TOMLNode) => toml.slice(...node.range);
  return { fields: tree.body.flatMap((part) => fieldsOf(part, text)), problems: [] };
}

export type TomlTree =
  | { readonly state: 'sound'; readonly body: AST.TOMLTopLevelTable['body'] }
  | { readonly state: 'broken'; readonly problem: FrontMatterProblem };

export function parseToml(toml: string): TomlTree {
  if (toml.length > LARGEST) return broken('too-large', 'Larger than a post can need', toml.length);
  try {
    return { state: 'sound', body: parseTOML(withKnownLineEnds(toml), { tomlVersion: '1.0' }).body[0].body };
  } catch (error) {
    // The parser calls itself for what is nested and spreads the characters of strings as arguments.
    if (error instanceof RangeError) return broken('too-large', 'Deeper than a post can need', toml.length);
    if (error instanceof ParseError) return broken('other', error.message, toml.length, error.index);
    throw error;
  }
}

/** The parser takes about 2 s for a million characters of the worst kind. */
const LARGEST = 1_500_000;

/** TOML knows only `\n` and `\r\n`; `splitPost` also ends a line at a `\r` alone. */
function withKnownLineEnds(toml: string): string {
  return toml.includes('\r') ? toml.replace(/\r(?!\n)/g, '\n') : toml;
}

function broken(code: 'other' | 'too-large', detail: string, length: number, at = 0): TomlTree {
  const from = Math.min(at, length);
  return { state: 'broken', problem: { code, detail, from, to: Math.min(from + 1, length), fix: null } };
}

type TextOf = (node: AST.TOMLNode) => string;

function fieldsOf(part: AST.TOMLKeyValue | AST.TOMLTable, text: TextOf): Field[] {
  if (part.type === 'TOMLKeyValue') return pairFields(part, [], text);
  const path = part.resolvedKey.filter((name) => typeof name === 'string');
  if (part.kind === 'array' || path.length < part.resolvedKey.length) return [];
  const [, start] = part.range;
  const at = { from: part.body[0]?.range[0] ?? start, to: part.body.at(-1)?.range[1] ?? start };
  const table: Field = { path, key: rangeOf(part.key), at, value: groupValue(part.body, text) };
  return [table, ...part.body.flatMap((pair) => pairFields(pair, path, text))];
}

function pairFields(pair: AST.TOMLKeyValue, outer: readonly string[], text: TextOf): Field[] {
  const path = [...outer, ...pair.key.keys.map(nameOf)];
  if (path.length > DEEPEST) return [];
  const field = { path, key: rangeOf(pair.key), at: rangeOf(pair.value), value: readValue(pair.value, text) };
  if (pair.value.type !== 'TOMLInlineTable') return [field];
  return [field, ...pair.value.body.flatMap((inner) => pairFields(inner, path, text))];
}

/** No site's posts nest deeper than two; what stands deeper is part of a value. */
const DEEPEST = 8;

export function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function rangeOf({ range: [from, to] }: AST.TOMLNode): Range {
  return { from, to };
}

function readValue(node: AST.TOMLContentNode, text: TextOf): FieldValue {
  switch (node.type) {
    case 'TOMLArray':
      return node.elements.map((element) => readValue(element, text));
    case 'TOMLInlineTable':
      return groupValue(node.body, text);
    case 'TOMLValue':
      return node.value instanceof Date || !isPlain(node.value) ? text(node) : node.value;
  }
}

function isPlain(value: string | number | boolean): boolean {
  return typeof value !== 'number' || Number.isFinite(value);
}

/** Dotted keys make groups within the group. */
function groupValue(pairs: readonly AST.TOMLKeyValue[], text: TextOf): FieldValue {
  const group: Group = new Map();
  for (const { key, value } of pairs) {
    const names = key.keys.map(nameOf);
    let inner = group;
    for (const name of names.slice(0, -1)) {
      const known = inner.get(name);
      const next: Group = known instanceof Map ? known : new Map();
      inner.set(name, next);
      inner = next;
    }
    inner.set(names.at(-1) ?? '', readValue(value, text));
  }
  return plainGroup(group);
}

type Group = Map<string, FieldValue | Group>;

function plainGroup(group: Group): FieldValue {
  return Object.fromEntries(
    [...group].map(([name, value]) => [name, value instanceof Map ? plainGroup(value) : value]),
  );
}
