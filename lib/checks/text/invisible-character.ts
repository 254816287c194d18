import { inAllWords } from '../all-words.ts';
import type { Found, PostCheck } from '../check.ts';

export const invisibleCharacter: PostCheck = {
  id: 'invisible-character',
  title: 'Invisible character',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  run: inAllWords(({ text }) => findIn(text), findIn),
};

/**
 * Control characters, soft hyphens, blanks of no width, marks of direction. Joiners (U+200C, U+200D) belong to
 * emoji and to scripts that need them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u009f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

function* findIn(text: string): Iterable<Found> {
  for (const { index, 0: found } of text.matchAll(INVISIBLE)) {
    const at = { from: index, to: index + found.length };
    yield {
      ...at,
      message: `${namesOf(found)} stands here. Nobody sees it, but search, addresses and screen readers stumble over it. Delete it.`,
      fixes: [{ title: 'Delete it', edits: [{ ...at, insert: '' }], isSafe: true }],
    };
  }
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a blank of no width',
  '\ufeff': 'a byte-order mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
};

function namesOf(found: string): string {
  const first = found.charAt(0);
  const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `An invisible character (U+${code}${NAMES[first] ? `, ${NAMES[first]}` : ''})`;
}
