import type { BlockCheck, Fix, Found } from '../check.ts';
import { type LoneMark, loneMarks } from '../emphasis.ts';
import { passagesOf } from '../passages.ts';

export const unbalancedEmphasis: BlockCheck = {
  id: 'unbalanced-emphasis',
  title: 'Emphasis that does not begin or end',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run({ kind, inline, text }, { site }) {
    if ((kind !== 'text' && kind !== 'heading') || !/[*_]/.test(inline.markdown)) return;
    // Python-Markdown lets blanks stand inside the marks.
    const takesBlanks = site.engine.id === 'python-markdown';
    for (const passage of passagesOf(text)) {
      const from = passage[0]?.from ?? 0;
      const marks = wordsOf(inline.markdown.slice(from, passage.at(-1)?.to));
      yield* findIn(marks, loneMarks(marks), from, takesBlanks);
    }
  },
};

/** Without what stands before a line's words and without lines of marks alone, each as blanks. */
function wordsOf(passage: string): string {
  return passage.replace(/^[^\r\n]+$/gm, (line) => {
    if (/^[ \t>*_]+$/.test(line)) return ' '.repeat(line.length);
    return line.replace(/^[ \t>]*[-+*][ \t]/, (mark) => ' '.repeat(mark.length));
  });
}

function* findIn(
  text: string,
  marks: readonly LoneMark[],
  offset: number,
  takesBlanks: boolean,
): Iterable<Found> {
  let done = -1;
  for (const [index, mark] of marks.entries()) {
    if (index <= done) continue;
    const partner = marks.slice(index + 1, index + 4).find((other) => isPartner(text, mark, other));
    if (partner) {
      done = marks.indexOf(partner);
      if (!takesBlanks) yield blanksInside(text, mark, partner, offset);
    } else if (isSurelyMeant(text, mark)) yield alone(mark, offset);
  }
}

/** Whether only blanks inside keep the two from holding together: `** text**`, `*text *`. */
function isPartner(text: string, mark: LoneMark, other: LoneMark): boolean {
  if (mark.character !== other.character || mark.left !== other.left) return false;
  if (/[\p{L}\p{N}]/u.test(text.charAt(mark.from - 1)) || isArgument(text, mark)) return false;
  const opensLate = / /.test(text.charAt(mark.to)) && !/\S/.test(text.charAt(mark.from - 1));
  const closesLate = / /.test(text.charAt(other.from - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(other.to));
  const opens = mark.canOpen || (opensLate && mark.left > 1);
  const closes = other.canClose || closesLate;
  return opens && closes && (opensLate || closesLate);
}

function blanksInside(text: string, mark: LoneMark, other: LoneMark, offset: number): Found {
  const after = text.slice(mark.to).search(/[^ ]/);
  const before = other.from - text.slice(0, other.from).trimEnd().length;
  const marks = mark.character.repeat(mark.left);
  return {
    from: mark.from + offset,
    to: other.to + offset,
    message: `A blank inside the marks keeps this from being emphasis, so readers see “${marks}” in the text. Delete the blank.`,
    fixes: [
      {
        title: 'Delete the blank',
        edits: [
          { from: mark.to + offset, to: mark.to + after + offset, insert: '' },
          { from: other.from - before + offset, to: other.from + offset, insert: '' },
        ].filter(({ from, to }) => to > from),
        isSafe: true,
      },
    ],
  };
}

/** Two stars are never a footnote or a name; `2**3` is code that was not marked as such. */
function isSurelyMeant(text: string, mark: LoneMark): boolean {
  const { character, left, from, to, canOpen, canClose } = mark;
  if (character !== '*' || left < 2 || left > 3 || (!canOpen && !canClose)) return false;
  const around = `${text.charAt(from - 1)} ${text.charAt(to)}`;
  return !/^[\p{L}\p{N}_)] [\p{L}\p{N}_(]$/u.test(around) && !isArgument(text, mark);
}

/** `f(**kwargs)` */
function isArgument(text: string, { to }: LoneMark): boolean {
  return /^\w{1,40}\)/.test(text.slice(to, to + 42));
}

function alone({ from, to, left, canOpen }: LoneMark, offset: number): Found {
  const at = { from: from + offset, to: to + offset };
  const marks = '*'.repeat(left);
  const remove: Fix = {
    title: `Delete the ${marks}`,
    edits: [{ from: at.to - left, to: at.to, insert: '' }],
    isSafe: false,
  };
  return {
    ...at,
    message: canOpen
      ? `Bold text begins here but does not end in this paragraph, so readers see “${marks}”. Write ${marks} after its last word, or delete it here.`
      : `Bold text ends here but does not begin in this paragraph, so readers see “${marks}”. Write ${marks} before its first word, or delete it here.`,
    fixes: [remove],
  };
}
