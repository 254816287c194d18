import type { FieldPath } from '../sites/site.ts';

export function isSamePath(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && isWithin(one, other);
}

/** Whether the path is the outer one, or of a field somewhere inside of that. */
export function isWithin(path: FieldPath, outer: FieldPath): boolean {
  return outer.every((name, index) => name === path[index]);
}
