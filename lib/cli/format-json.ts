import type { CheckedFile } from './checked-file.ts';

/** For other programs: an array of `{ file, line, column, endLine, endColumn, check, severity, message, fixable }`. */
export function formatJson(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding })));
  return JSON.stringify(findings, null, 2);
}
