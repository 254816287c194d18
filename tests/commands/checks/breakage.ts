import type { Check } from '../../../lib/checks/check.ts';

/** A check that throws is said, and the others go on. */
export function sayBreakage(file: string) {
  return {
    onFailure: (check: Check, error: unknown) => console.error(`${file}: ${check.id} broke off`, error),
  };
}
