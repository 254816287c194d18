import { smallestSplice } from '../draft/splice.ts';
import type { FieldPath } from '../sites/site.ts';
import { applyEdits, type TextEdit } from './edit.ts';
import type { FieldValue } from './front-matter.ts';
import { lineStart, nextLine } from './line-bounds.ts';
import type { YamlLayout } from './yaml-entry-text.ts';
import { endOfEntry, insertEntry } from './yaml-insert.ts';
import { changeItems } from './yaml-list-edit.ts';
import { type Replacement, replaceValue } from './yaml-replace.ts';
import { isGroup, isList } from './yaml-text.ts';
import { parseYaml, type YamlEntry, type YamlMap } from './yaml-tree.ts';

/**
 * The edits that give a field of sound YAML a value, or null if it cannot be written there. Positions count
 * in the YAML.
 *
 * What two people insert at one place comes to stand side by side in either order. Hence a new entry is whole
 * lines put in front of a line, and what goes, goes with its line end; a value changes within its line.
 */
export function setInYaml(
  yaml: string,
  path: FieldPath,
  value: FieldValue,
  layout: YamlLayout,
): TextEdit[] | null {
  const { root } = parseYaml(yaml);
  if (root !== null && root.kind !== 'map') return null;
  const found = root && findEntry(root, path);
  if (!found) return insertEntry({ yaml, root, path, value, layout });
  const replacement: Replacement = {
    yaml,
    path,
    entry: found.entry,
    isFlow: found.map.isFlow,
    value,
    layout,
  };
  const { node } = found.entry;
  if (node.kind === 'map' && isGroup(value) && Object.keys(value).length > 0)
    return changeGroup(replacement, node);
  const items =
    node.kind === 'list' && !node.isFlow && isList(value) ? changeItems(replacement, node, value) : null;
  return items ?? replaceValue(replacement);
}

/** The edits that take every entry of that path away: none if there is none, null if nothing can be read. */
export function removeFromYaml(yaml: string, path: FieldPath): TextEdit[] | null {
  const { root } = parseYaml(yaml);
  if (root?.kind !== 'map') return root === null ? [] : null;
  return mapsAt(root, path.slice(0, -1)).flatMap((map) =>
    map.entries.flatMap(({ name }, index) => (name === path.at(-1) ? [removal(yaml, map, index)] : [])),
  );
}

interface FoundEntry {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
}

/** The first entry of that path in the order of the text. */
function findEntry(map: YamlMap, [name, ...inner]: FieldPath): FoundEntry | null {
  for (const entry of map.entries.filter((other) => other.name === name)) {
    if (inner.length === 0) return { map, entry };
    const found = entry.node.kind === 'map' ? findEntry(entry.node, inner) : null;
    if (found) return found;
  }
  return null;
}

/** The groups of that path: more than one if a key is there twice. */
function mapsAt(map: YamlMap, [name, ...inner]: FieldPath): YamlMap[] {
  if (name === undefined) return [map];
  const entries = map.entries.filter((entry) => entry.name === name);
  return entries.flatMap(({ node }) => (node.kind === 'map' ? mapsAt(node, inner) : []));
}

/** One change after the other, and their sum as one edit. */
function changeGroup({ yaml, path, value, layout }: Replacement, node: YamlMap): TextEdit[] | null {
  if (!isGroup(value)) return null;
  let text = yaml;
  for (const { name } of node.entries) {
    if (name === null) return null;
    if (Object.hasOwn(value, name)) continue;
    text = applyEdits(text, removeFromYaml(text, [...path, name]) ?? []);
  }
  for (const [name, inner] of Object.entries(value)) {
    const edits = setInYaml(text, [...path, name], inner, layout);
    if (!edits) return null;
    text = applyEdits(text, edits);
  }
  const splice = smallestSplice(yaml, text);
  return splice ? [{ from: splice.at, to: splice.at + splice.remove, insert: splice.insert }] : [];
}

function removal(yaml: string, map: YamlMap, index: number): TextEdit {
  const [from, to] = map.isFlow ? flowRange(map, index) : lineRange(yaml, map, index);
  return { from, to, insert: '' };
}

/** With the comma after it, or before it if it is the last. */
function flowRange({ entries }: YamlMap, index: number): [from: number, to: number] {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]];
  const from = entry?.key.from ?? 0;
  if (after) return [from, after.key.from];
  const to = entry ? Math.max(entry.key.to, entry.node.at.to) : 0;
  return [before ? Math.max(before.key.to, before.node.at.to) : from, to];
}

function lineRange(yaml: string, { entries }: YamlMap, index: number): [from: number, to: number] {
  const entry = entries[index];
  const from = entry?.key.from ?? 0;
  return [lineStart(yaml, from), nextLine(yaml, entry ? endOfEntry(yaml, entry) : from)];
}
