import type { HeadingText } from '../commonmark/block-tokens.ts';
import { splitAttributes } from './heading-attributes.ts';
import type { GoldmarkOptions } from './options.ts';

/** Reads the headings of one text in order: each gets an `id`, made of its text unless it says one itself. */
export function createHeadings({ parser }: GoldmarkOptions): (written: string) => HeadingText {
  const taken = new Set<string>();
  const counts = new Map<string, number>();

  function freeId(wanted: string): string {
    let id = wanted;
    let count = counts.get(wanted) ?? 0;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    return id;
  }

  return (written) => {
    const { text, attributes } = parser.attribute.title
      ? splitAttributes(written)
      : { text: written, attributes: [] };
    const own = attributes.find(({ name }) => name === 'id');
    if (own) taken.add(own.value);
    if (own || !parser.autoHeadingID) return { text, attributes };
    const id = freeId(idOf(text, parser.autoHeadingIDType) || 'heading');
    taken.add(id);
    return { text, attributes: [...attributes, { name: 'id', value: id }] };
  };
}

/** Letters, digits, `_` and `-` of the last line as it is written, in small letters, with `-` for spaces. */
function idOf(text: string, type: 'github' | 'github-ascii'): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const kept = type === 'github' ? line : line.normalize('NFD').replace(/[^ -~]/g, '');
  return kept
    .replace(/[^\p{L}\p{Nd}_ -]/gu, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}
