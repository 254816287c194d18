import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const footnoteStaysText: BlockCheck = {
  id: 'footnote-stays-text',
  title: 'Footnote that the site does not know',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'footnote'),
  *run({ kind, text, inline: { markdown } }, { site }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { index, 0: note } of text.matchAll(/(?<!\\)\[\^[\w-]{1,40}\]/g)) {
      if (markdown.charAt(index) !== '[') continue;
      yield {
        from: index,
        to: index + note.length,
        message: `${engineName(site)} does not know footnotes here, so readers see “${note}”. Put the note into the sentence, or after it in brackets.`,
      };
    }
  },
};
