import { readAttributeList } from './attribute-list.ts';
import type { BlockReader } from './block-reader.ts';
import type { Element } from './element.ts';
import { attributeLineAt, beginsHtml, matchAt, testAt } from './line-shapes.ts';
import { listOf } from './reading.ts';
import type { Source } from './source.ts';

/** The first line of an item, and where the lines below it have to begin. */
interface FirstLine {
  readonly text: string;
  /** In blanks. */
  readonly indentation: number;
}

/** `marker` is all before the text, with its blanks; `rest` is what stands behind it, with the line end. */
export function firstLine(marker: string, rest: string): FirstLine {
  const isBare = testAt(bareItem, rest, 0);
  const spread = isBare || !rest.includes('\t') ? rest : spreadTabs(rest, marker.length);
  const indentation = isBare ? 4 : marker.length + (/^ */.exec(spread)?.[0].length ?? 0);
  return { text: spread.replace(/^[ \t\n\v\f]+/, ''), indentation };
}

/** Takes the attribute list that begins the text of an item: `- {:.class} text`. */
export function takeItemList(text: string, item: Element): string {
  const found = itemList.exec(text);
  if (!found) return text;
  readAttributeList(found[1] ?? '', listOf(item));
  return text.slice(found[0].length);
}

/** A line that goes on with an item, as it stands in the item. */
interface ItemLine {
  readonly text: string;
  /** False for a lazy one. */
  readonly isIndented: boolean;
}

/** The next line if it belongs to the item; after a blank line only one that is indented does. */
export function takeItemLine(
  reader: BlockReader,
  indentation: number,
  isAfterBlank: boolean,
): ItemLine | null {
  const { source } = reader;
  const { text, at } = source;
  if (!testAt(filled, text, at)) return null;
  if (!isInside(text, at, indentation) && (isAfterBlank || endsItem(source, at, indentation))) return null;
  const line = source.takeLine().replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
  const isIndented = blanksAt(line, 0) >= indentation;
  return { text: isIndented ? line.slice(indentation) : line, isIndented };
}

/** How far the marker of the next item may be indented. */
export function markerIndent(indentation: number): number {
  return Math.min(3, Math.max(0, indentation - 1));
}

const attributes = String.raw`[ \t\n\v\f]*\{:(?!(?:\w[\w-]*)?:|/)((?:\\\}|[^}\\]|\\(?!\}))+)\}`;
const bareItem = new RegExp(String.raw`(?:${attributes})?[ \t\n\v\f]*$`, 'y');
const itemList = new RegExp(String.raw`^${attributes}[ \t\n\v\f]*`);
const filled = /[ \t\v\f]*[^ \t\n\v\f].*\n/y;
const upToThree = / {0,3}/y;

/** The blanks and tabs at the start as blanks: a tab reaches to the next fourth column. */
function spreadTabs(rest: string, column: number): string {
  let width = 0;
  let at = 0;
  for (; rest[at] === ' ' || rest[at] === '\t'; at++) {
    width += rest[at] === ' ' ? 1 : 4 - ((width + column) % 4);
  }
  return ' '.repeat(width) + rest.slice(at);
}

/** Whether a line is indented so far: in tabs or groups of four blanks, and what is left in blanks. */
function isInside(text: string, at: number, indentation: number): boolean {
  let end = at;
  for (let groups = Math.floor(indentation / 4); groups > 0; groups--) {
    const width = groupAt(text, end);
    if (width === 0) return false;
    end += width;
  }
  return blanksAt(text, end) >= indentation % 4 || groupAt(text, end) > 0;
}

function groupAt(text: string, at: number): number {
  if (text[at] === '\t') return 1;
  return text.startsWith('    ', at) ? 4 : 0;
}

function blanksAt(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end++;
  return end - at;
}

/** HTML and attribute lists end an item unless they are indented as its text is. */
function endsItem(source: Source, at: number, indentation: number): boolean {
  const blanks = matchAt(upToThree, source.text, at)?.[0].length ?? 0;
  if (blanks > Math.min(indentation, 3)) return false;
  return beginsHtml(source.text, at) || attributeLineAt(source, at) !== null;
}
