import type { BlockCheck, Found } from '../check.ts';

export const noBreakSpace: BlockCheck = {
  id: 'no-break-space',
  title: 'Blank that does not break',
  severity: 'hint',
  group: 'text',
  reads: 'block',
  *run({ kind, text }) {
    if (kind === 'code' || kind === 'comment') return;
    for (const { index, 0: blanks } of text.matchAll(/[\u00a0\u202f\u2007]+/g)) {
      yield foundAt(index, blanks.length, MARK_BEFORE.test(lineStart(text, index)));
    }
  },
};

/** Marks of Markdown that need a plain blank after them. */
const MARK_BEFORE = /^[ \t]{0,40}(?:#{1,6}|[-+*]|\d{1,9}[.)])$/;

/** With the blanks before it. */
const LONGEST_MARK = 60;

function lineStart(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_MARK), at);
  return before.split(/[\r\n]/).at(-1) ?? '';
}

function foundAt(from: number, length: number, isAfterMark: boolean): Found {
  const at = { from, to: from + length };
  const fixes = [{ title: 'Write a plain blank', edits: [{ ...at, insert: ' ' }], isSafe: true }];
  return isAfterMark
    ? {
        ...at,
        severity: 'warning',
        message:
          'The blank after this mark is one that does not break, so the mark makes no heading or list and readers see it. Write a plain blank.',
        fixes,
      }
    : {
        ...at,
        message:
          'This blank looks like any other but keeps two words on one line. It often comes with text that was pasted.',
        fixes,
      };
}
