import { type Block, type Definitions, isContainer, type Paragraph, placedAt } from '../commonmark/block.ts';
import type { BlockReader, BlockStart } from '../commonmark/block-reader.ts';

/**
 * `: text` under a paragraph makes terms of its lines, and is what they mean; under such a text it is another one.
 * Between the two may stand blank lines.
 */
export const definitionStart: BlockStart = {
  characters: ':',
  open(reader) {
    const { line } = reader;
    const blanks = line.text.slice(line.content + 1, line.skipBlanks(line.content + 1));
    if (line.indent > 0 || blanks === '') return null;
    const definitions = openDefinitions(reader);
    if (!definitions) return null;
    line.skipCharacters(1);
    const padding = line.indent >= 8 ? 5 : line.indent;
    definitions.indent = padding + 1;
    line.skipColumns(padding);
    reader.add({
      kind: 'description',
      ...placedAt(line.start),
      children: [],
    });
    return 'container';
  },
};

function openDefinitions(reader: BlockReader): Definitions | null {
  if (reader.container.kind === 'paragraph') reader.close();
  const { container } = reader;
  if (!isContainer(container) || container.kind === 'definitions') return null;
  const last = container.children.at(-1);
  if (last?.kind === 'definitions') {
    reader.reopen(last);
    return last;
  }
  return last?.kind === 'paragraph' ? termsOf(reader, container.children, last) : null;
}

function termsOf(reader: BlockReader, siblings: Block[], paragraph: Paragraph): Definitions {
  siblings.pop();
  const { from } = paragraph;
  const before = siblings.at(-1);
  const definitions: Definitions =
    before?.kind === 'definitions'
      ? before
      : { kind: 'definitions', ...placedAt(from), children: [], indent: 0 };
  if (definitions === before) reader.reopen(definitions);
  else reader.add(definitions);
  for (const text of paragraph.lines) {
    definitions.children.push({ kind: 'term', ...placedAt(from), text });
  }
  return definitions;
}
