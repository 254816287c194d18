import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { EngineOptions } from '../engine.ts';

interface HeadingIds {
  isMeant(level: number): boolean;
  /** Null: no `tabindex`. */
  readonly tabIndex: string | null;
  /** The number of the second heading of the same words. */
  readonly firstSuffix: number;
}

/**
 * Gives headings an `id` made of their words and, unless told otherwise, a `tabindex`, as markdown-it-anchor (10)
 * does with the same options: `level`, the least level or a list of levels; `tabIndex`, a number or false;
 * `uniqueSlugStartIndex`. Its permalinks and its functions are not supported: a record is plain data.
 */
export function addHeadingIds(library: MarkdownIt, options: true | EngineOptions): void {
  const ids = readOptions(options === true ? {} : options);
  library.core.ruler.push('heading_ids', (state) => {
    nameHeadings(state, ids);
  });
}

function readOptions({ level, tabIndex, uniqueSlugStartIndex }: EngineOptions): HeadingIds {
  const levels = Array.isArray(level) ? new Set<unknown>(level) : null;
  const least = typeof level === 'number' ? level : 1;
  return {
    isMeant: (one) => (levels ? levels.has(one) : one >= least),
    tabIndex: tabIndex === false ? null : String(tabIndex ?? -1),
    firstSuffix: typeof uniqueSlugStartIndex === 'number' ? uniqueSlugStartIndex : 1,
  };
}

function nameHeadings({ tokens }: StateCore, { isMeant, tabIndex, firstSuffix }: HeadingIds): void {
  const unique = createUnique(firstSuffix);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' || !isMeant(Number(token.tag.slice(1)))) continue;
    token.attrSet('id', unique(slugOf(wordsOf(tokens[index + 1]))));
    if (tabIndex !== null) token.attrSet('tabindex', tabIndex);
  }
}

function wordsOf(inside: Token | undefined): string {
  const spoken = (inside?.children ?? []).filter(({ type }) => type === 'text' || type === 'code_inline');
  return spoken.map(({ content }) => content).join('');
}

/** As markdown-it-anchor's own `slugify`, which would throw for half a character. */
function slugOf(words: string): string {
  const whole = words.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(whole.trim().toLowerCase().replace(/\s+/g, '-'));
}

/** The second `tea` is `tea-1`, unless some heading before had that already. */
function createUnique(firstSuffix: number): (slug: string) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (slug) => {
    let id = slug;
    // Numbers below were taken when this slug was last asked for, and nothing is ever given back.
    let suffix = next.get(slug) ?? firstSuffix;
    while (used.has(id)) id = `${slug}-${suffix++}`;
    next.set(slug, suffix);
    used.add(id);
    return id;
  };
}
