import type { PostCheck } from '../check.ts';

export const noFinalNewline: PostCheck = {
  id: 'no-final-newline',
  title: 'No line end at the end of the file',
  severity: 'hint',
  group: 'text',
  reads: 'post',
  *run({ source }) {
    const last = source.at(-1);
    if (last === undefined || last === '\n' || last === '\r') return;
    const ending = /\r\n|\n|\r/.exec(source.slice(0, LOOKED_AT))?.[0] ?? '\n';
    const at = { from: source.length, to: source.length };
    yield {
      from: source.length - 1,
      to: source.length,
      message: 'The last line has no line end, so the next change will show as a change of this line too.',
      fixes: [{ title: 'Add the line end', edits: [{ ...at, insert: ending }], isSafe: true }],
    };
  },
};

/** The first line end tells which kind the file has. */
const LOOKED_AT = 10_000;
