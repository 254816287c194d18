import type { BlockCheck } from '../check.ts';

/** Tabs that begin a line belong to lists and code. */
export const tabInText: BlockCheck = {
  id: 'tab-in-text',
  title: 'Tab between words',
  severity: 'hint',
  group: 'text',
  reads: 'block',
  *run({ kind, inline }) {
    if (kind === 'code' || kind === 'comment') return;
    for (const { index, 0: tabs } of inline.prose.matchAll(/(?<=\S[ ]{0,3})\t+(?=[ ]{0,3}\S)/g)) {
      const at = { from: index, to: index + tabs.length };
      yield {
        ...at,
        message: 'A tab stands between two words. The page shows it as one blank; write a blank.',
        fixes: [{ title: 'Write a blank', edits: [{ ...at, insert: ' ' }], isSafe: true }],
      };
    }
  },
};
