import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';
import { textLines } from '../text-lines.ts';

export const headingWithoutBlank: BlockCheck = {
  id: 'heading-without-blank',
  title: 'Heading without a blank after its marks',
  severity: 'warning',
  group: 'structure',
  reads: 'block',
  concerns: (site) => !isAble(site, 'heading-without-blank'),
  *run({ kind, text }, { site }) {
    if (kind !== 'text') return;
    for (const line of textLines(text)) {
      const marks = MARKS.exec(line.text)?.[1] ?? '';
      if (marks === '') continue;
      const at = line.from + line.text.indexOf(marks) + marks.length;
      yield {
        from: at - marks.length,
        to: line.to,
        message: `${engineName(site)} makes a heading only where a blank follows the marks, so readers see “${marks}” in the text. Put a blank after them.`,
        fixes: [{ title: 'Add the blank', edits: [{ from: at, to: at, insert: ' ' }], isSafe: true }],
      };
    }
  },
};

/** A single mark before a word is a hashtag; two and more are none. */
const MARKS = /^ {0,3}(#{2,6})(?=[\p{L}\p{N}"“'‘*_[(])/u;
