import type { Stage } from './inline-reader.ts';
import { type Element, element, fixed, setAttribute } from './tree.ts';

/** `[^name]`, if there is a footnote of that name. */
export const footnoteMarks: Stage = {
  sign: '[^',
  read(text, inline) {
    const { footnotes } = inline.document;
    // Behind the last bracket no mark is closed: each would be searched for to the end of the text.
    const end = text.lastIndexOf(']') + 1;
    const read = text
      .slice(0, end)
      .replace(/\[\^([^\]]*)\]/g, (mark, name: string) =>
        footnotes.has(name) ? inline.put(footnoteMark(name)) : mark,
      );
    return read + text.slice(end);
  },
};

/** What it is numbered and called is known when all are found (`footnotes.ts`). */
function footnoteMark(name: string): Element {
  const link = element('a', [fixed('')]);
  setAttribute(link, 'class', 'footnote-ref');
  const mark = element('sup', [link]);
  mark.footnote = name;
  return mark;
}
