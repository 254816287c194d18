import type { BlockCheck } from '../check.ts';

export const emptyHeading: BlockCheck = {
  id: 'empty-heading',
  title: 'Empty heading',
  severity: 'warning',
  group: 'structure',
  reads: 'block',
  *run({ kind, text, inline: { heading } }) {
    if (kind !== 'heading' || !heading || heading.text.replace(/[*_\s]+/g, '') !== '') return;
    const to = text.trimEnd().length;
    yield {
      from: text.length - text.trimStart().length,
      to,
      message: 'This heading has no words. Screen readers announce it all the same. Write it, or delete it.',
      fixes: [{ title: 'Delete it', edits: [{ from: 0, to, insert: '' }], isSafe: true }],
    };
  },
};
