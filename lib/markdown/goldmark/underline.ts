import { isContainer, placedAt } from '../commonmark/block.ts';
import type { BlockStart } from '../commonmark/block-reader.ts';
import { isUnderline } from '../commonmark/block-starts.ts';
import { EQUALS, trimmed } from '../commonmark/characters.ts';

/** A line of `=` or `-` makes a heading of the paragraph above, unless that is a table or definitions of links. */
export const goldmarkUnderlineStart: BlockStart = {
  characters: '=-',
  open(reader) {
    const { line, container: paragraph } = reader;
    if (paragraph.kind !== 'paragraph' || !isUnderline(line)) return null;
    reader.close();
    const { container } = reader;
    if (!isContainer(container) || container.children.at(-1) !== paragraph) return null;
    container.children.pop();
    const depth = line.code === EQUALS ? 1 : 2;
    const text = trimmed(paragraph.lines.join('\n'));
    reader.add({ kind: 'heading', ...placedAt(paragraph.from), depth, text });
    line.skipToEnd();
    return 'leaf';
  },
};
