import type { BlockCheck } from '../check.ts';
import { goesOn } from '../line-break.ts';
import { textLines } from '../text-lines.ts';

export const hardBreakByBlanks: BlockCheck = {
  id: 'hard-break-by-blanks',
  title: 'Line break that nobody sees in the source',
  severity: 'hint',
  group: 'engine',
  reads: 'block',
  *run({ kind, text }) {
    if (kind !== 'text') return;
    const lines = [...textLines(text)];
    for (const [index, line] of lines.entries()) {
      if (!line.text.endsWith('  ') || !goesOn(line, lines[index + 1])) continue;
      const words = line.text.replace(/\t/g, ' ').trimEnd();
      if (words === '' || /^\s*(?:\||#)/.test(words)) continue;
      const at = { from: line.from + words.length, to: line.to };
      yield {
        ...at,
        message:
          'Blanks at the end of this line make a line break on the page. If it is wanted, it should be seen: write `<br>`. If not, delete them.',
        fixes: [
          { title: 'Delete the blanks', edits: [{ ...at, insert: '' }], isSafe: false },
          { title: 'Write `<br>`', edits: [{ ...at, insert: '<br>' }], isSafe: false },
        ],
      };
    }
  },
};
