import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const strikethroughStaysText: BlockCheck = {
  id: 'strikethrough-stays-text',
  title: 'Struck text that stays as it is',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'strikethrough'),
  *run({ kind, inline: { markdown } }, { site }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { index, 0: struck } of markdown.matchAll(/(?<!~)~~(?![~\s])[^~\r\n]{1,300}~~(?!~)/g)) {
      const to = index + struck.length;
      yield {
        from: index,
        to,
        message: `${engineName(site)} does not strike text between “~~”, so readers take it for valid and see the marks. Write \`<del>\` and \`</del>\`, or delete it.`,
        fixes: [
          {
            title: 'Write `<del>`',
            edits: [
              { from: index, to: index + 2, insert: '<del>' },
              { from: to - 2, to, insert: '</del>' },
            ],
            isSafe: true,
          },
        ],
      };
    }
  },
};
