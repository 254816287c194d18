import type { BlockReader } from './block-reader.ts';
import { BlockText, splitBlocks } from './block-text.ts';
import { element, lastElement } from './tree.ts';

/** Lines after `>`, and all that follow in the block without one. A quote continues the one before it. */
export const quoteReader: BlockReader = (place) => {
  const { parent, block } = place;
  const index = block.find(isQuoted);
  if (index === -1) return false;
  place.read(parent, [index > 0 ? block.part(0, index) : EMPTY]);
  const lines = block.part(index).lines.map(({ text, at }) => ({ text: unquoted(text), at }));
  const before = lastElement(parent);
  const quote = before?.tag === 'blockquote' ? before : element('blockquote', [], block.at(index));
  if (quote !== before) parent.tokens.push(quote);
  place.read(quote, splitBlocks(lines), 'quote');
  return true;
};

function isQuoted(line: string): boolean {
  return QUOTED.test(line);
}

function unquoted(line: string): string {
  if (line.trim() === '>') return '';
  return QUOTED.exec(line)?.[1] ?? line;
}

const QUOTED = /^ {0,3}> ?(.*)/;
const EMPTY = new BlockText([{ text: '', at: 0 }]);
