import type { BlockCheck } from '../check.ts';

export const markdownStyle: BlockCheck = {
  id: 'markdown-style',
  title: 'Unusual Markdown',
  severity: 'hint',
  group: 'style',
  reads: 'block',
  run({ text }, { style }) {
    return style?.markdownStyle(text) ?? [];
  },
};
