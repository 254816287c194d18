import type { BlockReader, Place } from './block-reader.ts';
import { type BlockText, withoutIndent } from './block-text.ts';
import { wrapFirstText } from './lists.ts';
import { type Element, element, lastElement } from './tree.ts';

/** An indented block under a list: a part of the last item that stands so deep. */
export const indentReader: BlockReader = (place) => readIndented(place, PLAIN);

/** The same where lists of definitions are known; it is asked after the other. */
export const definitionIndentReader: BlockReader = (place) => readIndented(place, WITH_DEFINITIONS);

interface Kinds {
  readonly items: readonly string[];
  readonly lists: readonly string[];
}

const PLAIN: Kinds = { items: ['li'], lists: ['ul', 'ol'] };
const WITH_DEFINITIONS: Kinds = { items: ['li', 'dd'], lists: ['dl', 'ol', 'ul'] };

function readIndented(place: Place, kinds: Kinds): boolean {
  const { parent, block, document } = place;
  const width = document.options.tabLength;
  if (!block.line(0).startsWith(' '.repeat(width)) || document.states.at(-1) === 'indented') return false;
  const isInItem = kinds.items.includes(parent.tag);
  if (!isInItem && !endsWithList(parent, kinds)) return false;
  const { level, owner } = ownerOf(place, kinds);
  const inside = withoutIndent(block, width * level);
  if (isInItem) place.read(innerList(parent, kinds), [inside], 'indented');
  else readInto(place, owner, inside, kinds);
  return true;
}

function endsWithList(parent: Element, kinds: Kinds): boolean {
  return kinds.lists.includes(lastElement(parent)?.tag ?? '');
}

function innerList(item: Element, kinds: Kinds): Element {
  const last = lastElement(item);
  return last && kinds.lists.includes(last.tag) ? last : item;
}

function readInto(place: Place, owner: Element, block: BlockText, kinds: Kinds): void {
  const last = lastElement(owner);
  if (kinds.items.includes(owner.tag)) place.read(owner, [block], 'indented');
  else if (last && kinds.items.includes(last.tag)) {
    wrapFirstText(last);
    place.read(last, [block], 'indented');
  } else {
    const item = element(kinds === PLAIN ? 'li' : 'dd');
    owner.tokens.push(item);
    place.read(item, [block], 'indented');
  }
}

/** How many indents lead into lists that are open, and the innermost of them. */
function ownerOf({ parent, block, document }: Place, kinds: Kinds): { level: number; owner: Element } {
  const blanks = /^ */.exec(block.line(0))?.[0].length ?? 0;
  const indents = Math.floor(blanks / document.options.tabLength);
  let level = document.states.at(-1) === 'list' ? 1 : 0;
  let owner = parent;
  while (indents > level) {
    const child = lastElement(owner);
    if (!child) break;
    if (kinds.lists.includes(child.tag)) level++;
    else if (!kinds.items.includes(child.tag)) break;
    owner = child;
  }
  return { level, owner };
}
