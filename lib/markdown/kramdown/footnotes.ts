import { base, type Element, type Footnoted, leaf } from './element.ts';
import { escapeText } from './escape.ts';
import type { KramdownOptions } from './options.ts';

/** Numbers the footnotes of a document in the order in which they are first named. */
export class Footnotes {
  readonly #options: KramdownOptions;
  readonly #definitions: ReadonlyMap<string, Footnoted>;
  readonly #used = new Map<string, Used>();

  constructor(options: KramdownOptions, definitions: ReadonlyMap<string, Footnoted>) {
    this.#options = options;
    this.#definitions = definitions;
  }

  /** The mark in the text. */
  mark(name: string): string {
    const id = this.#options.footnote_prefix + name;
    const used = this.#used.get(id);
    if (used) used.repeats++;
    const number = used?.number ?? this.#use(id, name);
    const repeat = used ? `:${used.repeats}` : '';
    return (
      `<sup id="fnref:${id}${repeat}" role="doc-noteref">` +
      `<a href="#fn:${id}" class="footnote" rel="footnote">${number}</a></sup>`
    );
  }

  /** The list of all that were named; empty if there is none. One may name others, which come after it. */
  list(print: (tokens: Element[]) => string): string {
    if (this.#used.size === 0) return '';
    let items = '';
    for (const [id, { definition, repeats }] of this.#used) {
      const tokens = withLinks(definition.tokens, this.#links(id, repeats), this.#options);
      items += `<li id="fn:${id}" role="doc-endnote">\n${print(tokens)}</li>\n`;
    }
    const { footnote_nr: first } = this.#options;
    const start = first === 1 ? '' : ` start="${first}"`;
    return `<div class="footnotes" role="doc-endnotes">\n<ol${start}>\n${items}</ol>\n</div>\n`;
  }

  #use(id: string, name: string): number {
    const number = this.#options.footnote_nr + this.#used.size;
    const definition = this.#definitions.get(name);
    if (definition) this.#used.set(id, { definition, number, repeats: 0 });
    return number;
  }

  /** What leads back to each of its marks. */
  #links(id: string, repeats: number): string[] {
    const { footnote_backlink: shown } = this.#options;
    if (shown === '') return [];
    const text = escapeText(shown);
    return Array.from({ length: repeats + 1 }, (_, index) => {
      const [target, label] = index === 0 ? [id, text] : [`${id}:${index}`, `${text}<sup>${index + 1}</sup>`];
      return `<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${label}</a>`;
    });
  }
}

interface Used {
  readonly definition: Footnoted;
  readonly number: number;
  repeats: number;
}

/** The footnote with the links at the end of its last text, or in a paragraph of their own. */
function withLinks(
  tokens: readonly Element[],
  links: readonly string[],
  options: KramdownOptions,
): Element[] {
  const last = tokens.at(-1);
  const place = last?.type === 'paragraph' || options.footnote_backlink_inline ? lastText(tokens) : null;
  if (!place)
    return [...tokens, { type: 'paragraph', isTransparent: false, ...base([verbatim(links.join(nbsp))]) }];
  if (links.length === 0) return [...tokens];
  const added = verbatim(nbsp + links.join(nbsp));
  return tokens.map((token) => extended(token, place, added));
}

const nbsp = '\u{A0}';

/** The paragraph or heading that ends it, however deep inside. */
function lastText(tokens: readonly Element[]): Element | null {
  let last = tokens.at(-1);
  while (last && last.type !== 'paragraph' && last.type !== 'heading') last = last.tokens.at(-1);
  return last ?? null;
}

/** A copy with something added at one place: what was read may be printed again. */
function extended(token: Element, place: Element, added: Element): Element {
  if (token === place) return { ...token, tokens: [...token.tokens, added] };
  return { ...token, tokens: token.tokens.map((inner) => extended(inner, place, added)) };
}

function verbatim(text: string): Element {
  return { type: 'verbatim', text, ...leaf() };
}
