import type { BlockReader, Place } from './block-reader.ts';
import { splitBlocks } from './block-text.ts';
import { insideOf } from './html-elements.ts';
import { blockStandInAt, cutAtStandIns } from './stand-in.ts';
import { type Element, element, fixed, type Node } from './tree.ts';

/** An element whose inside is Markdown: it was taken out with the HTML (`html-blocks.ts`). */
export const htmlElementReader: BlockReader = (place) => {
  const index = blockStandInAt(place.block.line(0));
  const found = index === null ? undefined : place.document.blocks[index];
  if (found?.type !== 'element') return false;
  const read = readElement(found, place);
  place.parent.tokens.push({ ...read, at: place.block.at() });
  return true;
};

function readElement(source: Element, place: Place): Element {
  const inside = insideOf(source);
  const read = element(source.tag, [], source.at);
  read.attributes = new Map(source.attributes);
  read.attributes.delete('markdown');
  read.tokens = source.tokens.flatMap((token): Node[] => {
    if (token.type === 'element') return [readElement(token, place)];
    if (token.type !== 'run' || inside === 'span') return [token];
    return inside === 'block' ? blocksOf(token.text, source.at, place) : asTyped(token.text, place);
  });
  return read;
}

function blocksOf(text: string, at: number, place: Place): Node[] {
  const lines = text
    .replace(LINE_ENDS, '')
    .split('\n')
    .map((line) => ({ text: line, at }));
  const parent = element('div');
  place.read(parent, splitBlocks(lines));
  return parent.tokens;
}

const LINE_ENDS = /(?<!\n)\n+$/;

/** Only HTML in it was taken out. */
function asTyped(text: string, { document }: Place): Node[] {
  return cutAtStandIns(text).map((part, index) => {
    const block = index % 2 === 1 ? document.blocks[Number(part.slice(1))] : undefined;
    return block ?? fixed(index % 2 === 0 ? part : '');
  });
}
