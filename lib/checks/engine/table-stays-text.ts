import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';
import { type TextLine, textLines } from '../text-lines.ts';

export const tableStaysText: BlockCheck = {
  id: 'table-stays-text',
  title: 'Table that the site does not know',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'table'),
  *run({ kind, text }, { site }) {
    if (kind !== 'text') return;
    const lines = [...textLines(text)];
    const index = lines.findIndex(isDivider);
    const head = lines[index - 1];
    if (!head?.text.includes('|')) return;
    yield {
      from: head.from,
      to: head.to,
      message: `${engineName(site)} does not know tables here, so readers see the bars and dashes run together. Write a list, or the table as HTML.`,
    };
  },
};

/** `|---|:--:|` */
function isDivider({ text }: TextLine): boolean {
  return text.includes('|') && text.includes('--') && /^[|: \t-]+$/.test(text);
}
