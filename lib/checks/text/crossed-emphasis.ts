import type { BlockCheck } from '../check.ts';

export const crossedEmphasis: BlockCheck = {
  id: 'crossed-emphasis',
  title: 'Emphasis that begins before a bracket and ends inside it',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run({ kind, inline: { markdown } }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const pattern of PATTERNS) {
      for (const { index, 0: found, 1: marks = '', 2: closing = '' } of markdown.matchAll(pattern)) {
        const to = index + found.length;
        if (PARTNERS[markdown.charAt(index + marks.length)] !== closing) continue;
        const from = to - marks.length - 1;
        yield {
          from,
          to,
          message: `The emphasis begins before the “${markdown.charAt(index + marks.length)}” but ends before the “${closing}”, so that one of the two stands in other type. Swap the marks.`,
          fixes: [
            {
              title: `Write “${closing}${marks}”`,
              edits: [{ from, to, insert: `${closing}${marks}` }],
              isSafe: true,
            },
          ],
        };
      }
    }
  },
};

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '"': '"' };

/** One for each kind of mark. A bracket inside is another matter. */
const PATTERNS: readonly RegExp[] = [
  /(?<![*\p{L}\p{N}\\])(\*)[("“[][^*()[\]"“”]{1,300}(?<!\s)\*([)"”\]])(?!\*)/gu,
  /(?<![*\p{L}\p{N}\\])(\*\*)[("“[][^*()[\]"“”]{1,300}(?<!\s)\*\*([)"”\]])(?!\*)/gu,
  /(?<![_\p{L}\p{N}\\])(_)[("“[][^_()[\]"“”]{1,300}(?<!\s)_([)"”\]])(?!_)/gu,
];
