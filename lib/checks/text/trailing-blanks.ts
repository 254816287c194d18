import type { BlockCheck } from '../check.ts';
import { goesOn } from '../line-break.ts';
import { textLines } from '../text-lines.ts';

/** Two blanks and more before another line make a line break: those are left to `hard-break-by-blanks`. */
export const trailingBlanks: BlockCheck = {
  id: 'trailing-blanks',
  title: 'Blanks at the end of a line',
  severity: 'hint',
  group: 'text',
  reads: 'block',
  *run({ kind, text }) {
    if (kind === 'code' || !/[ \t](?:[\r\n]|$)/.test(text)) return;
    const lines = [...textLines(text)];
    for (const [index, line] of lines.entries()) {
      const words = line.text.trimEnd();
      const blanks = line.text.length - words.length;
      if (blanks === 0 || (blanks > 1 && kind === 'text' && goesOn(line, lines[index + 1]))) continue;
      const at = { from: line.from + words.length, to: line.to };
      yield {
        ...at,
        message:
          'Blanks stand at the end of this line. Nobody sees them, but they make changes hard to compare.',
        fixes: [{ title: 'Delete the blanks', edits: [{ ...at, insert: '' }], isSafe: true }],
      };
    }
  },
};
