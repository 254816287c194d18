import type { BlockReader } from './block-reader.ts';
import { takeIndented } from './block-text.ts';
import { codeOf, element, fixed, lastElement } from './tree.ts';

/** Indented code. What follows it after blank lines is more of it. */
export const codeReader: BlockReader = (place) => {
  const { parent, block, document } = place;
  const width = document.options.tabLength;
  if (!block.line(0).startsWith(' '.repeat(width))) return false;
  const { inside, rest } = takeIndented(block, width);
  const lines = inside
    .map((line) => line.text)
    .join('\n')
    .trimEnd();
  const before = codeOf(lastElement(parent));
  if (before) before.text += `\n${lines}\n`;
  else parent.tokens.push(element('pre', [element('code', [fixed(`${lines}\n`)])], block.at()));
  place.later(rest);
  return true;
};
