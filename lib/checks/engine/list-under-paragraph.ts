import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';
import { type TextLine, textLines } from '../text-lines.ts';

export const listUnderParagraph: BlockCheck = {
  id: 'list-under-paragraph',
  title: 'List right under a paragraph',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'list-under-paragraph'),
  *run({ kind, text }, { site }) {
    if (kind !== 'text') return;
    const lines = [...textLines(text)];
    const index = lines.findIndex(isItem);
    const item = lines[index];
    if (!item || index === 0 || !lines.slice(index + 1).some(isItem) || isOther(lines[0])) return;
    yield {
      from: item.from,
      to: item.to,
      message: `${engineName(site)} begins a list only after a blank line, so all its lines run into the paragraph above. Put a blank line before it.`,
      fixes: [
        {
          title: 'Add a blank line',
          edits: [{ from: item.from, to: item.from, insert: '\n' }],
          isSafe: true,
        },
      ],
    };
  },
};

function isItem(line: TextLine): boolean {
  return /^ {0,3}(?:[-+*]|\d{1,9}\.)[ \t]+\S/.test(line.text);
}

function isOther(line: TextLine | undefined): boolean {
  return line === undefined || /^\s*[>|<]/.test(line.text);
}
