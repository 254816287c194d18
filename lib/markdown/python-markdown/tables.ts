import type { BlockReader } from './block-reader.ts';
import type { BlockText } from './block-text.ts';
import { type Border, borderOf, hasEndBorder, splitRow } from './table-row.ts';
import { type Element, element, run, setAttribute } from './tree.ts';

/** A header row, a row of dashes with as many cells, and all the other lines of the block. */
export const tableReader: BlockReader = ({ parent, block, document }) => {
  const columns = columnsOf(block);
  if (!columns) return false;
  const cells = new CellMaker(columns, document.options.config('tables').use_align_attribute === true);
  const body = Array.from({ length: block.length - 2 }, (_, index) => cells.row(block.line(index + 2), 'td'));
  const emptyRow = element(
    'tr',
    columns.alignments.map(() => element('td')),
  );
  const table = element(
    'table',
    [
      element('thead', [cells.row(block.line(0), 'th')]),
      element('tbody', body.length > 0 ? body : [emptyRow]),
    ],
    block.at(),
  );
  parent.tokens.push(table);
  return true;
};

type Alignment = 'left' | 'right' | 'center' | null;

interface Columns {
  readonly border: Border;
  readonly alignments: readonly Alignment[];
}

function columnsOf(block: BlockText): Columns | null {
  if (block.length < 2 || !/^[|:\- ]*$/.test(block.line(1))) return null;
  const header = trimmed(block.line(0));
  const border = borderOf(header);
  const count = splitRow(header, border).length;
  const isTable = count > 1 || (border !== 'none' && everyLineHasBorder(block));
  const dashes = isTable ? splitRow(trimmed(block.line(1)), border) : [];
  return isTable && dashes.length === count ? { border, alignments: dashes.map(alignmentOf) } : null;
}

/** A table of one column needs an edge on every line. */
function everyLineHasBorder(block: BlockText): boolean {
  for (let index = 1; index < block.length; index++) {
    const row = trimmed(block.line(index));
    if (!row.startsWith('|') && !hasEndBorder(row)) return false;
  }
  return true;
}

function alignmentOf(dashes: string): Alignment {
  const cell = trimmed(dashes);
  if (cell.startsWith(':')) return cell.endsWith(':') ? 'center' : 'left';
  return cell.endsWith(':') ? 'right' : null;
}

/** Every row has as many cells as the header; rows of a hostile table are left short in the end. */
class CellMaker {
  readonly #columns: Columns;
  readonly #hasAlign: boolean;
  #empty = 0;

  constructor(columns: Columns, hasAlign: boolean) {
    this.#columns = columns;
    this.#hasAlign = hasAlign;
  }

  row(line: string, tag: 'td' | 'th'): Element {
    const { border, alignments } = this.#columns;
    const texts = splitRow(trimmed(line), border);
    this.#empty += Math.max(0, alignments.length - texts.length);
    const shown = this.#empty > MOST_EMPTY_CELLS ? alignments.slice(0, texts.length) : alignments;
    return element(
      'tr',
      shown.map((alignment, index) => this.#cell(tag, texts[index] ?? '', alignment)),
    );
  }

  #cell(tag: 'td' | 'th', text: string, alignment: Alignment): Element {
    const words = trimmed(text);
    const cell = element(tag, words === '' ? [] : [run(words)]);
    if (alignment && this.#hasAlign) setAttribute(cell, 'align', alignment);
    else if (alignment) setAttribute(cell, 'style', `text-align: ${alignment};`);
    return cell;
  }
}

const MOST_EMPTY_CELLS = 100_000;

/** Blanks only, as the library does. */
function trimmed(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end).replace(/^ +/, '');
}
