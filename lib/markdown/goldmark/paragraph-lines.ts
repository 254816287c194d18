import { type Align, type Block, type Paragraph, placedAt } from '../commonmark/block.ts';
import { skipSpace } from '../commonmark/characters.ts';
import type { Line } from '../commonmark/line.ts';
import { alignmentsOf, cellsOf } from '../commonmark/table.ts';

const CODE_INDENT = '    ';

/** A line of dashes keeps its indent until the paragraph ends: indented as code is, it makes no table. */
export function lineOfParagraph({ rest, indent }: Line): string {
  return indent >= CODE_INDENT.length && alignmentsOf(rest) ? CODE_INDENT + rest : rest;
}

/**
 * A paragraph with a line of dashes under a line of at most as many cells is a table from there on. This is found
 * out when it ends, so that its rows are all lines that would have continued it. `line` is the one behind it.
 */
export function settleParagraph(paragraph: Paragraph, line: Line, mayBeTable: boolean): readonly Block[] {
  const { lines } = paragraph;
  const dashes = mayBeTable ? dashesIn(lines) : null;
  for (const [at, text] of lines.entries()) {
    if (text.startsWith(CODE_INDENT)) lines[at] = text.slice(skipSpace(text, 0));
  }
  const header = dashes ? (lines[dashes.at - 1] ?? '') : '';
  if (!dashes || cellsOf(header).length > dashes.align.length) return [paragraph];
  const from = lineBefore(line, lines.length - dashes.at + 1);
  const rows = [header, ...lines.slice(dashes.at + 1)];
  const table: Block = { kind: 'table', ...placedAt(from), align: dashes.align, lines: rows };
  lines.length = dashes.at - 1;
  return lines.length > 0 ? [paragraph, table] : [table];
}

function dashesIn(
  lines: readonly string[],
): { readonly at: number; readonly align: readonly Align[] } | null {
  for (const [at, text] of lines.entries()) {
    const align = at === 0 || text.startsWith(CODE_INDENT) ? null : alignmentsOf(text);
    if (align) return { at, align };
  }
  return null;
}

/** Where the line begins that stands so many before this one. */
function lineBefore({ text, start }: Line, count: number): number {
  let at = start;
  for (let left = count; left > 0 && at > 1; left--) at = text.lastIndexOf('\n', at - 2) + 1;
  return at;
}
