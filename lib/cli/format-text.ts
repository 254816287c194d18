import { styleText } from 'node:util';
import type { Severity } from '../checks/check.ts';
import { checkPage } from './check-page.ts';
import { type CheckedFile, countOf, type LocatedFinding } from './checked-file.ts';
import type { Shell } from './shell.ts';

/** Where the answer is read. */
type Place = Pick<Shell, 'hasColours' | 'folder'>;

/** For people: findings by file, the pages that explain their checks, and how many there are. */
export function formatText(files: readonly CheckedFile[], { hasColours, folder }: Place): string {
  const paint: Paint = (style, text) =>
    hasColours ? styleText(style, text, { validateStream: false }) : text;
  const blocks = files.filter(({ findings }) => findings.length > 0).map((file) => fileBlock(file, paint));
  return [...blocks, ...pagesBlock(files, folder, paint), summary(files, paint)].join('\n\n');
}

type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'underline' | 'green';
type Paint = (style: Style, text: string) => string;

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

function fileBlock({ file, findings }: CheckedFile, paint: Paint): string {
  return [paint('underline', file), ...findings.map((finding) => findingLine(finding, paint))].join('\n');
}

function findingLine(
  { line, column, severity, message, check, fixable }: LocatedFinding,
  paint: Paint,
): string {
  const place = `${line}:${column}`.padStart(8);
  const kind = paint(STYLES[severity], severity.padEnd(7));
  const name = paint('dim', fixable ? `${check}, fixable` : check);
  return `${place}  ${kind}  ${message.replaceAll('\n', ' ')}  ${name}`;
}

/** Errors and warnings only: hints would make the list long. */
function pagesBlock(files: readonly CheckedFile[], folder: string, paint: Paint): readonly string[] {
  const ids = files
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ check }) => check);
  if (ids.length === 0) return [];
  const pages = [...new Set(ids)].toSorted().map((id) => `  ${checkPage(id, folder)}`);
  return [[paint('dim', 'What these checks are for, with examples:'), ...pages].join('\n')];
}

function summary(files: readonly CheckedFile[], paint: Paint): string {
  const [errors, warnings, hints] = [
    countOf(files, 'error'),
    countOf(files, 'warning'),
    countOf(files, 'hint'),
  ];
  const posts = counted(files.length, 'post');
  if (errors + warnings + hints === 0) return paint('green', `${posts} checked, nothing found.`);
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(hints, 'hint')}`;
  const fixable = files.flatMap(({ findings }) => findings).filter((finding) => finding.fixable).length;
  const remedy = fixable > 0 ? ` --fix takes ${fixable} of them away.` : '';
  return paint(errors > 0 ? 'red' : 'yellow', `${found} in ${posts}.`) + remedy;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
