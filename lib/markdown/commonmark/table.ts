import { type Align, type Paragraph, placedAt } from './block.ts';
import type { BlockReader, BlockStart } from './block-reader.ts';
import { BACKSLASH, isSpace, PIPE, skipSpace, trimmed } from './characters.ts';
import type { Line } from './line.ts';

/**
 * A line of dashes under a paragraph whose last line has as many cells makes a table of that line (GitHub Flavored
 * Markdown, section 4.10). The lines before it stay a paragraph.
 */
export const tableStart: BlockStart = {
  characters: '|:-',
  open(reader) {
    const { line, container } = reader;
    if (container.kind !== 'paragraph') return null;
    const align = alignmentsOf(line.rest);
    const header = container.lines.at(-1) ?? '';
    if (!align || cellsOf(header).length !== align.length) return null;
    openTable(reader, container, align);
    line.skipToEnd();
    return 'leaf';
  },
};

function openTable(reader: BlockReader, paragraph: Paragraph, align: readonly Align[]): void {
  const header = paragraph.lines.at(-1) ?? '';
  const before = paragraph.lines.slice(0, -1).map((text) => text.replaceAll('\\|', '|'));
  const from = lineBefore(reader.line);
  const table = { kind: 'table', ...placedAt(from), align, lines: [header] } as const;
  if (before.length === 0) reader.replace({ ...table, lines: [header] });
  else reader.replace({ ...paragraph, lines: before, isPlain: true }, { ...table, lines: [header] });
}

function lineBefore({ text, start }: Line): number {
  return start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
}

/** What a line of dashes says of the columns; null if it is no such line. */
export function alignmentsOf(row: string): Align[] | null {
  if (!/^\|?[ \t\v\f]*:?-/.test(row)) return null;
  const align: Align[] = [];
  for (const cell of cellsOf(row)) {
    if (!/^:?-+:?$/.test(cell)) return null;
    const isRight = cell.endsWith(':');
    if (cell.startsWith(':')) align.push(isRight ? 'center' : 'left');
    else align.push(isRight ? 'right' : null);
  }
  return align;
}

/** The cells of a row, without the blanks around them. A `|` behind a backslash belongs to the cell. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  const to = row.length;
  for (let from = row.charCodeAt(0) === PIPE ? skipSpace(row, 1) : 0; from < to; ) {
    const end = cellEnd(row, from);
    if (end === to && !hasContent(row, from)) break;
    cells.push(trimmed(row.slice(from, end).replaceAll('\\|', '|')));
    from = skipSpace(row, end + 1);
  }
  return cells;
}

function cellEnd(row: string, from: number): number {
  let at = row.indexOf('|', from);
  while (at > from && row.charCodeAt(at - 1) === BACKSLASH) at = row.indexOf('|', at + 1);
  return at === -1 ? row.length : at;
}

function hasContent(row: string, from: number): boolean {
  return !isSpace(row.charCodeAt(from)) || skipSpace(row, from) < row.length;
}
