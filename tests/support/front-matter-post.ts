import type { Check } from '../../lib/checks/check.ts';
import { checkPost } from '../../lib/checks/checker.ts';
import { contextFor } from './check-notation.ts';

/** The site of all examples that name no other. */
export const us2019 = contextFor('djangocon-us-2019');

/** A post with these lines above it. */
export function postWith(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\nThank you.\n`;
}

/** What a check says of a post, one line for each finding: `error: …`. */
export function said(check: Check, source: string, context = us2019): readonly string[] {
  const { findings } = checkPost(source, context, { checks: [check] });
  return findings.map(({ severity, message }) => `${severity}: ${message}`);
}

/** How bad the findings are, in the order of the text. */
export function severities(check: Check, source: string, context = us2019): readonly string[] {
  return checkPost(source, context, { checks: [check] }).findings.map(({ severity }) => severity);
}

/** The titles of all fixes that a check offers. */
export function offered(check: Check, source: string, context = us2019): readonly string[] {
  const { findings } = checkPost(source, context, { checks: [check] });
  return findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
}
