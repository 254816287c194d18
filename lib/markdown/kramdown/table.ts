import type { BlockReader } from './block-reader.ts';
import { type Alignment, base, type Cell, type Plain, plain, run, type Table } from './element.ts';
import { testAt } from './line-shapes.ts';
import type { Reading } from './reading.ts';
import { cellsOf } from './table-row.ts';
import { isTableText } from './table-text.ts';
import { withoutEnd } from './white-space.ts';

/** Lines with a `|` in each, up to the end of the block. */
export function readTable(reader: BlockReader): boolean {
  const { source } = reader;
  if (!reader.isAfterBoundary || !testAt(tableLine, source.text, source.at)) return false;
  const from = source.at;
  // Lines that turn out to be no table have taken the attribute list that stands before them all the same.
  const table: Table = reader.dressed({ type: 'table', alignment: [], ...base() });
  const { parts, alignment } = collectRows(reader);
  const text = source.text.slice(from, source.at - 1);
  const isTable = reader.isBeforeBoundary && isTableText(text, reader.reading) && parts.some(hasBody);
  if (!isTable) {
    source.at = from;
    return false;
  }
  table.tokens = parts;
  table.alignment = square(parts, alignment);
  reader.parent.tokens.push(table);
  return true;
}

const tableLine = /(?:\||[^\n]*?[^\\\n]\|)/y;
const separator = /(?=[^-\n]*-)[+|: \t-]+\n/y;
const footerSeparator = /(?=[^=\n]*=)[+|: \t=]+\n/y;
const column = /[ \t]?(:?)-+(:?)[ \t]?/g;

interface Rows {
  readonly parts: Plain[];
  readonly alignment: readonly Alignment[];
}

function collectRows({ source, reading }: BlockReader): Rows {
  const hasLeadingPipe = /^[ \t]*\|/.test(source.text.slice(source.at, source.at + 5));
  const parts: Plain[] = [];
  let rows: Plain[] = [];
  let alignment: readonly Alignment[] = [];
  let hasFooter = false;
  const close = (type: 'thead' | 'tbody' | 'tfoot', isForced = false): void => {
    if (hasFooter && type === 'tbody' && !isForced) return;
    parts.push(plain(type, rows));
    rows = [];
  };
  source.take(separator);
  while (!source.isAtEnd && testAt(tableLine, source.text, source.at)) {
    const line = source.take(separator);
    if (line) {
      if (rows.length === 0) continue;
      if (alignment.length > 0 || hasFooter) close('tbody');
      else {
        close('thead');
        alignment = alignmentOf(line[0]);
      }
    } else if (source.take(footerSeparator)) {
      if (rows.length > 0) close('tbody', true);
      hasFooter = true;
    } else {
      rows.push(rowOf(reading, source.takeLine(), hasLeadingPipe));
    }
  }
  if (rows.length > 0) close(hasFooter ? 'tfoot' : 'tbody');
  return { parts, alignment };
}

function rowOf(reading: Reading, line: string, hasLeadingPipe: boolean): Plain {
  const cells = cellsOf(reading, withoutEnd(line), hasLeadingPipe);
  return plain(
    'row',
    cells.map((text) => cell(text)),
  );
}

function cell(text: string | null): Cell {
  return { type: 'cell', tag: 'td', alignment: null, ...base(text === null ? [] : [run(text)]) };
}

function alignmentOf(line: string): readonly Alignment[] {
  return Array.from(line.matchAll(column), ([, left, right]) => {
    if (left && right) return 'center';
    return left ? 'left' : right ? 'right' : null;
  });
}

function hasBody({ type }: Plain): boolean {
  return type === 'tbody';
}

/** So many cells are filled in in any table, and as many again as were written. */
const fillable = 1000;

/** Gives every row as many cells as the longest has, and every cell what it is printed with. */
function square(parts: readonly Plain[], alignment: readonly Alignment[]): Alignment[] {
  const rows = parts.flatMap((part) => part.tokens.map((row) => ({ row, isHead: part.type === 'thead' })));
  const width = rows.reduce((most, { row }) => Math.max(most, row.tokens.length), 0);
  // One long row over thousands of short ones would make a huge page out of a small text.
  let left = rows.reduce((count, { row }) => count + row.tokens.length, fillable);
  for (const { row, isHead } of rows) {
    for (; row.tokens.length < width && left > 0; left--) row.tokens.push(cell(null));
    for (const [place, inside] of row.tokens.entries()) {
      if (inside.type !== 'cell') continue;
      inside.tag = isHead ? 'th' : 'td';
      inside.alignment = alignment[place] ?? null;
    }
  }
  return Array.from({ length: width }, (_, place) => alignment[place] ?? null);
}
