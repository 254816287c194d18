import type { BlockReader } from '../commonmark/block-reader.ts';
import type { HtmlRule } from '../commonmark/html-block.ts';
import { htmlTagEnd } from '../commonmark/raw-html.ts';

const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|' +
  'menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|' +
  'thead|title|tr|track|ul';

/** What begins and ends blocks of HTML for goldmark. */
export const goldmarkHtmlRules: readonly HtmlRule[] = [
  {
    start: /^<(?:script|pre|style|textarea)(?:\s|\/?>|$)/i,
    end: /<\/(?:script|pre|style|textarea)>/i,
  },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^<(?:/ *)?(?:${blockNames})(?: |/?>|$)`, 'i'), end: null },
];

/** Nothing but one tag, unless the last open block is a paragraph, reached or not. */
export function isLoneGoldmarkTag({ line, innermost }: BlockReader): boolean {
  if (innermost.kind === 'paragraph' || /^<\/?(?:script|style|pre)\b/i.test(line.rest)) return false;
  const end = htmlTagEnd(line.text, line.content, line.end);
  return end !== -1 && /^ *$/.test(line.text.slice(end, line.end));
}
