/** No title is as long; what follows is cut off, so that a pathological line costs nothing. */
const LONGEST = 1_000;

/** In this order: what protects its content first, what may stand around anything last. */
const MARKS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/<(https?:[^<>\s]*)>/g, '$1'],
  [/<!--.*?-->|<\/?[A-Za-z][^<>]*>/g, ''],
  [/\{[:#][^{}]*\}[ \t]*$/g, ''],
  [/!?\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"]*")?\)/g, '$1'],
  [/!?\[([^[\]]+)\]\[[^[\]]*\]/g, '$1'],
  [/(`+)(.+?)\1/g, '$2'],
  [/(\*\*\*|\*\*|\*|~~)(?=\S)(.*?\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}])(___|__|_)(?=\S)(.*?\S)\1(?![\p{L}\p{N}])/gu, '$2'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/&nbsp;/g, ' '],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
];

/**
 * Inline Markdown as a reader would read it, on one line: marks, addresses and tags are gone, the text of
 * links and the descriptions of images stay. For a title in a list or a file name, not for a page.
 */
export function plainInline(markdown: string): string {
  const text = markdown.slice(0, LONGEST);
  return onOneLine(MARKS.reduce((shown, [pattern, instead]) => shown.replace(pattern, instead), text));
}

/** The text with every run of blanks and line ends as one space, cut to a length that any title has. */
export function onOneLine(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}
