import type { InlineRule } from '../commonmark/inline-reader.ts';

/** `[ ]` or `[x]` is the box of a task anywhere in the first block of an item. */
export const taskBoxRule: InlineRule = {
  characters: '[',
  read(reader) {
    const { text, at, state } = reader;
    if (!state.isItemStart) return false;
    const box = /\[([\sxX])\]\s*/y;
    box.lastIndex = at;
    const [raw, mark] = box.exec(text) ?? [];
    if (raw === undefined) return false;
    reader.takeToken({ type: 'checkbox', raw, checked: mark === 'x' || mark === 'X' }, at + raw.length);
    return true;
  },
};
