import type { TextEdit } from './edit.ts';
import type { FieldValue } from './front-matter.ts';
import { lineStart, nextLine } from './line-bounds.ts';
import { sameValue } from './same-value.ts';
import { mannerOf, type Replacement } from './yaml-replace.ts';
import { yamlText } from './yaml-text.ts';
import type { YamlList } from './yaml-tree.ts';

/**
 * The edits that turn a list of lines (`- item`) into another one: items that stay are not touched. Null if
 * it is not written so, or a new item cannot be.
 */
export function changeItems(
  replacement: Replacement,
  list: YamlList,
  items: readonly FieldValue[],
): TextEdit[] | null {
  const { yaml, layout } = replacement;
  const first = list.items[0];
  const dash =
    first && /^[ ]*-(?=[ ]|$)/.exec(yaml.slice(lineStart(yaml, first.at.from), first.at.from))?.[0];
  if (dash === undefined || items.length === 0) return null;
  const { start, oldEnd, newEnd } = difference(list, items);
  const kept = Math.min(oldEnd, newEnd);
  const texts = items.slice(start, newEnd).map((item, index) => {
    const old = list.items[start + index < kept ? start + index : -1];
    return yamlText(item, old ? mannerOf(old, replacement) : NEW_ITEM);
  });
  if (texts.includes(null)) return null;
  const added = texts.slice(kept - start).map((text) => `${dash} ${text}${layout.lineEnd}`);
  return [
    ...list.items.slice(start, kept).map(({ at }, index) => {
      const text = texts[index] ?? '';
      return { ...at, insert: at.from === at.to ? ` ${text}` : text };
    }),
    ...(added.length > 0 ? [insertion(placeOf(replacement, list, kept), added.join(''))] : []),
    ...list.items.slice(kept, oldEnd).map(({ at }) => ({
      from: lineStart(yaml, at.from),
      to: nextLine(yaml, at.to),
      insert: '',
    })),
  ];
}

const NEW_ITEM = { isFlow: false, quotes: 'plain', isDate: false } as const;

function insertion(at: number, insert: string): TextEdit {
  return { from: at, to: at, insert };
}

/** In front of the line of the item that is pushed on, or after the last one. */
function placeOf({ yaml }: Replacement, { items }: YamlList, index: number): number {
  const before = items[index - 1];
  return before ? nextLine(yaml, before.at.to) : lineStart(yaml, items[0]?.at.from ?? 0);
}

interface Difference {
  /** How many items at the start are the same. */
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

function difference({ items: old }: YamlList, items: readonly FieldValue[]): Difference {
  const least = Math.min(old.length, items.length);
  let start = 0;
  while (start < least && sameValue(old[start]?.value, items[start])) start += 1;
  let same = 0;
  while (same < least - start && sameValue(old.at(-1 - same)?.value, items.at(-1 - same))) same += 1;
  return { start, oldEnd: old.length - same, newEnd: items.length - same };
}
