import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';
import { textLines } from '../text-lines.ts';

export const parenthesisList: BlockCheck = {
  id: 'parenthesis-list',
  title: 'Numbers with a bracket make no list',
  severity: 'warning',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'parenthesis-list'),
  *run({ kind, text }, { site }) {
    if (kind !== 'text') return;
    for (const line of textLines(text)) {
      const mark = /^ {0,3}(\d{1,3})\)(?=[ \t]\S)/.exec(line.text);
      if (!mark) continue;
      const at = line.from + mark[0].length;
      yield {
        from: at - 1 - (mark[1]?.length ?? 0),
        to: at,
        message: `${engineName(site)} knows lists only as “1.”; with a bracket, the lines run into one paragraph. Write a full stop.`,
        fixes: [
          { title: `Write “${mark[1]}.”`, edits: [{ from: at - 1, to: at, insert: '.' }], isSafe: true },
        ],
      };
    }
  },
};
