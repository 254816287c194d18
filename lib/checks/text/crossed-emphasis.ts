import type { BlockCheck } from '../check.ts';

export const crossedEmphasis: BlockCheck = {
  id: 'crossed-emphasis',
  title: 'Emphasis that begins before a bracket and ends inside it',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run({ kind, inline: { markdown } }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { index, 0: found, 1: marks = '', 2: opening = '' } of markdown.matchAll(OPENING)) {
      const closing = PARTNERS[opening];
      const from = endOfEmphasis(markdown, index + found.length, marks);
      if (from === null || !closing || !markdown.startsWith(closing, from + marks.length)) continue;
      const to = from + marks.length + 1;
      yield {
        from,
        to,
        message: `The emphasis begins before the “${opening}” but ends before the “${closing}”, so that one of the two stands in other type. Swap the marks.`,
        fixes: [
          {
            title: `Write “${closing}${marks}”`,
            edits: [{ from, to, insert: `${closing}${marks}` }],
            isSafe: true,
          },
        ],
      };
    }
  },
};

const OPENING = /(?<![\p{L}\p{N}\\])((?<!\*)\*\*?|(?<!_)_)([("“[])/gu;

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '"': '"' };

/** A bracket inside is another matter. */
const STOPS: Readonly<Record<string, RegExp>> = { '*': /[*()[\]"“”]/, _: /[_()[\]"“”]/ };

const LONGEST = 300;

/** Where the marks stand that end the emphasis, if they are the next ones; null if not. */
function endOfEmphasis(markdown: string, start: number, marks: string): number | null {
  const mark = marks.charAt(0);
  const length = markdown.slice(start, start + LONGEST + 1).search(STOPS[mark] ?? /$/);
  const end = start + length;
  if (length < 1 || /\s/.test(markdown.charAt(end - 1))) return null;
  return markdown.startsWith(marks, end) && markdown.charAt(end + marks.length + 1) !== mark ? end : null;
}
