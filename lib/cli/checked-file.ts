import type { Finding, Severity } from '../checks/check.ts';
import { linesOf } from './lines.ts';

/** What was found in a file. */
export interface CheckedFile {
  /** As it was named. */
  readonly file: string;
  /** In the order of the text. */
  readonly findings: readonly LocatedFinding[];
}

/**
 * A finding as the command line shows it. Lines and columns count from 1, columns in UTF-16 code units as editors
 * do; the end is exclusive.
 */
export interface LocatedFinding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The check's id. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Whether `--fix` takes it away. */
  readonly fixable: boolean;
}

export function checkedFile(file: string, source: string, findings: readonly Finding[]): CheckedFile {
  const lines = linesOf(source);
  return {
    file,
    findings: findings.map(({ from, to, check, severity, message, fixes }) => {
      const [start, end] = [lines.position(from), lines.position(to)];
      return {
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        check,
        severity,
        message,
        fixable: fixes.some(({ isSafe }) => isSafe),
      };
    }),
  };
}

export function countOf(files: readonly CheckedFile[], severity: Severity): number {
  return files.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}
