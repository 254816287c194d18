import type { Range } from '../../post/split.ts';
import type { BlockCheck } from '../check.ts';
import { type Passage, passagesOf } from '../passages.ts';

/** kramdown takes a paragraph for a table if each of its lines has a `|` (kramdown/parser/kramdown/table.rb). */
export const pipeMakesTable: BlockCheck = {
  id: 'pipe-makes-table',
  title: 'Line that becomes a table',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: ({ engine }) => engine.id === 'kramdown',
  *run({ kind, text, inline }) {
    if (kind !== 'text' || !text.includes('|')) return;
    const hidden = blanked(text, [...inline.code, ...inline.liquid]);
    for (const passage of passagesOf(text)) {
      const pipes = passage.map(({ from, to }) => pipesIn(hidden.slice(from, to), from));
      if (isTable(passage) || pipes.some((line) => line.length === 0)) continue;
      const all = pipes.flat();
      yield {
        from: all[0] ?? 0,
        to: (all.at(-1) ?? 0) + 1,
        message:
          'kramdown makes a table of lines that have a “|”, so readers see cells instead of a sentence. Write “\\|” for each.',
        fixes: [
          {
            title: 'Write “\\|”',
            edits: all.map((at) => ({ from: at, to: at, insert: '\\' })),
            isSafe: true,
          },
        ],
      };
    }
  },
};

function blanked(text: string, ranges: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    result += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return result + text.slice(at);
}

function pipesIn(line: string, from: number): readonly number[] {
  return [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => from + index);
}

/** A row that begins with a pipe, or a line of dashes below one, was meant as a table. */
function isTable(passage: Passage): boolean {
  return passage.some(({ text }) => /^\s*\|/.test(text) || /^[\s|:+-]{3,}$/.test(text));
}
