import type { BlockCheck, Found } from '../check.ts';
import { type TextLine, textLines } from '../text-lines.ts';

/** One line alone may begin with a dash or a number; two in a row are a list. */
export const listMarkWithoutBlank: BlockCheck = {
  id: 'list-mark-without-blank',
  title: 'List without blanks after its marks',
  severity: 'warning',
  group: 'structure',
  reads: 'block',
  *run({ kind, text }) {
    if (kind !== 'text') return;
    const lines = [...textLines(text)];
    const marks = lines.map(markOf);
    for (const [index, line] of lines.entries()) {
      const mark = marks[index] ?? null;
      if (mark === null) continue;
      const isInList = [index - 1, index + 1].some(
        (other) => marks[other] === mark || lines[other]?.text.trimStart().startsWith(`${mark} `),
      );
      if (isInList) yield foundAt(line, mark);
    }
  },
};

/** The kind of mark, with `1.` for any number; null for a line of another kind. */
function markOf({ text }: TextLine): string | null {
  const mark = /^ {0,3}(?:([-+*])(?=[\p{L}"“[])|\d{1,2}\.(?=\p{Lu}\p{Ll}))/u.exec(text);
  if (!mark) return null;
  if (mark[1] === '*' && text.indexOf('*', mark[0].length) !== -1) return null;
  return mark[1] ?? '1.';
}

function foundAt(line: TextLine, mark: string): Found {
  const at = line.from + line.text.search(mark === '1.' ? /\.(?!\d)/ : /[-+*]/) + 1;
  return {
    from: line.from,
    to: at,
    message:
      'A mark of a list needs a blank after it. Without one, readers see the mark and all lines run into one paragraph.',
    fixes: [{ title: 'Add the blank', edits: [{ from: at, to: at, insert: ' ' }], isSafe: true }],
  };
}
