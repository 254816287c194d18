import type { BlockStart } from '../commonmark/block-reader.ts';

/** `[ ]` or `[x]` at the start of an item, which itself begins its line, is the box of a task. */
export const taskStart: BlockStart = {
  characters: '[',
  open(reader) {
    const { line, container } = reader;
    if (container.kind !== 'item' || container.line !== line.number) return null;
    const text = line.text.slice(line.start, line.end);
    if (!/^[ \t]*(?:[-+*]|\d+.)[ \t]+\[[ xX]\][ \t]/.test(text)) return null;
    if (!/^\[[ xX]\]/.test(line.rest)) return null;
    container.task = /\[[xX]\]/.test(text) ? 'done' : 'open';
    line.skipCharacters(3);
    return null;
  },
};
