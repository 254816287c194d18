import type { Element, List } from './element.ts';

/** A heading as a table of contents shows it. */
export interface ListedHeading {
  readonly depth: number;
  readonly id: string;
  readonly tokens: readonly Element[];
}

/** An item of a table of contents, with those under it. */
export interface ContentsItem extends ListedHeading {
  readonly inside: ContentsItem[];
}

/** Puts each heading under the last one before it that is of a higher level. */
export function contentsTree(headings: readonly ListedHeading[]): readonly ContentsItem[] {
  const top: ContentsItem[] = [];
  const open: ContentsItem[] = [];
  for (const heading of headings) {
    const item = { ...heading, inside: [] };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= item.depth) open.pop();
    (open.at(-1)?.inside ?? top).push(item);
    open.push(item);
  }
  return top;
}

/** What of a heading is shown in a list of headings: no footnotes, and no links within its own link. */
export function withoutLinks(tokens: readonly Element[]): Element[] {
  return tokens.flatMap((token) => {
    if (token.type === 'footnote') return [];
    const inside = withoutLinks(token.tokens);
    return token.type === 'link' ? inside : [{ ...token, tokens: inside }];
  });
}

/** The id that a table of contents has where its writer gave it none. */
export function contentsId({ attributes }: List): string {
  return attributes.get('id') ?? 'markdown-toc';
}
