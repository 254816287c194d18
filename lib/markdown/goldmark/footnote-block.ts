import { type Block, type Document, type Footnote, isContainer, placedAt } from '../commonmark/block.ts';
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
    reader.add({ kind: 'footnote', ...placedAt(line.start), children: [], label, endsWithBlanks: false });
    return 'container';
  },
};

/** Takes the footnotes out of the text, wherever they stand, and puts them together at the place of the first. */
export function gatherFootnotes(document: Document, references: References): void {
  const footnotes: Footnote[] = [];
  gather(document, footnotes, false);
  for (const { label } of footnotes) references.footnotes.set(label, label);
}

/** Footnotes inside of others come before those. */
function gather(block: Block, footnotes: Footnote[], isInFootnote: boolean): void {
  if (!isContainer(block)) return;
  const { children } = block;
  let kept = 0;
  for (const child of children) {
    const isFirst = footnotes.length === 0 && !isInFootnote;
    gather(child, footnotes, isInFootnote || child.kind === 'footnote');
    if (child.kind !== 'footnote') {
      children[kept++] = child;
      continue;
    }
    footnotes.push(child);
    if (isFirst) children[kept++] = { kind: 'footnotes', ...placedAt(child.from), children: footnotes };
  }
  children.length = kept;
}
