import type { Attribute, HeadingText } from '../commonmark/block-tokens.ts';
import { trimmed } from '../commonmark/characters.ts';

/** Takes the attributes in braces off the end of a heading: `Title {#id .class key="value"}`. */
export function splitAttributes(written: string): HeadingText {
  const open = written.endsWith('}') ? lastBrace(written) : -1;
  const attributes = open === -1 ? null : readAttributes(written.slice(open + 1, -1));
  if (!attributes) return { text: written, attributes: [] };
  return { text: trimmed(trimmed(written.slice(0, open)).replace(/(^|[ \t])#+$/, '')), attributes };
}

/** The last opening brace without a backslash before it. */
function lastBrace(text: string): number {
  const at = text.lastIndexOf('{');
  return text.charAt(at - 1) === '\\' ? -1 : at;
}

const one =
  /[ \t]*(?:([#.])([\w:.\-\u0080-\uffff]*)|([a-zA-Z_:][\w:.-]*)[ \t]*=[ \t]*(?:"((?:\\.|[^"\\])*)"|([\w:.+-]+)))[ \t]*,?/y;

/** The attributes that a text from between braces gives; null if it is nothing but text. The classes make one value. */
export function readAttributes(text: string): Attribute[] | null {
  const values = new Map<string, string>();
  const to = text.trimEnd().length;
  for (let at = 0; at < to; at = one.lastIndex) {
    one.lastIndex = at;
    const found = one.exec(text);
    if (!found) return null;
    const [, sign, short = '', key, quoted, bare = ''] = found;
    const name = sign === '#' ? 'id' : sign === '.' ? 'class' : (key ?? '');
    const value = sign ? short : (quoted?.replace(/\\(["/\\])/g, '$1') ?? bare);
    const before = name === 'class' ? values.get(name) : undefined;
    values.set(name, before === undefined ? value : `${before} ${value}`);
  }
  return [...values].map(([name, value]) => ({ name, value }));
}
