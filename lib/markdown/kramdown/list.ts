import type { BlockReader } from './block-reader.ts';
import { base, type Element, type List, type ListItem, type Paragraph } from './element.ts';
import { matchAt, shapes, testAt } from './line-shapes.ts';
import { firstLine, markerIndent, takeItemLine, takeItemList } from './list-item.ts';
import { Source } from './source.ts';
import { markTasks } from './task-list.ts';

/** A list of items behind `*`, `+`, `-` or numbers; another sort of marker begins another list. */
export function readList(reader: BlockReader): boolean {
  const ordered = !testAt(shapes.bullet, reader.source.text, reader.source.at);
  if (ordered && !testAt(shapes.number, reader.source.text, reader.source.at)) return false;
  const list: List = reader.dressed({ type: 'list', ordered, ...base() });
  const { items, isMarked } = collectItems(reader, ordered);
  list.tokens = items.map(({ item }) => item);
  reader.parent.tokens.push(list);
  for (const { item, parts } of items) readItem(reader, item, parts);
  const blank = tightened(list, isMarked);
  if (blank && !isMarked) reader.parent.tokens.push(blank);
  if (reader.reading.options.input === 'GFM') markTasks(list);
  return true;
}

/** The lines of an item, in the parts that are read one after the other. */
interface Collected {
  readonly item: ListItem;
  readonly parts: string[];
}

interface Items {
  readonly items: readonly Collected[];
  /** Whether a `^` ended the list. */
  readonly isMarked: boolean;
}

function collectItems(reader: BlockReader, ordered: boolean): Items {
  const { source } = reader;
  const items: Collected[] = [];
  let current: ItemLines | null = null;
  let furthest = 3;
  while (!source.isAtEnd) {
    if (current?.isAfterBlank && testAt(shapes.rule, source.text, source.at)) break;
    if (source.take(shapes.marker)) return { items, isMarked: true };
    const start = itemStart(source, ordered, furthest);
    if (start) {
      source.at += start[0].length;
      const item: ListItem = { type: 'item', ...base() };
      current = new ItemLines(start, item);
      furthest = markerIndent(current.indentation);
      items.push({ item, parts: current.parts });
    } else if (!current?.takeLine(reader)) break;
  }
  return { items, isMarked: false };
}

function itemStart(source: Source, ordered: boolean, furthest: number): RegExpExecArray | null {
  const found = matchAt(ordered ? shapes.number : shapes.bullet, source.text, source.at);
  return found && indentOf(found[0]) <= furthest ? found : null;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Gathers the lines of one item. */
class ItemLines {
  readonly parts: string[];
  readonly indentation: number;
  isAfterBlank = false;
  /** A list inside that was found without a blank line before it is read as a part of its own. */
  #hasListInside: boolean;

  constructor([, marker = '', rest = '']: RegExpExecArray, item: ListItem) {
    const { text, indentation } = firstLine(marker, rest);
    this.indentation = indentation;
    this.parts = [takeItemList(text, item)];
    this.#hasListInside = beginsList(this.parts[0] ?? '');
  }

  takeLine(reader: BlockReader): boolean {
    const line = takeItemLine(reader, this.indentation, this.isAfterBlank);
    if (line) {
      const isList = beginsList(line.text);
      if (isList && line.isIndented && !this.#hasListInside) {
        this.parts.push('');
        this.#hasListInside = true;
      }
      const isSideways = isList && !line.isIndented && this.#hasListInside;
      this.#append(isSideways ? ' '.repeat(this.indentation + 4) + line.text : line.text);
      this.isAfterBlank = false;
      return true;
    }
    const blank = reader.source.take(shapes.blankLines);
    if (!blank) return false;
    this.#hasListInside = true;
    this.isAfterBlank = true;
    this.#append(blank[0]);
    return true;
  }

  #append(text: string): void {
    this.parts[this.parts.length - 1] += text;
  }
}

function beginsList(text: string): boolean {
  return testAt(shapes.bullet, text, 0) || testAt(shapes.number, text, 0);
}

function readItem(reader: BlockReader, item: ListItem, parts: readonly string[]): void {
  for (const part of parts) reader.readInside(item, new Source(part));
}

/** Takes the `<p>` from the first text of the items where kramdown does, and the blank lines from their ends. */
function tightened(list: List, isMarked: boolean): Element | null {
  let blank: Element | null = null;
  const items = list.tokens;
  for (const [place, item] of items.entries()) {
    const inside = item.tokens;
    const [first, second] = inside;
    if (!first) continue;
    if (first.type === 'paragraph' && second?.type === 'boundary' && first.list) inside.splice(1, 1);
    const isLast = place === items.length - 1;
    if (
      first.type === 'paragraph' &&
      isTight(inside, isLast && !isMarked) &&
      (!isLast || isLastTight(items))
    ) {
      makeTransparent(first, inside);
    }
    blank = inside.at(-1)?.type === 'blank' ? (inside.pop() ?? null) : null;
  }
  return blank;
}

/** No blank line follows its first text, or only the one that ends the list. */
function isTight(inside: readonly Element[], mayEndBlank: boolean): boolean {
  return inside[1]?.type !== 'blank' || (mayEndBlank && inside.length === 2);
}

/** The last item is loose where all items before it are. */
function isLastTight(items: readonly Element[]): boolean {
  if (items.length === 1) return true;
  return items.slice(0, -1).some(({ tokens: [first] }) => first?.type !== 'paragraph' || first.isTransparent);
}

function makeTransparent(first: Paragraph, inside: readonly Element[]): void {
  const [text] = first.tokens;
  if (inside.length > 1 && inside[1]?.type !== 'blank' && text?.type === 'run') text.text += '\n';
  first.isTransparent = true;
}
