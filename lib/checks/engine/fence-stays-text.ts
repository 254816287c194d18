import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const fenceStaysText: BlockCheck = {
  id: 'fence-stays-text',
  title: 'Code block that the site does not know',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'fenced-code'),
  *run({ kind, text }, { site }) {
    const fence = kind === 'code' ? /^[ \t]*(`{3,}|~{3,})[^\r\n]*/.exec(text) : null;
    if (!fence) return;
    yield {
      from: fence[0].length - fence[0].trimStart().length,
      to: fence[0].length,
      message: `${engineName(site)} does not know code between “${fence[1]}” lines here, so readers see it run together in a paragraph. Indent each line of code by four blanks instead.`,
      fixes: [
        {
          title: 'Indent the code',
          edits: [{ from: 0, to: text.length, insert: indented(text) }],
          isSafe: true,
        },
      ],
    };
  },
};

/** Without the lines of the fence; a block's text ends with its line end, if there is one. */
function indented(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const last = lines.at(-1) ?? '';
  const isClosed = lines.length > 1 && /^[ \t]*(?:`{3,}|~{3,})\s*$/.test(last);
  const code = lines.slice(1, isClosed ? -1 : undefined);
  return code.map((line) => (line.trim() === '' ? line : `    ${line}`)).join('');
}
