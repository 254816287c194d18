import type { Site } from '../../sites/site.ts';
import type { BlockCheck } from '../check.ts';
import { engineName } from '../engine-ability.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { TextLine } from '../text-lines.ts';

/** Paragraphs that were wrapped by an editor. Short lines, of an address or a poem, are meant as they stand. */
export const lineEndsBecomeBreaks: BlockCheck = {
  id: 'line-ends-become-breaks',
  title: 'Wrapped lines that stay wrapped',
  severity: 'warning',
  group: 'engine',
  reads: 'block',
  concerns: keepsLineEnds,
  *run({ kind, text }, { site }) {
    if (kind !== 'text') return;
    for (const passage of passagesOf(text)) {
      const first = passage[0];
      const last = passage.at(-1);
      if (!first || !last || !isWrapped(passage)) continue;
      yield {
        from: first.from,
        to: last.to,
        message: `${engineName(site)} keeps the line ends of this paragraph, so on the page its lines break in odd places. Write the paragraph as one line.`,
        fixes: [{ title: 'Join the lines', edits: joined(passage), isSafe: true }],
      };
    }
  },
};

function keepsLineEnds({ engine: { options } }: Site): boolean {
  return options.breaks === true || options.hard_wrap === true;
}

/** Lines about as long as each other, that end within a sentence. */
function isWrapped(lines: Passage): boolean {
  const full = lines.slice(0, -1).map(({ text }) => text);
  return (
    full.length >= 2 &&
    full.every(
      (text) => text.length >= 50 && text.length <= 120 && !/(?: {2}|\\|<br\s?\/?>|\|)$/.test(text),
    ) &&
    full.filter((text) => !/[.!?:]["”’)*_]*\s*$/.test(text)).length * 2 > full.length
  );
}

function joined(lines: Passage) {
  return lines.slice(1).map((line: TextLine, index) => ({
    from: lines[index]?.to ?? line.from,
    to: line.from + (line.text.length - line.text.trimStart().length),
    insert: ' ',
  }));
}
