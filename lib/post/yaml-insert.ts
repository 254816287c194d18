import type { FieldPath } from '../sites/site.ts';
import type { TextEdit } from './edit.ts';
import { placeAmong } from './field-order.ts';
import type { FieldValue } from './front-matter.ts';
import { lineEnd, lineStart, nextLine } from './line-bounds.ts';
import { entryLines, type YamlLayout } from './yaml-entry-text.ts';
import { keyText, yamlText } from './yaml-text.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** A field that is not there yet. */
export interface Insertion {
  readonly yaml: string;
  /** Null if there is no entry at all. */
  readonly root: YamlMap | null;
  readonly path: FieldPath;
  readonly value: FieldValue;
  readonly layout: YamlLayout;
}

/** The edits that add an entry, and the groups around it that are missing; null if it has no place there. */
export function insertEntry(insertion: Insertion): TextEdit[] | null {
  const { root, path } = insertion;
  let map = root;
  let depth = 0;
  while (map) {
    const next: YamlEntry | undefined = map.entries.find(({ name }) => name === path[depth]);
    if (!next) break;
    depth += 1;
    if (next.node.kind !== 'map') return openEntry(insertion, map, next, depth);
    map = next.node;
  }
  if (!map) return linesAt(insertion, insertion.yaml.length, '', 0);
  return map.isFlow ? insertInFlow(insertion, map, depth) : insertLines(insertion, map, depth);
}

/** Where an entry ends, comment and line end not included, blank lines that belong to its text included. */
export function endOfEntry(yaml: string, { key, colon, node }: YamlEntry): number {
  const end = Math.max(key.to, colon ?? 0, node.at.to);
  const keepsBlankLines =
    node.kind === 'scalar' && /^[|>]\d?\+/.test(yaml.slice(node.at.from, node.at.from + 3));
  return keepsBlankLines ? endOfBlankLines(yaml, end) : end;
}

function endOfBlankLines(yaml: string, at: number): number {
  let end = at;
  for (let start = nextLine(yaml, end); start < yaml.length; start = nextLine(yaml, start)) {
    if (yaml.slice(start, lineEnd(yaml, start)).trim() !== '') break;
    end = lineEnd(yaml, start);
  }
  return end;
}

/**
 * Not right after an inner group or list: its own new lines go there, and whoever adds one at the same time
 * would have it cut off from them.
 */
function insertLines(insertion: Insertion, { entries }: YamlMap, depth: number): TextEdit[] | null {
  const { yaml, path, layout } = insertion;
  const first = entries[0]?.key.from ?? 0;
  const indent = yaml.slice(lineStart(yaml, first), first);
  const names = entries.map(({ name }) => name ?? '');
  const place = placeAmong(names, path[depth] ?? '', layout.order(path.slice(0, depth)));
  const before = entries.slice(0, place + 1).findLast(({ node }) => isOnOneLevel(node));
  const at = before ? nextLine(yaml, endOfEntry(yaml, before)) : lineStart(yaml, first);
  return indent.trim() === '' ? linesAt(insertion, at, indent, depth) : null;
}

function isOnOneLevel(node: YamlNode): boolean {
  return (node.kind !== 'map' && node.kind !== 'list') || node.isFlow;
}

function linesAt(
  { path, value, layout }: Insertion,
  at: number,
  indent: string,
  depth: number,
): TextEdit[] | null {
  const lines = entryLines(path.slice(0, depth), path.slice(depth), value, indent, layout);
  return lines === null ? null : [{ from: at, to: at, insert: lines + layout.lineEnd }];
}

/** In front of the others, so that it does not meet the end of a value. */
function insertInFlow({ yaml, path, value }: Insertion, map: YamlMap, depth: number): TextEdit[] | null {
  const text = flowEntry(path.slice(depth), value);
  if (text === null) return null;
  const first = map.entries[0];
  const at = first ? first.key.from : yaml.indexOf('{', map.at.from) + 1;
  return [{ from: at, to: at, insert: first ? `${text}, ` : text }];
}

function flowEntry([name = '', ...inner]: FieldPath, value: FieldValue): string | null {
  const group = inner.reduceRight<FieldValue>((nested, key) => ({ [key]: nested }), value);
  const text = yamlText(group, { isFlow: true, quotes: 'plain', isDate: false });
  return text === null ? null : `${keyText(name, true)}: ${text}`;
}

/** A key without a value becomes a group. */
function openEntry(insertion: Insertion, map: YamlMap, entry: YamlEntry, depth: number): TextEdit[] | null {
  const { yaml, path, value, layout } = insertion;
  const { at, value: old } = entry.node;
  const after = entry.colon ?? entry.key.to;
  if ((old !== null && old !== '') || entry.node.kind === 'alias') return null;
  if (map.isFlow) {
    const text = flowEntry(path.slice(depth), value);
    return text === null
      ? null
      : [{ from: after, to: at.to, insert: `${entry.colon === null ? ':' : ''} {${text}}` }];
  }
  const indent = yaml.slice(lineStart(yaml, entry.key.from), entry.key.from);
  const lines = entryLines(path.slice(0, depth), path.slice(depth), value, indent + layout.step, layout);
  if (lines === null || indent.trim() !== '') return null;
  const end = lineEnd(yaml, at.to);
  const added: TextEdit = { from: end, to: end, insert: layout.lineEnd + lines };
  return at.from === at.to ? [added] : [{ from: after, to: at.to, insert: '' }, added];
}
