import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const attributeListStaysText: BlockCheck = {
  id: 'attribute-list-stays-text',
  title: 'Attributes that the site prints',
  severity: 'error',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'attribute-list'),
  *run({ kind, inline: { markdown } }, { site }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { index, 0: list } of markdown.matchAll(LIST)) {
      const at = { from: index, to: index + list.length };
      yield {
        ...at,
        message: `Only some engines read “{: … }” as attributes; ${engineName(site)} prints it, so readers see it. Delete it, or write HTML with the attributes.`,
        fixes: [{ title: 'Delete it', edits: [{ ...at, insert: '' }], isSafe: true }],
      };
    }
  },
};

/** `{: .class}`, `{:target="_blank"}`, `{: #name }` */
const LIST = /\{:\s?(?:[.#][\w-]|[a-z-]{1,30}=|toc\b)[^{}\r\n]{0,200}\}/gi;
