import { type Block, isContainer, type List } from './block.ts';

/** cmark: an item but the last ends with a blank line, or a block in an item does behind which something follows. */
export function isLooseByEnds({ children }: List): boolean {
  return children.some((item, index) => {
    const isLast = index === children.length - 1;
    if (item.endsBlank && !isLast) return true;
    const inside = isContainer(item) ? item.children : [];
    return inside.some((block, at) => (!isLast || at < inside.length - 1) && endsBlank(block));
  });
}

function endsBlank(block: Block): boolean {
  if (block.endsBlank) return true;
  if (block.kind !== 'list' && block.kind !== 'item') return false;
  const last = block.children.at(-1);
  return last !== undefined && endsBlank(last);
}

/** goldmark: an item but the first comes after a blank line, or a block in an item that is not its first. */
export function isLooseByStarts({ children }: List): boolean {
  return children.some((item, index) => {
    const inside = isContainer(item) ? item.children.filter(({ kind }) => kind !== 'footnote') : [];
    return (index > 0 && item.isAfterBlank) || inside.slice(1).some(({ isAfterBlank }) => isAfterBlank);
  });
}
