import type { MarkdownIt, Token } from 'markdown-it';

/** What one top-level element of a Markdown text prints, and where it stands there. */
export interface TopLevel {
  readonly html: string;
  /** The first stretch begins with the text, each ends where the next one begins, the last with the text. */
  readonly from: number;
  readonly to: number;
  /** HTML that stands in the text as it is printed, before blank lines up to `to`. */
  readonly isRaw: boolean;
}

/** Reads the whole text and prints it element by element: joined, that is what `render` of the library gives. */
export function topLevelOf(library: MarkdownIt, text: string): TopLevel[] {
  const env = {};
  const tokens = library.parse(text, env);
  const startOf = lineStarts(text);
  const found: TopLevel[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOf(tokens, at);
    const first = tokens[at];
    const from = found.length === 0 ? 0 : startOf(first?.map?.[0] ?? 0);
    const last = found.at(-1);
    if (last) found[found.length - 1] = { ...last, to: from };
    const html = library.renderer.render(tokens.slice(at, end), library.options, env);
    found.push({
      html,
      from,
      to: text.length,
      isRaw: first?.type === 'html_block' && text.startsWith(html, from),
    });
    at = end;
  }
  return found.length > 0 || text === '' ? found : [{ html: '', from: 0, to: text.length, isRaw: false }];
}

/** Behind the token that closes what this one opens. */
function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth <= 0) return at + 1;
  }
  return tokens.length;
}

/** Where a line begins, counted from 0. Ask in ascending order: one pass over the text answers all questions. */
function lineStarts(text: string): (line: number) => number {
  const ending = /\r\n?|\n/g;
  let current = 0;
  return (line) => {
    while (current < line && ending.test(text)) current++;
    return ending.lastIndex;
  };
}
