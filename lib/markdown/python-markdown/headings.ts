import type { BlockReader } from './block-reader.ts';
import { element, run } from './tree.ts';

/** `# Heading #`, on any line of the block and without a blank after the `#`. */
export const hashHeadingReader: BlockReader = (place) => {
  const { parent, block } = place;
  const index = block.find(isHashHeading);
  if (index === -1) return false;
  if (index > 0) place.read(parent, [block.part(0, index)]);
  const line = block.line(index);
  const level = /^#{1,6}/.exec(line)?.[0].length ?? 1;
  const words = withoutClosing(line.slice(level)).trim();
  parent.tokens.push(element(`h${level}`, words === '' ? [] : [run(words)], block.at(index)));
  place.later(block.part(index + 1));
  return true;
};

/** A backslash at the end would escape the end of the line. */
function isHashHeading(line: string): boolean {
  return line.startsWith('#') && backslashesBefore(line, line.length) % 2 === 0;
}

/** The first of the closing `#` stays if it is escaped. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return words.slice(0, backslashesBefore(words, end) % 2 === 1 ? end + 1 : end);
}

function backslashesBefore(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === '\\') start--;
  return end - start;
}

/** The first line of the block over a line of `=` or `-`. */
export const underlinedHeadingReader: BlockReader = (place) => {
  const { parent, block } = place;
  const underline = block.line(1);
  if (!/^[=-]+ *$/.test(underline)) return false;
  const words = block.line(0).trim();
  const tag = underline.startsWith('=') ? 'h1' : 'h2';
  parent.tokens.push(element(tag, words === '' ? [] : [run(words)], block.at()));
  place.later(block.part(2));
  return true;
};
