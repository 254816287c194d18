import { expect } from 'vitest';
import type { Check, CheckContext, Finding } from '../../lib/checks/check.ts';
import { checkPost } from '../../lib/checks/checker.ts';
import { applyEdits } from '../../lib/post/edit.ts';
import type { Site } from '../../lib/sites/site.ts';
import { siteById } from '../../lib/sites/site-list.ts';

/** What a check is told, for a site by its id. */
export function contextFor(site: string | Site = 'plain', more: Partial<CheckContext> = {}): CheckContext {
  const found = typeof site === 'string' ? siteById(site) : site;
  if (!found) throw new Error(`there is no site ${String(site)}`);
  return {
    site: found,
    files: null,
    today: '2026-06-01',
    fileName: null,
    spelling: null,
    words: new Set(),
    style: null,
    ...more,
  };
}

/** Paths that a site holds, as checks ask for them. */
export function filesOf(...paths: readonly string[]): NonNullable<CheckContext['files']> {
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path) };
}

/**
 * Runs one check on a text in which `⟦…⟧` marks each stretch that it must find; nothing else may be found.
 * Returns the findings, for a test that wants more of them.
 */
export function expectFound(check: Check, marked: string, context = contextFor()): readonly Finding[] {
  const source = marked.replaceAll(/[⟦⟧]/g, '');
  const { findings } = checkPost(source, context, { checks: [check] });
  expect(withMarks(source, findings)).toBe(marked);
  return findings;
}

/** The text after the first fix of each finding. */
export function fixed(check: Check, source: string, context = contextFor()): string {
  const { findings } = checkPost(source, context, { checks: [check] });
  return applyEdits(
    source,
    findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );
}

function withMarks(source: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ from, to }) => [
    { from: to, to, insert: '⟧' },
    { from, to: from, insert: '⟦' },
  ]);
  return applyEdits(source, edits);
}
