import { placedAt } from './block.ts';
import type { BlockReader, BlockStart } from './block-reader.ts';
import { htmlTagEnd } from './raw-html.ts';

/** What begins a block of HTML, and what ends it: null is a blank line (CommonMark, section 4.6). */
export interface HtmlRule {
  readonly start: RegExp;
  readonly end: RegExp | null;
}

/** The start of blocks of HTML by rules; the last resort is a line with a lone tag. */
export function htmlStart(rules: readonly HtmlRule[], lone: LoneTagRule): BlockStart {
  return {
    characters: '<',
    open(reader) {
      const { line } = reader;
      const { rest } = line;
      const rule = rules.find(({ start }) => start.test(rest));
      if (!rule && !lone(reader)) return null;
      reader.add({
        kind: 'html',
        ...placedAt(line.start),
        lines: [],
        end: rule?.end ?? null,
      });
      return 'leaf';
    },
  };
}

/** Whether a line that no rule knows begins a block all the same. */
type LoneTagRule = (reader: BlockReader) => boolean;

/** Nothing but one tag, and not in a paragraph. */
export function isLoneTag({ line, container }: BlockReader): boolean {
  if (container.kind === 'paragraph') return false;
  const end = htmlTagEnd(line.text, line.content, line.end);
  return end !== -1 && /^[\t\f ]*$/.test(line.text.slice(end, line.end));
}

/** Six of the seven rules; the seventh is the lone tag. */
export const htmlRules: readonly HtmlRule[] = [
  { start: /^<(?:script|pre|style)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Z]/, end: />/ },
  { start: /^<!\[CDATA\[/i, end: /\]\]>/ },
  { start: blockTag(), end: null },
];

function blockTag(): RegExp {
  const names =
    'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|' +
    'dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|' +
    'li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|' +
    'tfoot|th|thead|title|tr|track|ul';
  return new RegExp(`^</?(?:${names})(?=[ \\t\\v\\f]|/?>|$)`, 'i');
}
