import type { LiquidPart } from './block.ts';

/**
 * Liquid's outputs and tags. One that is not closed ends with its line. What stands between `{% raw %}` and
 * `{% endraw %}` is none.
 */
export function findLiquid(text: string): readonly LiquidPart[] {
  const parts: LiquidPart[] = [];
  const opening = /\{\{|\{%/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const part = partAt(text, found.index);
    parts.push(part);
    opening.lastIndex = part.content.trim() === 'raw' ? afterRaw(text, part.to) : part.to;
  }
  return parts;
}

function partAt(text: string, from: number): LiquidPart {
  const form = text.charAt(from + 1) === '{' ? 'output' : 'tag';
  const mark = form === 'output' ? '}}' : '%}';
  // Liquid's tags may go over lines, but one that meets another opening first was never closed.
  const next = nextOpening(text, from + 2);
  const reach = text.slice(from, next);
  const closing = reach.indexOf(mark, 2);
  const isClosed = closing !== -1;
  const to = from + (isClosed ? closing + 2 : endOfLine(reach));
  const inner = { from: from + 2, to: isClosed ? from + closing : to };
  if (text.charAt(inner.from) === '-') inner.from += 1;
  if (isClosed && text.charAt(inner.to - 1) === '-' && inner.to - 1 >= inner.from) inner.to -= 1;
  return { form, from, to, content: text.slice(inner.from, inner.to), contentAt: inner, isClosed };
}

function nextOpening(text: string, from: number): number {
  const opening = /\{\{|\{%/g;
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? text.length;
}

function endOfLine(text: string): number {
  return /[\r\n]/.exec(text)?.index ?? text.length;
}

function afterRaw(text: string, from: number): number {
  const closing = /\{%-?\s{0,9}endraw\s{0,9}-?%\}/g;
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? text.length;
}
