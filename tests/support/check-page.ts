import { readFileSync } from 'node:fs';
import type { Check } from '../../lib/checks/check.ts';
import { contextFor, filesOf } from './check-notation.ts';

/** The page that explains a check, taken apart. */
export interface CheckPage {
  readonly title: string;
  readonly bad: string;
  readonly good: string;
  /** What the page says its examples stand on. */
  readonly context: ReturnType<typeof contextFor>;
}

/**
 * Reads `docs/checks/ID.md`: a heading with the check's title, why it matters, and under `## Bad` and `## Good`
 * one fenced example each. A line `Site: ID`, `File: NAME`, `Today: DAY` or `Files: PATH, PATH` above them says
 * where the examples stand. In a fence of the kind `unfinished`, the example's last line has no line end.
 */
export function readCheckPage(check: Check): CheckPage {
  const page = readFileSync(new URL(`../../docs/checks/${check.id}.md`, import.meta.url), 'utf8');
  const files = setting(page, 'Files');
  return {
    title: /^# (.*)$/m.exec(page)?.[1] ?? '',
    bad: example(page, 'Bad'),
    good: example(page, 'Good'),
    context: contextFor(setting(page, 'Site') ?? 'plain', {
      fileName: setting(page, 'File'),
      today: setting(page, 'Today') ?? '2026-06-01',
      files: files === null ? null : filesOf(...files.split(', ')),
    }),
  };
}

function setting(page: string, name: string): string | null {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(page)?.[1]?.replaceAll('`', '') ?? null;
}

function example(page: string, heading: string): string {
  const found = new RegExp(`^## ${heading}\\n[^]*?^(\`{3,})([a-z]*)\\n([^]*?)^\\1$`, 'm').exec(page);
  if (found?.[3] === undefined) throw new Error(`the page has no example under ${heading}`);
  return found[2] === 'unfinished' ? found[3].replace(/\n$/, '') : found[3];
}
