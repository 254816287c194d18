import type { AST } from 'toml-eslint-parser';
import type { FieldPath } from '../sites/site.ts';
import type { TextEdit } from './edit.ts';
import { placeAmong } from './field-order.ts';
import { isSamePath, isWithin } from './field-path.ts';
import type { FieldValue } from './front-matter.ts';
import { lineStart, nextLine } from './line-bounds.ts';
import type { Range } from './split.ts';
import { nameOf, parseToml } from './toml-fields.ts';
import { type TomlManner, tomlKey, tomlText } from './toml-text.ts';

/** How new lines of a post's TOML are to look. */
export interface TomlLayout {
  readonly lineEnd: string;
  /** Whether the site has a date there. */
  isDate(path: FieldPath): boolean;
  /** The names that belong inside of that path, in the order of the site's posts. */
  order(path: FieldPath): readonly string[];
}

/** A post with sound TOML in that range. */
export interface TomlPost {
  readonly source: string;
  readonly content: Range;
  readonly layout: TomlLayout;
}

/**
 * The edits that give a field a value, or null if it is more than posts need: tables are one level deep. As
 * in YAML, a new field is a whole line in front of a line.
 */
export function setInToml(post: TomlPost, path: FieldPath, value: FieldValue): TextEdit[] | null {
  const parts = partsOf(post);
  const pair = parts.find((part): part is PairPart => part.kind === 'pair' && isSamePath(part.path, path));
  const text = tomlText(value, pair ? mannerOf(pair, post.layout) : newManner(path, post.layout));
  if (text === null) return null;
  return pair ? [{ ...pair.value, insert: text }] : insertPair(post, parts, path, text);
}

/** The edits that take a field or a table away: none if there is none, null if it stands in `{…}`. */
export function removeFromToml(post: TomlPost, path: FieldPath): TextEdit[] | null {
  const parts = partsOf(post).filter((part) => isWithin(part.path, path));
  const lines = parts.filter((part) => part.kind === 'table' || part.owner !== 'inline');
  if (lines.length === 0 && parts.length > 0) return null;
  return lines.map(({ line }) => ({
    from: lineStart(post.source, line.from),
    to: nextLine(post.source, line.to),
    insert: '',
  }));
}

/** What stands in the TOML, with ranges in the source. */
type Part = TablePart | PairPart;

interface TablePart {
  readonly kind: 'table';
  readonly path: FieldPath;
  /** Its header. */
  readonly line: Range;
}

interface PairPart {
  readonly kind: 'pair';
  readonly path: FieldPath;
  readonly line: Range;
  readonly value: Range;
  readonly node: AST.TOMLContentNode;
  /** In what it stands. */
  readonly owner: 'top' | 'table' | 'inline';
}

function partsOf({ source, content }: TomlPost): Part[] {
  const tree = parseToml(source.slice(content.from, content.to));
  if (tree.state === 'broken') return [];
  return tree.body.flatMap((node) => {
    if (node.type === 'TOMLKeyValue') return pairParts(node, [], 'top', content.from);
    const path = node.resolvedKey.filter((name) => typeof name === 'string');
    if (path.length < node.resolvedKey.length) return [];
    const header: Part = { kind: 'table', path, line: rangeOf(node.key, content.from) };
    return [header, ...node.body.flatMap((pair) => pairParts(pair, path, 'table', content.from))];
  });
}

function pairParts(node: AST.TOMLKeyValue, outer: FieldPath, owner: PairPart['owner'], by: number): Part[] {
  const path = [...outer, ...node.key.keys.map(nameOf)];
  const { value } = node;
  const pair: Part = {
    kind: 'pair',
    path,
    line: rangeOf(node, by),
    value: rangeOf(value, by),
    node: value,
    owner,
  };
  if (value.type !== 'TOMLInlineTable') return [pair];
  return [pair, ...value.body.flatMap((inner) => pairParts(inner, path, 'inline', by))];
}

function rangeOf({ range: [from, to] }: AST.TOMLNode, by: number): Range {
  return { from: from + by, to: to + by };
}

function mannerOf({ node, path }: PairPart, layout: TomlLayout): TomlManner {
  if (node.type !== 'TOMLValue') return newManner(path, layout);
  return {
    isLiteral: node.kind === 'string' && node.style === 'literal',
    isDate: node.value instanceof Date || layout.isDate(path),
  };
}

function newManner(path: FieldPath, layout: TomlLayout): TomlManner {
  return { isLiteral: false, isDate: layout.isDate(path) };
}

function insertPair(
  post: TomlPost,
  parts: readonly Part[],
  path: FieldPath,
  text: string,
): TextEdit[] | null {
  const [name = '', inner] = path;
  const isTaken = parts.some((part) => isSamePath(part.path, path));
  if (isTaken || path.length > 2) return null;
  if (inner === undefined) return afterSibling(post, parts, path, `${tomlKey(name)} = ${text}`, 'top');
  const owner = parts.find((part) => isSamePath(part.path, [name]));
  if (owner?.kind === 'table') return afterSibling(post, parts, path, `${tomlKey(inner)} = ${text}`, 'table');
  if (owner) return insertInline(post, parts, owner, `${tomlKey(inner)} = ${text}`);
  // Not as a table of its own: two people who add a field each would add the table twice, which TOML forbids.
  return afterSibling(post, parts, path, `${tomlKey(name)}.${tomlKey(inner)} = ${text}`, 'top');
}

/** After the field of the same table that goes before it, or after the table's header. */
function afterSibling(
  { source, content, layout }: TomlPost,
  parts: readonly Part[],
  path: FieldPath,
  line: string,
  owner: 'top' | 'table',
): TextEdit[] {
  const outer = owner === 'top' ? [] : path.slice(0, -1);
  const siblings = parts.filter(
    (part) => part.kind === 'pair' && part.owner === owner && isWithin(part.path, outer),
  );
  const names = siblings.map((part) => part.path[outer.length] ?? '');
  const before = siblings[placeAmong(names, path[outer.length] ?? '', layout.order(outer))];
  const header = parts.find((part) => part.kind === 'table' && isSamePath(part.path, outer));
  const place = before ?? (owner === 'table' ? header : undefined);
  const at = place ? nextLine(source, place.line.to) : content.from;
  return [{ from: at, to: at, insert: line + layout.lineEnd }];
}

/** In front of the others, so that it does not meet the end of a value. */
function insertInline(
  { source }: TomlPost,
  parts: readonly Part[],
  owner: PairPart,
  pair: string,
): TextEdit[] | null {
  if (owner.node.type !== 'TOMLInlineTable') return null;
  const first = parts.find((part) => part !== owner && isWithin(part.path, owner.path));
  const at = first?.line.from ?? source.indexOf('{', owner.value.from) + 1;
  return [{ from: at, to: at, insert: first ? `${pair}, ` : pair }];
}
