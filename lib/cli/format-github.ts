import type { Severity } from '../checks/check.ts';
import { checks } from '../checks/check-list.ts';
import type { CheckedFile, LocatedFinding } from './checked-file.ts';

/**
 * Workflow commands of GitHub Actions, a line for each finding, which GitHub shows at the changed lines of a pull
 * request (docs.github.com, "Workflow commands for GitHub Actions", "Setting an error message").
 */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, findings }) => findings.map((finding) => annotation(file, finding)))
    .join('\n');
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

function annotation(file: string, { severity, message, check, ...at }: LocatedFinding): string {
  const properties = {
    file: file.replaceAll('\\', '/'),
    line: at.line,
    endLine: at.endLine,
    ...columns(at),
    title: titleOf(check),
  };
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapedProperty(String(value))}`,
  );
  return `::${LEVELS[severity]} ${written.join(',')}::${escaped(message)}`;
}

/** GitHub drops columns where the lines differ, and warns of them in the log. */
function columns({
  line,
  endLine,
  column,
  endColumn,
}: Omit<LocatedFinding, 'severity' | 'message' | 'check'>) {
  return line === endLine ? { col: column, endColumn } : {};
}

function titleOf(id: string): string {
  const check = checks.find((one) => one.id === id);
  return check ? `${check.title} (${id})` : id;
}

/** As the runner reads them back (github.com/actions/toolkit, packages/core/src/command.ts). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
