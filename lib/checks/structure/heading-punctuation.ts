import type { BlockCheck } from '../check.ts';

/** A question or an exclamation may stand in a heading. */
export const headingPunctuation: BlockCheck = {
  id: 'heading-punctuation',
  title: 'Heading that ends like a sentence',
  severity: 'hint',
  group: 'structure',
  reads: 'block',
  *run({ kind, inline: { heading } }) {
    const mark = kind === 'heading' && heading ? /(?<!\.)[.,;:]$/.exec(heading.text)?.[0] : undefined;
    if (!heading || mark === undefined || ABBREVIATION.test(heading.text)) return;
    const at = { from: heading.to - 1, to: heading.to };
    yield {
      ...at,
      message: `The heading ends with “${mark}”, which headings go without.`,
      fixes: [{ title: `Delete the “${mark}”`, edits: [{ ...at, insert: '' }], isSafe: true }],
    };
  },
};

const ABBREVIATION = /\b(?:etc|Inc|Ltd|Co|Jr|Sr|[ap]\.m|U\.S|[A-Z])\.$/;
