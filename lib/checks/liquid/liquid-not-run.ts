import type { BlockCheck } from '../check.ts';
import { isWithin } from '../within.ts';

export const liquidNotRun: BlockCheck = {
  id: 'liquid-not-run',
  title: 'Liquid on a site that does not run it',
  severity: 'warning',
  group: 'liquid',
  reads: 'block',
  concerns: ({ liquid, generator }) => liquid === null && generator !== 'other',
  *run({ kind, inline }) {
    if (kind === 'code' || kind === 'comment') return;
    for (const { from, to, isClosed } of inline.liquid) {
      if (!isClosed || isWithin(from, inline.code)) continue;
      yield {
        from,
        to,
        message:
          'This site does not run Liquid, so readers see the code itself. Write the value, or put it in backquotes if the code is what you want to show.',
      };
    }
  },
};
