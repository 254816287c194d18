import type { BlockReader } from './block-reader.ts';
import type { Document } from './document.ts';
import type { Stage } from './inline-reader.ts';
import { takeOut } from './references.ts';
import { OPEN } from './stand-in.ts';
import { element, fixed, setAttribute } from './tree.ts';

/** `*[HTML]: what it stands for`, also on the line below. */
export const abbreviationReader: BlockReader = (place) => {
  const { block, document } = place;
  const index = block.find(isAbbreviation);
  const found = index === -1 ? null : ABBREVIATION.exec(block.line(index));
  if (!found) return false;
  const isBelow = found[2] === '' && index + 1 < block.length;
  const title = isBelow ? block.line(index + 1) : (found[2] ?? '');
  document.abbreviations.set((found[1] ?? '').trim(), title.trim());
  return takeOut(place, index, index + (isBelow ? 2 : 1));
};

function isAbbreviation(line: string): boolean {
  return ABBREVIATION.test(line);
}

const ABBREVIATION = /^\*\[([^\]]*)\] ?: *(.*)$/;

/** Every place where an abbreviation stands as a word of its own. */
export function abbreviations({ abbreviations: titles }: Document): Stage {
  const lengths = [...new Set([...titles.keys()].map((short) => short.length))].toSorted((a, b) => b - a);
  const longestAt = (text: string, at: number) =>
    lengths.map((length) => text.slice(at, at + length)).find((short) => titles.has(short)) ?? null;
  return {
    sign: '',
    read(text, inline) {
      let read = '';
      let from = 0;
      for (const { index } of text.matchAll(WORD_START)) {
        const short = index < from ? null : longestAt(text, index);
        if (short === null || !endsWord(text, index + short.length)) continue;
        const node = element('abbr', [fixed(short)]);
        setAttribute(node, 'title', titles.get(short) ?? '');
        read += text.slice(from, index) + inline.put(node);
        from = index + short.length;
      }
      return read + text.slice(from);
    },
  };
}

function endsWord(text: string, end: number): boolean {
  return WORD.test(text.charAt(end - 1)) && !WORD.test(text.charAt(end));
}

/** The number in a stand-in is no word. */
const WORD_START = new RegExp(`(?<![\\p{L}\\p{N}_${OPEN}])[\\p{L}\\p{N}_]`, 'gu');
const WORD = /[\p{L}\p{N}_]/u;
