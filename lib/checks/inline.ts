import { bareAddresses } from './bare-address.ts';
import type { BlockKind, HeadingLine, Inline } from './block.ts';
import { findLinks, htmlLinks } from './find-links.ts';
import { findLiquid } from './find-liquid.ts';
import { findSpans } from './find-spans.ts';
import { Mask } from './mask.ts';

/**
 * Finds the parts of a block that are more than words, as all engines agree about them: Liquid first, as
 * generators run it before anything else, then code and HTML, then links, then addresses that stand as text.
 */
export function readInline(kind: BlockKind, text: string): Inline {
  const mask = new Mask(text);
  const liquid = findLiquid(text);
  for (const part of liquid) mask.hide(part);
  if (kind === 'code' || kind === 'comment') return opaque(text, mask, liquid);

  const { tags, code, links: angles } = findSpans(text, mask);
  const links = [
    ...angles,
    ...htmlLinks(text, tags),
    ...findLinks(text, mask),
    ...bareAddresses(text, mask),
  ].sort((one, other) => one.from - other.from);
  markLines(text, mask);
  return {
    prose: mask.prose(),
    markdown: mask.markdown(),
    links,
    tags,
    liquid,
    code,
    heading: kind === 'heading' ? headingLine(text) : null,
  };
}

function opaque(text: string, mask: Mask, liquid: Inline['liquid']): Inline {
  const code = [{ from: 0, to: text.length }];
  mask.hide({ from: 0, to: text.length });
  return { prose: mask.prose(), markdown: mask.markdown(), links: [], tags: [], liquid, code, heading: null };
}

/** What stands before the words of a line, and the marks of emphasis. */
const LINE_START = /^[ \t]*(?:(?:>|#{1,6}(?=[ \t])|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){1,8}/gm;
const EMPHASIS = /\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

function markLines(text: string, mask: Mask): void {
  for (const pattern of [LINE_START, EMPHASIS]) {
    for (const { index, 0: found } of text.matchAll(pattern))
      mask.mark({ from: index, to: index + found.length });
  }
}

function headingLine(text: string): HeadingLine | null {
  const opening = /^ {0,3}(#{1,6})(?:[ \t]+|(?=[\r\n]|$))/.exec(text);
  if (!opening) return underlined(text);
  const line = text.slice(opening[0].length).trimEnd();
  const content = line.replace(/(^|[ \t])#+$/, '').trimEnd();
  const from = opening[0].length;
  return { level: levelOf(opening[1]?.length ?? 1), text: content, from, to: from + content.length };
}

function underlined(text: string): HeadingLine {
  const from = text.length - text.trimStart().length;
  const content = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').trim();
  return { level: 1, text: content, from, to: from + content.length };
}

function levelOf(marks: number): HeadingLine['level'] {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels[marks - 1] ?? 6;
}
