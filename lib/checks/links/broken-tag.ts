import type { BlockCheck } from '../check.ts';
import { type TagSlipKind, tagSlips } from './tag-slips.ts';

export const brokenTag: BlockCheck = {
  id: 'broken-tag',
  title: 'HTML tag that is not written right',
  severity: 'error',
  group: 'links',
  reads: 'block',
  *run(block) {
    for (const { kind, from, to, fix } of tagSlips(block)) {
      const { message, title } = WORDS[kind];
      yield { from, to, message, fixes: fix ? [{ title, edits: fix, isSafe: kind !== 'no-end' }] : [] };
    }
  },
};

const WORDS: Readonly<Record<TagSlipKind, { readonly message: string; readonly title: string }>> = {
  'open-quote': {
    message:
      'A quote in this tag is not closed, so browsers swallow the text behind it. Write the missing quote at the end of the value.',
    title: 'Add the missing quote',
  },
  'curly-quote': {
    message:
      'Browsers take curly quotes for a part of the address, so it leads nowhere. Write straight quotes.',
    title: 'Write straight quotes',
  },
  'no-end': {
    message: 'The tag has no “>”, so readers see it as text. Write “>” at its end.',
    title: 'Add the missing >',
  },
  'markdown-inside': {
    message:
      'Markdown does not work inside an HTML tag, so the address is dead. Write the address alone between the quotes.',
    title: 'Keep the address alone',
  },
};
