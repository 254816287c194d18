import type { Token, Tokens } from 'marked';
import type { Block, Code, Container, Description, Heading, Item, List, Table } from './block.ts';
import { cellsOf } from './table.ts';

/** How a dialect reads what stands in blocks. */
export interface Reading {
  /** The inside of a run of text. `isItemStart`: it is the first thing in an item of a list. */
  inside(text: string, isItemStart: boolean): Token[];
  /** The text of a heading without what is said about it, and its attributes. */
  heading(written: string): HeadingText;
  readonly alignsMissingCells: boolean;
}

export interface HeadingText {
  readonly text: string;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** A heading whose element has attributes. */
interface HeadingToken extends Tokens.Heading {
  readonly attributes: readonly Attribute[];
}

/** The token of marked for a block, with all that is inside of it; for blocks that marked has not, one of ours. */
export function tokenOf(block: Block, reading: Reading, isItemStart = false): Token {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', ...runOf(block.lines.join('\n'), reading, isItemStart) };
    case 'heading':
      return headingOf(block, reading, isItemStart);
    case 'code':
      return codeOf(block);
    case 'html':
      return htmlOf(block.lines.join('\n'));
    case 'rule':
      return { type: 'hr', raw: '' };
    case 'table':
      return tableOf(block, reading);
    case 'list':
      return listOf(block, reading);
    case 'quote':
      return { type: 'blockquote', raw: '', text: '', tokens: tokensOf(block, reading) };
    case 'term':
      return { type: 'term', ...runOf(block.text, reading, false) };
    case 'description':
      return { type: 'description', raw: '', tokens: descriptionOf(block, reading) };
    case 'footnote':
      return { type: 'footnote', raw: '', label: block.label, tokens: tokensOf(block, reading) };
    default:
      return { type: block.kind, raw: '', tokens: tokensOf(block, reading) };
  }
}

function tokensOf({ children }: Container, reading: Reading): Token[] {
  return children.map((block) => tokenOf(block, reading));
}

function runOf(text: string, reading: Reading, isItemStart: boolean): Omit<Tokens.Paragraph, 'type'> {
  return { raw: text, text, tokens: reading.inside(text, isItemStart) };
}

function headingOf({ depth, text: written }: Heading, reading: Reading, isItemStart: boolean): HeadingToken {
  const { text, attributes } = reading.heading(written);
  return { type: 'heading', depth, attributes, ...runOf(text, reading, isItemStart) };
}

function codeOf({ lines, fence }: Code): Tokens.Code {
  let count = lines.length;
  while (!fence && /^[ \t]*$/.test(lines[count - 1] ?? '-')) count--;
  const text = lines
    .slice(0, count)
    .map((line) => `${line}\n`)
    .join('');
  return fence
    ? { type: 'code', raw: text, text, lang: fence.info }
    : { type: 'code', raw: text, text, codeBlockStyle: 'indented' };
}

function htmlOf(text: string): Tokens.HTML {
  return { type: 'html', raw: text, text: `${text}\n`, pre: false, block: true };
}

/** So many cells that rows lack are put into a table: short rows of a wide one would print far more than is written. */
const MOST_FILLED = 0x1_0000;

function tableOf({ align, lines }: Table, reading: Reading): Tokens.Table {
  let filled = 0;
  const rows = lines.map((line, row) => {
    const cells = cellsOf(line);
    filled += Math.max(0, align.length - cells.length);
    const columns = filled > MOST_FILLED ? align.slice(0, cells.length) : align;
    const isAligned = (column: number) => reading.alignsMissingCells || column < cells.length;
    return columns.map((side, column) => {
      const text = cells[column] ?? '';
      return {
        text,
        tokens: reading.inside(text, false),
        header: row === 0,
        align: isAligned(column) ? side : null,
      };
    });
  });
  return { type: 'table', raw: '', align: [...align], header: rows[0] ?? [], rows: rows.slice(1) };
}

function listOf({ marker, isLoose, children }: List, reading: Reading): Tokens.List {
  const items = children.flatMap((item) => (item.kind === 'item' ? [itemOf(item, isLoose, reading)] : []));
  const ordered = marker.number !== null;
  return { type: 'list', raw: '', ordered, start: marker.number ?? '', loose: isLoose, items };
}

function itemOf(item: Item, loose: boolean, reading: Reading): Tokens.ListItem {
  const tokens = tokensIn(item, reading, loose);
  const task = { task: item.task !== 'none', checked: item.task === 'done' };
  return { type: 'list_item', raw: '', loose, text: '', tokens, ...task };
}

/** Behind a term without a blank line between, the first paragraph is printed without its tags. */
function descriptionOf(description: Description, reading: Reading): Token[] {
  const tokens = tokensOf(description, reading);
  const bare = description.isAfterBlank ? -1 : tokens.findIndex(({ type }) => type === 'paragraph');
  return tokens.map((token, index) => (index === bare ? { ...token, type: 'text' } : token));
}

/** Paragraphs in a tight list are printed without their tags: they are marked's block token `text`. */
function tokensIn({ kind, children }: Container, reading: Reading, isLoose: boolean): Token[] {
  return children.map((block, index) => {
    const token = tokenOf(block, reading, kind === 'item' && index === 0);
    return !isLoose && block.kind === 'paragraph' ? { ...token, type: 'text' } : token;
  });
}
