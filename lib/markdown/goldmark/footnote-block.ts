import {
  type Block,
  type Document,
  type Footnote,
  type Footnotes,
  isContainer,
  placedAt,
} from '../commonmark/block.ts';
import type { BlockStart } from '../commonmark/block-reader.ts';
import type { References } from '../commonmark/references.ts';

/** `[^label]: text`, and the lines under it that are indented. */
export const footnoteStart: BlockStart = {
  characters: '[',
  open(reader) {
    const { line } = reader;
    const [written, label = ''] = /^\[\^((?:\\.|[^[\]\\])*)\]:/.exec(line.rest) ?? [];
    if (written === undefined || label.trim() === '') return null;
    line.skipToContent();
    line.skipCharacters(written.length);
    reader.add({ kind: 'footnote', ...placedAt(line.start), children: [], label });
    return 'container';
  },
};

/** Takes the footnotes out of the text, wherever they stand, and puts them together at the place of the first. */
export function gatherFootnotes(document: Document, references: References): void {
  const footnotes: Footnote[] = [];
  const list: Footnotes = { kind: 'footnotes', ...placedAt(0), children: footnotes };
  gather(document, footnotes, list);
  for (const { label } of footnotes) references.footnotes.add(label);
}

function gather(block: Block, footnotes: Footnote[], list: Footnotes): void {
  if (!isContainer(block)) return;
  const { children } = block;
  let kept = 0;
  for (const child of children) {
    const isFirst = footnotes.length === 0;
    gather(child, footnotes, list);
    if (child.kind !== 'footnote') children[kept++] = child;
    else {
      if (isFirst && footnotes.length === 0) children[kept++] = { ...list, from: child.from };
      footnotes.push(child);
    }
  }
  children.length = kept;
}
