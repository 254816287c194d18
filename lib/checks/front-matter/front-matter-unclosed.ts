import type { Range } from '../../post/split.ts';
import type { Fix, PostCheck } from '../check.ts';

export const frontMatterUnclosed: PostCheck = {
  id: 'front-matter-unclosed',
  title: 'Front matter without an end',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  // Elsewhere a line of dashes is a rule.
  concerns: ({ fields }) => fields.style !== 'text',
  *run({ source, frontMatter }) {
    if (frontMatter.state !== 'unclosed') return;
    const end = endOfFields(source, frontMatter.opening);
    if (!end) return;
    const mark = source.slice(frontMatter.opening.from, frontMatter.opening.to).trim();
    const message =
      `The front matter begins here, but no line of \`${mark}\` ends it: ` +
      `readers see its fields as text, and the post has no title. Write \`${mark}\` in a line under the last field.`;
    yield { ...frontMatter.opening, message, fixes: [closing(end, mark)] };
  },
};

interface EndOfFields extends Range {
  /** What stands there: a line that was meant to be the mark, or nothing. */
  readonly state: 'no-mark' | 'wrong-mark';
  readonly lineEnd: string;
}

function closing({ from, to, state, lineEnd }: EndOfFields, mark: string): Fix {
  const insert = state === 'wrong-mark' ? mark : `${mark}${lineEnd}`;
  return { title: `Write ${mark} under the last field`, edits: [{ from, to, insert }], isSafe: false };
}

/** Front matter is never longer. */
const LOOKED_AT = 5_000;

/** A name with a colon, or what belongs to the field above: it is indented, or an item of a list. */
const FIELD = /^(?:[\w-]+[ \t]?[:=]|[ \t]|- )/;

/** Null if no field follows: then the first line is a rule, and all of it is text. */
function endOfFields(source: string, opening: Range): EndOfFields | null {
  const lines = source.slice(opening.to, opening.to + LOOKED_AT).matchAll(/(\r\n|\n|\r)([^\r\n]*)/g);
  let end: EndOfFields | null = null;
  for (const { index, 0: whole, 1: lineEnd = '\n', 2: text = '' } of lines) {
    const at = opening.to + index + lineEnd.length;
    if (text.trim() === '' || !FIELD.test(text))
      return end && isMark(text) ? { ...end, to: at + text.length, state: 'wrong-mark' } : end;
    const next = opening.to + index + whole.length + lineEnd.length;
    const to = Math.min(next, source.length);
    end = { from: to, to, state: 'no-mark', lineEnd };
  }
  return end;
}

/** `--`, `----`, `—`: meant as the end of the front matter. */
function isMark(text: string): boolean {
  return /^[-+–—=*_]{1,20}$/.test(text.trimEnd());
}
