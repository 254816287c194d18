import type { BlockCheck } from '../check.ts';
import { linkSlips, type SlipKind } from './link-slips.ts';

export const brokenLink: BlockCheck = {
  id: 'broken-link',
  title: 'Link that is not written right',
  severity: 'error',
  group: 'links',
  reads: 'block',
  *run(block) {
    if (block.kind !== 'text' && block.kind !== 'heading') return;
    for (const { kind, from, to, fix } of linkSlips(block)) {
      const { message, title } = WORDS[kind];
      const fixes = fix && title ? [{ title, edits: fix, isSafe: SAFE.has(kind) }] : [];
      yield { from, to, message, fixes };
    }
  },
};

/** Where the fix can be taken for no other one. */
const SAFE: ReadonlySet<SlipKind> = new Set([
  'no-closing-bracket',
  'blank-between',
  'wrong-bracket',
  'wrapped-address',
  'swapped',
  'blank-in-address',
  'punctuation-in-address',
]);

const SHOWN = 'so readers see the brackets and the address in the text';

/** Without a title where only the writer knows what was meant. */
const WORDS: Readonly<Record<SlipKind, { readonly message: string; readonly title?: string }>> = {
  'no-closing-bracket': {
    message: `The text of the link has no closing bracket, ${SHOWN}. Write “]” before “(”.`,
    title: 'Add the missing ]',
  },
  'no-opening-bracket': {
    message: `The text of the link has no opening bracket, ${SHOWN}. Write “[” where the link’s text begins.`,
    title: 'Add [ before the last word',
  },
  'blank-between': {
    message: `Something stands between “]” and “(”, ${SHOWN}. Take the blank out.`,
    title: 'Take the blank out',
  },
  'no-closing-parenthesis': {
    message: `The address has no closing parenthesis, ${SHOWN}. Write “)” after it.`,
    title: 'Add the missing )',
  },
  'wrong-bracket': {
    message: `The address stands in brackets of the wrong kind, ${SHOWN}. Write “(” before it and “)” after it.`,
    title: 'Put the address in ( )',
  },
  'wrapped-address': {
    message:
      'The address has brackets or quotes around it that become a part of it, so the link is dead. Take them away.',
    title: 'Take the marks around it away',
  },
  'words-for-address': {
    message:
      'Words stand where the address should be, so there is no link and readers see the brackets. Write the address between “(” and “)”.',
  },
  'link-in-address': {
    message:
      'Another link begins in the middle of the address, so readers see brackets and both addresses. Write this address in one piece, and “)” after it.',
  },
  swapped: {
    message: `The brackets are swapped, ${SHOWN}. The text belongs in “[ ]”, the address in “( )”.`,
    title: 'Swap the brackets',
  },
  'bracket-inside': {
    message:
      'A second bracket opens before the first one closes, so readers see the first one and the address. Keep one text and one address: “[text](address)”.',
    title: 'Take the inner text out',
  },
  'blank-in-address': {
    message: `The address has a blank in it, ${SHOWN} on most sites. Write “%20” for each blank.`,
    title: 'Write %20 for each blank',
  },
  'punctuation-in-address': {
    message:
      'The address ends with the punctuation of the sentence, which many sites take for another page. Write it behind “)”.',
    title: 'Take the punctuation out',
  },
  'unclosed-title': {
    message: `The title after the address has no closing quote, ${SHOWN}. Close the quote before “)”.`,
    title: 'Close the quote',
  },
};
