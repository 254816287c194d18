import type { TextEdit } from '../post/edit.ts';
import type { Finding } from './check.ts';

/**
 * The edits of all fixes that cannot change what the post says, the first such fix of each finding; a fix that
 * overlaps one before it is left for the next time.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ isSafe }) => isSafe);
    if (fix && !fix.edits.some((edit) => chosen.some((other) => overlaps(edit, other))))
      chosen.push(...fix.edits);
  }
  return chosen;
}

function overlaps(one: TextEdit, other: TextEdit): boolean {
  return one.from <= other.to && other.from <= one.to;
}
