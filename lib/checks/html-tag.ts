import type { HtmlAttribute, HtmlTag } from './block.ts';

/** The tag that begins at a `<`, or null if what stands there is none. Quotes may be left open: see `to`. */
export function readTag(text: string, from: number): HtmlTag | null {
  const name = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})(?=[\s/>]|$)/y;
  name.lastIndex = from;
  const opening = name.exec(text);
  if (!opening) return null;
  const attributes: HtmlAttribute[] = [];
  let at = name.lastIndex;
  for (;;) {
    at = afterBlanks(text, at);
    const character = text.charAt(at);
    // A tag that meets another one, or the end, is not closed: Markdown shows it as text.
    if (character === '' || character === '<') return null;
    if (character === '>' || text.startsWith('/>', at)) break;
    const attribute = character === '/' ? null : readAttribute(text, at);
    if (attribute) attributes.push(attribute);
    at = attribute ? attribute.to : at + 1;
  }
  const isVoid = text.charAt(at) === '/';
  const lower = opening[2]?.toLowerCase() ?? '';
  const form = opening[1] === '/' ? 'close' : isVoid || VOID.has(lower) ? 'void' : 'open';
  return { name: lower, form, attributes, from, to: at + (isVoid ? 2 : 1) };
}

/** Elements that have no end tag (HTML, 13.1.2). */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

function readAttribute(text: string, from: number): HtmlAttribute {
  const name = /[^\s"'<>/=]+|["'=]/y;
  name.lastIndex = from;
  const found = name.exec(text)?.[0] ?? text.charAt(from);
  const end = from + found.length;
  const equals = afterBlanks(text, end);
  const base = { name: found.toLowerCase(), from };
  if (text.charAt(equals) !== '=') return { ...base, to: end, value: null, valueAt: null };
  const start = afterBlanks(text, equals + 1);
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    const to = close === -1 ? text.length : close;
    const value = text.slice(start + 1, to);
    return { ...base, to: Math.min(to + 1, text.length), value, valueAt: { from: start + 1, to } };
  }
  const bare = /[^\s"'<>=`]*/y;
  bare.lastIndex = start;
  const value = bare.exec(text)?.[0] ?? '';
  return {
    ...base,
    to: Math.max(start + value.length, equals + 1),
    value,
    valueAt: { from: start, to: start + value.length },
  };
}
