import type { FieldPath, FieldSchema } from '../sites/site.ts';

/**
 * After which of the names, in their order in the text, a new one belongs: -1 for before all of them. A site
 * that sorts its keys gets them sorted; otherwise they stand in the order of the schema, unknown ones last.
 */
export function placeAmong(names: readonly string[], name: string, order: readonly string[]): number {
  if (names.length > 1 && isAscending(names) && !isInOrder(names, order)) {
    return names.findLastIndex((other) => other < name);
  }
  const rank = order.indexOf(name);
  if (rank === -1) return names.length - 1;
  const before = names.findLastIndex((other) => order.slice(0, rank).includes(other));
  if (before !== -1) return before;
  const after = names.findIndex((other) => order.slice(rank + 1).includes(other));
  return after === -1 ? names.length - 1 : after - 1;
}

/** The names that the schema has inside of that path, in its order. */
export function orderWithin(schema: FieldSchema, path: FieldPath): string[] {
  const inner = schemaAt(schema, path);
  return inner?.properties ? Object.keys(inner.properties) : [];
}

/** What the schema says of one field, or null. */
export function schemaAt(schema: FieldSchema, path: FieldPath): FieldSchema | null {
  let inner: FieldSchema | null = schema;
  for (const name of path) {
    const properties: FieldSchema['properties'] = inner?.properties;
    inner = (properties && Object.hasOwn(properties, name) && properties[name]) || null;
  }
  return inner;
}

function isAscending(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
}

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const ranks = names.map((name) => order.indexOf(name));
  return ranks.every((rank, index) => rank !== -1 && (index === 0 || (ranks[index - 1] ?? 0) < rank));
}
