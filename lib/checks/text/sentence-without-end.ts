import type { BlockCheck } from '../check.ts';

/** Speaks only of paragraphs of several sentences: a line of its own is a caption, a name, an address. */
export const sentenceWithoutEnd: BlockCheck = {
  id: 'sentence-without-end',
  title: 'Paragraph without a full stop at its end',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run({ kind, text, inline: { prose } }) {
    if (kind !== 'text' || !/\p{Ll}\s{0,99}$/u.test(text) || OTHER_LINE.test(text)) return;
    const words = prose.trimEnd();
    if (words.length < SHORTEST || !SENTENCE.test(words)) return;
    const last =
      words
        .slice(-40)
        .split(/[^\p{L}]/u)
        .at(-1) ?? '';
    if (last === '') return;
    const to = words.length;
    yield {
      from: to - last.length,
      to,
      message:
        'The last sentence of this paragraph has no end, so readers may think that words are missing. Write a full stop, or what is missing.',
      fixes: [{ title: 'Add a full stop', edits: [{ from: to, to, insert: '.' }], isSafe: false }],
    };
  },
};

/** A list, a table, HTML, or a line that is set in: what ends it is no sentence. */
const OTHER_LINE = /^(?:>[ \t]?){0,9}(?:[ \t]{2}|[-+*|<{][ \t<%{]|\d{1,9}[.)] )/m;

const SHORTEST = 80;

/** The end of a sentence, and the beginning of the next one. */
const SENTENCE = /\p{Ll}{2}[.!?]["”’)]?\s{1,3}\p{Lu}/u;
