import type { Block, List } from '../commonmark/block.ts';
import { isListMark } from '../commonmark/block-starts.ts';
import type { Continuation } from '../commonmark/continuation.ts';
import type { Line } from '../commonmark/line.ts';

/**
 * What goldmark does with items that have nothing on their first line: the mark of an item under such a one begins the
 * next item, however it is indented, and a blank line under it ends all lists around it. Null for all other blocks.
 */
export function continuesEmptyItem(block: Block, line: Line, isAfterBlank: boolean): Continuation | null {
  if (line.isBlank) return null;
  if (block.kind === 'item') return block.children.length === 0 && isListMark(line) ? 'no' : null;
  return block.kind === 'list' && isAfterBlank && isEnded(block, line) ? 'no' : null;
}

function isEnded(list: List, line: Line): boolean {
  const last = list.children.at(-1);
  if (last?.kind !== 'item' || line.indent < last.indent) return false;
  const isNextItem = last.children.length === 0 && isListMark(line);
  return !isNextItem && endsWithEmptyItem(list);
}

function endsWithEmptyItem(list: List): boolean {
  const item = list.children.at(-1);
  if (item?.kind !== 'item') return false;
  const last = item.children.at(-1);
  return last === undefined || (last.kind === 'list' && endsWithEmptyItem(last));
}
