import type { BlockCheck } from '../check.ts';

export const headingAsParagraph: BlockCheck = {
  id: 'heading-as-paragraph',
  title: 'Paragraph written as a heading',
  severity: 'warning',
  group: 'structure',
  reads: 'block',
  *run({ kind, inline: { heading, prose } }) {
    if (kind !== 'heading' || !heading) return;
    const words = prose.slice(heading.from, heading.to).replace(/\ufffc+/g, '');
    if (words.length <= (isQuestion(words) ? LONGEST_QUESTION : LONGEST) && !isSeveral(words)) return;
    yield {
      from: heading.from,
      to: heading.to,
      message:
        'This heading is as long as a paragraph. Readers see it in large type, and it says in the outline what belongs in the text. Shorten it, or take its marks away.',
    };
  },
};

/** In characters; the longest that fit on two lines of a page. */
const LONGEST = 120;

/** Of an interview, whose questions are headings. */
const LONGEST_QUESTION = 200;

function isQuestion(words: string): boolean {
  return /\?["”’)*_]{0,4}\s*$/.test(words);
}

/** Shorter sentences are slogans: “Are you new? So were we. Come and see!” */
function isSeveral(words: string): boolean {
  return words.length > 100 && !isQuestion(words) && SEVERAL.test(words);
}

/** Two sentences and a part of a third. */
const SEVERAL = /(?:\p{Ll}{2}[.!?] {1,3}\p{Lu}[^.!?]{10,200}){2}/u;
