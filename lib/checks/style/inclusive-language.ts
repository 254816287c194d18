import type { BlockCheck } from '../check.ts';

export const inclusiveLanguage: BlockCheck = {
  id: 'inclusive-language',
  title: 'Word that may exclude readers',
  severity: 'hint',
  group: 'style',
  reads: 'block',
  run({ kind, inline }, { style }) {
    return style && kind !== 'code' && kind !== 'comment' ? style.inclusiveLanguage(inline.prose) : [];
  },
};
