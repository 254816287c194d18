import type { Field } from './front-matter.ts';
import type { YamlMap } from './yaml-tree.ts';

/**
 * The fields of a map in the order of the text, outer before inner. What stands in a list or behind an alias
 * is part of a value and no field of its own.
 */
export function yamlFields(map: YamlMap): Field[] {
  const fields: Field[] = [];
  collect(map, [], fields);
  return fields;
}

/** No site's posts nest deeper than two; what stands deeper is part of a value. */
const DEEPEST = 8;

function collect(map: YamlMap, outer: readonly string[], fields: Field[]): void {
  for (const { name, key, node } of map.entries) {
    if (name === null) continue;
    const path = [...outer, name];
    fields.push({ path, key, at: node.at, value: node.value });
    if (node.kind === 'map' && path.length < DEEPEST) collect(node, path, fields);
  }
}
