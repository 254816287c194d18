import type { Stage } from './inline-reader.ts';
import { element, fixed, type Element } from './tree.ts';

/** `[^name]`, if there is a footnote of that name. */
export const footnoteMarks: Stage = {
  sign: '[^',
  read: (text, inline) =>
    text.replace(/\[\^([^[\]]*(?:\[(?!\^)[^[\]]*)*)\]/g, (mark, name: string) => {
      const { footnotes } = inline.document;
      return footnotes.has(name) ? inline.put(footnoteMark(name)) : mark;
    }),
};

/** What it is numbered and called is known when all are found (`footnotes.ts`). */
function footnoteMark(name: string): Element {
  const link = element('a', [fixed('')]);
  link.attributes.set('class', 'footnote-ref');
  const mark = element('sup', [link]);
  mark.attributes.set('footnote', name);
  return mark;
}
