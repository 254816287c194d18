import type { BlockReader, Place } from './block-reader.ts';
import { BlockText } from './block-text.ts';
import type { Line } from './source-lines.ts';
import { type Element, element, lastElement, setAttribute } from './tree.ts';

type ListTag = 'ol' | 'ul';

export const numberReader: BlockReader = (place) => readList(place, 'ol');
export const bulletReader: BlockReader = (place) => readList(place, 'ul');

function readList(place: Place, tag: ListTag): boolean {
  const marks = marksFor(place, tag);
  if (!marks.first.test(place.block.line(0))) return false;
  const items = itemsOf(place.block, marks);
  const before = lastElement(place.parent);
  if (before && marks.siblings.includes(before.tag)) {
    openUp(before, place.block.at());
    const [first, ...others] = items;
    if (first) place.read(addItem(before, first), [first.text], 'loose-list');
    readItems(place, before, others);
  } else {
    // The parent is a list itself where its first item begins with one: `* * a`.
    readItems(place, isList(place.parent) ? place.parent : newList(place, tag), items);
  }
  return true;
}

function isList(node: Element): boolean {
  return node.tag === 'ol' || node.tag === 'ul';
}

/** What stands in the last item without a paragraph gets one, now that a blank line has come after it. */
function openUp(list: Element, at: number): void {
  const last = lastElement(list);
  if (!last) return;
  wrapFirstText(last);
  const tail = last.tokens.at(-1);
  if (tail?.type !== 'run') return;
  last.tokens.pop();
  tail.text = tail.text.trimStart();
  last.tokens.push(element('p', [tail], at));
}

/** The text that an item begins with becomes a paragraph. */
export function wrapFirstText(item: Element): void {
  const [first, ...others] = item.tokens;
  if (first?.type === 'run') item.tokens = [element('p', [first]), ...others];
}

function newList(place: Place, tag: ListTag): Element {
  const list = element(tag, [], place.block.at());
  const first = /^ *(\d+)/.exec(place.block.line(0))?.[1];
  const isCounted = place.document.options.extensions.has('sane_lists');
  if (tag === 'ol' && isCounted && first && first !== '1') setAttribute(list, 'start', first);
  place.parent.tokens.push(list);
  return list;
}

function readItems(place: Place, list: Element, items: readonly Item[]): void {
  for (const item of items) {
    const owner = item.isIndented ? lastElement(list) : addItem(list, item);
    if (owner) place.read(owner, [item.text], 'list');
  }
}

function addItem(list: Element, item: Item): Element {
  const added = element('li', [], item.text.at());
  list.tokens.push(added);
  return added;
}

interface Item {
  /** It has kept the indent that makes it part of the item before. */
  readonly isIndented: boolean;
  readonly text: BlockText;
}

function itemsOf(block: BlockText, marks: Marks): Item[] {
  const items: { isIndented: boolean; lines: Line[] }[] = [];
  for (let index = 0; index < block.length; index++) {
    const line = { text: block.line(index), at: block.at(index) };
    const mark = marks.item.exec(line.text);
    const last = items.at(-1);
    if (mark) items.push({ isIndented: false, lines: [{ text: mark[1] ?? '', at: line.at }] });
    else if (!last || (marks.nested.test(line.text) && !last.isIndented)) {
      items.push({ isIndented: true, lines: [line] });
    } else last.lines.push(line);
  }
  return items.map(({ isIndented, lines }) => ({ isIndented, text: new BlockText(lines) }));
}

interface Marks {
  /** What a list begins with. */
  readonly first: RegExp;
  /** What an item begins with, in a list that has begun. */
  readonly item: RegExp;
  readonly nested: RegExp;
  /** The lists that it continues, if one stands before it. */
  readonly siblings: readonly string[];
}

function marksFor({ document: { options } }: Place, tag: ListTag): Marks {
  const isSane = options.extensions.has('sane_lists');
  const key = `${tag} ${options.tabLength} ${isSane}`;
  const marks = known.get(key) ?? createMarks(tag, options.tabLength, isSane);
  known.set(key, marks);
  return marks;
}

/** `sane_lists` keeps numbers and bullets apart. */
function createMarks(tag: ListTag, tabLength: number, isSane: boolean): Marks {
  const own = tag === 'ol' ? '\\d+\\.' : '[*+-]';
  const any = '(?:\\d+\\.|[*+-])';
  return {
    first: new RegExp(`^ {0,${tabLength - 1}}${own} `),
    item: new RegExp(`^ {0,${tabLength - 1}}${isSane ? own : any} +(.*)`),
    nested: new RegExp(`^ {${tabLength},${tabLength * 2 - 1}}${any} `),
    siblings: isSane ? [tag] : ['ol', 'ul'],
  };
}

const known = new Map<string, Marks>();
