import type { Document } from './document.ts';
import type { Stage } from './inline-reader.ts';
import { element, fixed, html, text as textNode } from './tree.ts';

/** A backslash before punctuation. Before anything else both stay, and what it stands before is not read. */
export function escapes({ options: { extensions } }: Document): Stage {
  let escaped = '\\`*_{}[]()>#+-.!';
  if (extensions.has('tables')) escaped += '|';
  if (extensions.has('smarty')) escaped += `"'`;
  return {
    sign: '\\',
    read: (text, inline) =>
      text.replace(/\\(.)/gs, (both, mark: string) =>
        escaped.includes(mark) ? inline.put(fixed(mark)) : both,
      ),
  };
}

/** Two blanks at the end of a line. */
export const hardBreaks: Stage = {
  sign: '  \n',
  read: (text, inline) => text.replaceAll('  \n', () => lineBreak(inline.put)),
};

/** `nl2br`: every end of a line. */
export const everyBreak: Stage = {
  sign: '\n',
  read: (text, inline) => text.replaceAll('\n', () => lineBreak(inline.put)),
};

function lineBreak(put: (node: ReturnType<typeof element>) => string): string {
  return put(element('br'));
}

/** A tag or comment inside of text. */
export const htmlSpans: Stage = {
  sign: '<',
  read(text, inline) {
    return text.replace(HTML_SPAN, (source) => inline.put(html(asTyped(source, inline.words))));
  },
};

/** Code and escapes inside of a tag are as they were typed, without their marks. */
function asTyped(source: string, words: (text: string) => string): string {
  return words(source);
}

/** A comment may not hold another. */
const HTML_SPAN = /<(?:\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?|!--(?:[^<-]|<(?!!--)|-(?!->))*--)>/g;

export const entities: Stage = {
  sign: '&',
  read: (text, inline) =>
    text.replace(/&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);/g, (entity) => inline.put(html(entity))),
};

/** A mark of emphasis that stands alone between blanks is none. */
export function loneMarks(mark: '*' | '_'): Stage {
  return {
    sign: mark,
    read: (text, inline) => text.replace(LONE_MARK, (source) => inline.put(textNode(source))),
  };
}

const LONE_MARK = /(^|\s)[*_](?:\s|$)/g;
