import { type Block, type Paragraph, placedAt } from '../commonmark/block.ts';
import type { Line } from '../commonmark/line.ts';
import { alignmentsOf, cellsOf } from '../commonmark/table.ts';

/**
 * A paragraph with a line of dashes under a line of at most as many cells is a table from there on. This is found out when
 * it ends, so that its rows are all lines that would have continued it. `line` is the one behind it.
 */
export function settleTables(paragraph: Paragraph, line: Line): readonly Block[] {
  const { lines } = paragraph;
  for (let at = 1; at < lines.length; at++) {
    const align = alignmentsOf(lines[at] ?? '');
    if (!align) continue;
    const header = lines[at - 1] ?? '';
    if (cellsOf(header).length > align.length) return [paragraph];
    const from = lineBefore(line, lines.length - at + 1);
    const rows = [header, ...lines.slice(at + 1)];
    const before = lines.slice(0, at - 1);
    const table: Block = { kind: 'table', ...placedAt(from), align, lines: rows };
    return before.length > 0 ? [{ ...paragraph, lines: before }, table] : [table];
  }
  return [paragraph];
}

/** Where the line begins that stands so many before this one. */
function lineBefore({ text, start }: Line, count: number): number {
  let at = start;
  for (let left = count; left > 0 && at > 1; left--) at = text.lastIndexOf('\n', at - 2) + 1;
  return at;
}
