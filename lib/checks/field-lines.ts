import type { Field } from '../post/front-matter.ts';
import type { Range } from '../post/split.ts';

/** Whole lines of a field with what belongs to it, or null if something else stands on them too. */
export function fieldLines(source: string, { key, at }: Field): Range | null {
  const from = Math.max(source.lastIndexOf('\n', key.from - 1), source.lastIndexOf('\r', key.from - 1)) + 1;
  const last = Math.max(key.to, at.to);
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(source.slice(last, last + LONGEST_REST))?.[0] ?? '';
  const isAlone =
    source.slice(from, key.from).trim() === '' && /^[ \t:=]*(?:[ \t]#.*)?$/.test(rest.trimEnd());
  return isAlone ? { from, to: last + rest.length } : null;
}

/** A comment after a value is not longer. */
const LONGEST_REST = 300;
