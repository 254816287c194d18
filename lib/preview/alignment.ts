/**
 * Where in the Markdown `source` of a block the text `before` ends, which the block shows from its start up to a
 * point. A good guess: words are found one after the other, and what is never shown (tags, addresses) is passed
 * over. Never beyond the source.
 */
export function offsetAfter(before: string, source: string): number {
  const shown = withoutHidden(source);
  let at = 0;
  for (const [word] of before.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)) {
    const found = shown.indexOf(word, at);
    // A word that stands otherwise in the source (`&eacute;`) must not lead the search astray, so it is left out.
    if (found !== -1 && found - at <= farthest) at = found + word.length;
  }
  return at;
}

/** How much markup may stand between two words that are shown side by side. */
const farthest = 400;

/** The same length, with blanks in the place of what a reader never sees. */
function withoutHidden(source: string): string {
  return source.replace(
    /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:"[^"]*"|'[^']*'))?\)|<\/?[a-z][^<>]*>|<!--[\s\S]*?-->|\]\[[^\]]*\]/gi,
    (hidden) => ' '.repeat(hidden.length),
  );
}
