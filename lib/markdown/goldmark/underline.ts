import { isContainer, placedAt } from '../commonmark/block.ts';
import type { BlockStart } from '../commonmark/block-reader.ts';
import { isUnderline } from '../commonmark/block-starts.ts';
import { EQUALS, trimmed } from '../commonmark/characters.ts';

/**
 * A line of `=` or `-` makes a heading of the paragraph above, unless that is a table or definitions of links. If it
 * is a table in its last lines only, goldmark makes the heading of the others and puts it behind the table.
 */
export const goldmarkUnderlineStart: BlockStart = {
  characters: '=-',
  open(reader) {
    const { line, container: paragraph } = reader;
    if (paragraph.kind !== 'paragraph' || !isUnderline(line)) return null;
    reader.close();
    const { container } = reader;
    const at = isContainer(container) ? container.children.lastIndexOf(paragraph) : -1;
    if (!isContainer(container) || at === -1) return null;
    container.children.splice(at, 1);
    const from = at === container.children.length ? paragraph.from : line.start;
    const depth = line.code === EQUALS ? 1 : 2;
    const text = trimmed(paragraph.lines.join('\n'));
    reader.add({ kind: 'heading', ...placedAt(from), depth, text });
    line.skipToEnd();
    return 'leaf';
  },
};
