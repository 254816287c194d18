import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const dollarsMakeMath: BlockCheck = {
  id: 'dollars-make-math',
  title: 'Dollar signs that become a formula',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => isAble(site, 'math'),
  *run({ kind, inline: { markdown } }, { site }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { index, 0: formula } of markdown.matchAll(/(?<![\\$])\$\$(?!\$)[^$]{1,400}\$\$(?!\$)/g)) {
      const close = index + formula.length - 2;
      yield {
        from: index,
        to: index + formula.length,
        message: `${engineName(site)} takes what stands between two “$$” for a formula, so readers do not see it as it stands here. Write a backslash before each “$$”, or a single “$”.`,
        fixes: [
          {
            title: 'Add the backslashes',
            edits: [index, index + 1, close, close + 1].map((at) => ({ from: at, to: at, insert: '\\' })),
            isSafe: false,
          },
        ],
      };
    }
  },
};
