import type { Finding } from '../checks/check.ts';
import { safeEdits } from '../checks/safe-fixes.ts';
import { applyEdits } from '../post/edit.ts';

/** A text after its fixes, and what is found in it then. */
export interface FixedText {
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** One fix may make room for the next. Two that undo each other would never end. */
const MOST_ROUNDS = 20;

/** Applies every fix that cannot change what the post says, again until none is left. */
export function fixSafely(source: string, check: (source: string) => readonly Finding[]): FixedText {
  let fixed: FixedText = { source, findings: check(source) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = applyEdits(fixed.source, safeEdits(fixed.findings));
    if (next === fixed.source) return fixed;
    fixed = { source: next, findings: check(next) };
  }
  return fixed;
}
