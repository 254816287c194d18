/**
 * `npm run checks:noise -- FOLDER SITE [--list CHECK] [--today DAY]`: what the checks find in posts that have been
 * published, every .md below FOLDER. SITE is the id of a site or the file of a site's record; `files.txt` in FOLDER
 * lists the site's files. `--list` prints each finding of one check.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding, Severity } from '../../lib/checks/check.ts';
import { type CheckResult, checkPost } from '../../lib/checks/checker.ts';
import { completeContext } from '../../lib/cli/check-context.ts';
import { type Lines, linesOf } from '../../lib/cli/lines.ts';
import { sayBreakage } from './checks/breakage.ts';
import { filesIn, siteNamed } from './checks/given.ts';

/** Warnings in one post: more in the median, and nobody reads them. */
const MOST_WARNINGS = 1;

/** So much of a long line is shown. */
const LONGEST = 160;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

interface CheckedFile extends CheckResult {
  readonly file: string;
  readonly lines: Lines;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, today: { type: 'string' } },
});
const [folder, site] = positionals;
if (folder === undefined || site === undefined)
  throw new Error('Say which folder and which site: npm run checks:noise -- FOLDER SITE');
process.exitCode = await measure(folder, site);

async function measure(folder: string, siteName: string): Promise<0 | 1> {
  const site = siteNamed(siteName);
  const files = filesIn(folder);
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  const checked: CheckedFile[] = [];
  for (const file of globSync('**/*.md', { cwd: folder }).toSorted()) {
    const source = readFileSync(join(folder, file), 'utf8');
    const context = await completeContext({ site, files, fileName: basename(file), today });
    checked.push({ file, lines: linesOf(source), ...checkPost(source, context, sayBreakage(file)) });
  }
  if (values.list !== undefined) return listCheck(checked, values.list);
  reportChecks(checked);
  reportErrors(checked);
  return reportPosts(checked, folder);
}

function listCheck(checked: readonly CheckedFile[], check: string): 0 {
  for (const { file, lines, findings } of checked) {
    for (const finding of findings.filter((one) => one.check === check)) printFinding(file, lines, finding);
  }
  return 0;
}

function printFinding(file: string, lines: Lines, finding: Finding): void {
  const { line, column } = lines.position(finding.from);
  console.log(`${file}:${line}:${column} ${finding.severity} ${finding.check}: ${finding.message}`);
  console.log(`    ${around(lines.text(line), column - 1)}`);
}

function around(line: string, at: number): string {
  const from = Math.max(0, Math.min(at - LONGEST / 2, line.length - LONGEST));
  return `${from > 0 ? '…' : ''}${line.slice(from, from + LONGEST)}${from + LONGEST < line.length ? '…' : ''}`;
}

function reportChecks(checked: readonly CheckedFile[]): void {
  const found = checked.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })));
  for (const severity of SEVERITIES) {
    const ofSeverity = found.filter(({ finding }) => finding.severity === severity);
    console.log(`${severity}: ${ofSeverity.length} in ${postsOf(ofSeverity)} posts`);
    const byCheck = [...Map.groupBy(ofSeverity, ({ finding }) => finding.check)];
    for (const [check, some] of byCheck.toSorted(([, one], [, other]) => other.length - one.length))
      console.log(
        `  ${String(some.length).padStart(5)} in ${String(postsOf(some)).padStart(3)} posts  ${check}`,
      );
  }
}

function postsOf(found: readonly { readonly file: string }[]): number {
  return new Set(found.map(({ file }) => file)).size;
}

function reportErrors(checked: readonly CheckedFile[]): void {
  console.log('\nevery error:');
  for (const { file, lines, findings } of checked) {
    for (const finding of findings.filter(({ severity }) => severity === 'error'))
      printFinding(file, lines, finding);
  }
}

function reportPosts(checked: readonly CheckedFile[], folder: string): 0 | 1 {
  const warnings = checked.map(
    ({ findings }) => findings.filter(({ severity }) => severity === 'warning').length,
  );
  const facts = checked.map(({ facts }) => facts.length);
  console.log(`\n${checked.length} posts in ${folder}`);
  console.log(`  warnings in a post: median ${median(warnings)}, mean ${mean(warnings)}`);
  console.log(`  facts to confirm in a post: median ${median(facts)}, mean ${mean(facts)}`);
  return median(warnings) <= MOST_WARNINGS ? 0 : 1;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

function mean(numbers: readonly number[]): string {
  return (numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1)).toFixed(2);
}
