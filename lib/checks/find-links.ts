import type { Range } from '../post/split.ts';
import type { HtmlTag, Link } from './block.ts';
import type { Mask } from './mask.ts';

/**
 * Markdown's links and pictures, and lines that define a reference. Their addresses are hidden in the mask and
 * their brackets marked. Follows CommonMark 6.3 and 4.7; an address may hold Liquid, which has been read before.
 */
export function findLinks(text: string, mask: Mask): readonly Link[] {
  const links: Link[] = [];
  const openings: number[] = [];
  const special = /[[\]\\]/g;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const at = found.index;
    if (mask.isHidden(at)) continue;
    if (found[0] === '\\') special.lastIndex = at + 2;
    else if (found[0] === '[') openings.push(at);
    else {
      const from = openings.pop();
      const link = from === undefined ? null : linkAt(text, mask, from, at);
      if (!link) continue;
      links.push(link);
      hideAddress(link, at, mask);
      special.lastIndex = link.to;
    }
  }
  return links;
}

function hideAddress(link: Link, textEnd: number, mask: Mask): void {
  mask.hide(link.addressAt);
  mask.mark({ from: link.from, to: link.textAt?.from ?? link.from + 1 });
  mask.mark({ from: textEnd, to: link.addressAt.from });
  mask.hide({ from: link.addressAt.to, to: link.to - (link.syntax === 'markdown' ? 1 : 0) });
  mask.mark({ from: link.to - 1, to: link.to });
}

/** `open` and `close` are where the brackets of the text stand. */
function linkAt(text: string, mask: Mask, open: number, close: number): Link | null {
  const isPicture = text.charAt(open - 1) === '!' && text.charAt(open - 2) !== '\\';
  const base = {
    kind: isPicture ? ('picture' as const) : ('link' as const),
    from: isPicture ? open - 1 : open,
    text: text.slice(open + 1, close),
    textAt: { from: open + 1, to: close },
  };
  const next = text.charAt(close + 1);
  if (next === '(') {
    const target = readTarget(text, mask, close + 2);
    return target && { ...base, syntax: 'markdown', ...target };
  }
  if (next === ':' && isAtLineStart(text, open)) {
    const definition = readDefinition(text, close + 2);
    return definition && { ...base, syntax: 'reference', ...definition };
  }
  return null;
}

function isAtLineStart(text: string, at: number): boolean {
  let start = at;
  while (start > at - 3 && text.charAt(start - 1) === ' ') start -= 1;
  return start === 0 || /[\r\n]/.test(text.charAt(start - 1));
}

type Target = Pick<Link, 'address' | 'addressAt' | 'to'>;

/** From after the `(` to after the `)`. Null if there is no end, or something that no address can hold. */
function readTarget(text: string, mask: Mask, start: number): Target | null {
  const from = afterBlanks(text, start);
  const angled = text.charAt(from) === '<' && !mask.isHidden(from);
  const addressAt =
    angled || text.charAt(from) === '<' ? angledAddress(text, from) : plainAddress(text, mask, from);
  if (!addressAt) return null;
  const after = afterBlanks(text, angled || text.charAt(from) === '<' ? addressAt.to + 1 : addressAt.to);
  const end = afterTitle(text, after);
  if (end === null || text.charAt(end) !== ')') return null;
  return { address: text.slice(addressAt.from, addressAt.to), addressAt, to: end + 1 };
}

function angledAddress(text: string, from: number): Range | null {
  const inner = /[^<>\r\n]{0,2000}/y;
  inner.lastIndex = from + 1;
  inner.exec(text);
  const to = inner.lastIndex;
  return text.charAt(to) === '>' ? { from: from + 1, to } : null;
}

/** Longer is no address that a person typed. */
const LONGEST_ADDRESS = 4_000;

function plainAddress(text: string, mask: Mask, from: number): Range | null {
  let depth = 0;
  for (let at = from; at < text.length && at - from < LONGEST_ADDRESS; at += 1) {
    if (mask.isHidden(at)) continue;
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    // The next link begins: this one was never closed.
    else if (character === ']' && text.charAt(at + 1) === '(') return null;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth === 0) return { from, to: at };
    else if (character === ')') depth -= 1;
    else if (/\s/.test(character)) return depth === 0 ? { from, to: at } : null;
  }
  return null;
}

/** A longer title is one whose end is missing. */
const LONGEST_TITLE = 1_000;

/** After a title in quotes or parentheses and the blanks behind it; null if the title has no end. */
function afterTitle(text: string, from: number): number | null {
  const quote = text.charAt(from);
  const mark = quote === '(' ? ')' : quote;
  if (mark !== '"' && mark !== "'" && quote !== '(') return from;
  const rest = text.slice(from, from + LONGEST_TITLE);
  let end = rest.indexOf(mark, 1);
  while (end !== -1 && rest.charAt(end - 1) === '\\') end = rest.indexOf(mark, end + 1);
  return end === -1 ? null : afterBlanks(text, from + end + 1);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

function readDefinition(text: string, start: number): Target | null {
  const line = /[ \t]*<?([^\s<>]{1,4000})>?[^\r\n]*/y;
  line.lastIndex = start;
  const found = line.exec(text);
  const address = found?.[1];
  if (address === undefined) return null;
  const from = text.indexOf(address, start);
  return { address, addressAt: { from, to: from + address.length }, to: line.lastIndex };
}

/** What `<a href>` and `<img src>` say. */
export function htmlLinks(text: string, tags: readonly HtmlTag[]): readonly Link[] {
  return tags.flatMap((tag, index) => {
    if (tag.form === 'close') return [];
    if (tag.name === 'img') return [pictureOf(tag)];
    return tag.name === 'a' ? anchorOf(text, tag, tags.slice(index + 1, index + 20)) : [];
  });
}

function pictureOf(tag: HtmlTag): Link {
  const source = attribute(tag, 'src');
  const alt = attribute(tag, 'alt');
  return {
    kind: 'picture',
    syntax: 'html',
    from: tag.from,
    to: tag.to,
    address: source?.value ?? '',
    addressAt: source?.valueAt ?? { from: tag.from, to: tag.to },
    text: alt?.value ?? '',
    textAt: alt ? (alt.valueAt ?? { from: alt.to, to: alt.to }) : null,
  };
}

function anchorOf(text: string, tag: HtmlTag, after: readonly HtmlTag[]): Link[] {
  const target = attribute(tag, 'href');
  if (!target) return [];
  const closing = after.find(({ name, form }) => name === 'a' && form === 'close');
  const textAt = { from: tag.to, to: closing?.from ?? tag.to };
  return [
    {
      kind: 'link',
      syntax: 'html',
      from: tag.from,
      to: closing?.to ?? tag.to,
      address: target.value ?? '',
      addressAt: target.valueAt ?? { from: target.from, to: target.to },
      text: text.slice(textAt.from, textAt.to),
      textAt,
    },
  ];
}

function attribute(tag: HtmlTag, name: string) {
  return tag.attributes.find((attribute) => attribute.name === name);
}
