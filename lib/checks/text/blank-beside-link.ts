import type { Block, Link } from '../block.ts';
import type { BlockCheck, Found } from '../check.ts';

export const blankBesideLink: BlockCheck = {
  id: 'blank-beside-link',
  title: 'Word that sticks to a link',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run(block) {
    for (const link of block.inline.links) {
      if (link.kind !== 'link' || link.syntax !== 'markdown') continue;
      const word = wordAfter(block, link);
      if (word !== null) yield remark(word, link.to, link.to, link.to + word.length);
      const before = wordBefore(block, link);
      if (before !== null) yield remark(before, link.from, link.from - before.length, link.from);
    }
  },
};

function wordAfter({ text }: Block, link: Link): string | null {
  const word = /^\p{Ll}{2,30}(?![\p{L}\p{N}_@/.[(-])/u.exec(text.slice(link.to, link.to + 40))?.[0];
  return word === undefined || ENDINGS.has(word) || !/[\p{L}\p{N}.!?)]$/u.test(link.text) ? null : word;
}

/** `re[build](…)` may be meant: only words that stand on their own. */
function wordBefore({ text }: Block, link: Link): string | null {
  const word = /(?<![\p{L}\p{N}_@/.'’-])\p{L}\p{Ll}{1,20}$/u.exec(
    text.slice(Math.max(0, link.from - 24), link.from),
  )?.[0];
  return word !== undefined && SMALL_WORDS.has(word.toLowerCase()) && /^[\p{L}\p{N}]/u.test(link.text)
    ? word
    : null;
}

/** What a word of a link’s text may go on with: `[sprint](…)ers`. */
const ENDINGS: ReadonlySet<string> = new Set(
  'able al based ed en er ers es ian ians ic ies ing ings ish ism ist ists ive less like ly ment ness or ors th ward wide'.split(
    ' ',
  ),
);

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a about also an and are as at but by can for from has have if in into is its like make of on or our see that the their this to use visit was we were with you your'.split(
    ' ',
  ),
);

function remark(word: string, at: number, from: number, to: number): Found {
  return {
    from,
    to,
    message: `“${word}” sticks to the link beside it, so that readers see one long word. Put a blank between them.`,
    fixes: [{ title: 'Add the blank', edits: [{ from: at, to: at, insert: ' ' }], isSafe: true }],
  };
}
