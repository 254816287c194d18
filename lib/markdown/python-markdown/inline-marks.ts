import { DEEPEST } from '../engine.ts';
import type { Document } from './document.ts';
import type { Stage } from './inline-reader.ts';
import { hasAngledQuotes } from './smarty.ts';
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

/** A tag or comment inside of text. Where `<<a>>` is in pointed quotes, what another `>` follows is none. */
export function htmlSpans({ options }: Document): Stage {
  const span = hasAngledQuotes(options) ? QUOTABLE_HTML_SPAN : HTML_SPAN;
  return {
    sign: '<',
    read(text, inline) {
      let read = text;
      // What has been found may stand inside of another one: `<b<i>>`.
      for (let level = 0; level < DEEPEST; level++) {
        const before = read;
        read = before.replace(span, (source) => inline.put(html(inline.insideTag(source))));
        if (read === before) break;
      }
      return read;
    },
  };
}

/** A comment may not hold another. */
const HTML_SPAN = /<(?:\/?[a-zA-Z][^<>@ ]*(?: [^<>]*)?|!--(?:[^<-]|<(?!!--)|-(?!->))*--)>/g;
const QUOTABLE_HTML_SPAN = new RegExp(`${HTML_SPAN.source}(?!>)`, 'g');

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
