import type { BlockReader, Place } from './block-reader.ts';
import { type BlockText, splitBlocks, withoutIndent } from './block-text.ts';
import { takeOut } from './references.ts';
import type { Line } from './source-lines.ts';

/** `[^name]: text`, with the lines below it and the indented blocks after it. */
export const footnoteReader: BlockReader = (place) => {
  const { block, document } = place;
  const index = block.find(isDefinition);
  const found = index === -1 ? null : DEFINITION.exec(block.line(index));
  if (!found) return false;
  const first: Line = { text: found[2] ?? '', at: block.at(index) };
  const next = block.find(isDefinition, index + 1);
  const own = withoutIndent(block.part(index + 1, next === -1 ? block.length : next), INDENT).lines;
  const below = next === -1 ? takeIndentedBlocks(place) : [];
  document.footnotes.set(found[1] ?? '', splitBlocks(trimEnds([first, ...own, ...below])));
  return takeOut(place, index, next === -1 ? block.length : next);
};

function isDefinition(line: string): boolean {
  return DEFINITION.test(line);
}

const DEFINITION = /^ {0,3}\[\^([^\]]*)\]: *(.*)$/;

/** Whatever the length of a tab is. */
const INDENT = 4;

function takeIndentedBlocks(place: Place): Line[] {
  const lines: Line[] = [];
  for (let block = place.peek(); block?.line(0).startsWith(' '.repeat(INDENT)); block = place.peek()) {
    place.take();
    const next = block.find(isDefinition);
    lines.push({ text: '', at: block.at() }, ...withoutIndent(before(block, next), INDENT).lines);
    if (next === -1) continue;
    place.later(block.part(next));
    break;
  }
  return lines;
}

function before(block: BlockText, end: number): BlockText {
  return end === -1 ? block : block.part(0, end);
}

/** A definition may begin on the line below its name, and no blanks end it. */
function trimEnds(lines: readonly Line[]): readonly Line[] {
  const start = lines.length > 1 && lines[0]?.text === '' ? 1 : 0;
  const end = lines.findLastIndex((line) => line.text.trim() !== '');
  const last = lines[end];
  return last ? [...lines.slice(start, end), { text: last.text.trimEnd(), at: last.at }] : lines.slice(0, 1);
}
