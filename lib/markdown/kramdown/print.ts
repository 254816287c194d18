import { type MarkedOptions, Parser, type Tokens } from 'marked';
import { codeBlockMarkup, codeSpanMarkup } from './code-markup.ts';
import type { KramdownDocument } from './document.ts';
import type { Element, Heading, HtmlElement, List, Mathematics, Paragraph } from './element.ts';
import { escapeAttribute, escapeCode, escapeText } from './escape.ts';
import { Footnotes } from './footnotes.ts';
import { type HeadingIds, plainId, plainIds } from './heading-id.ts';
import { emptyElements } from './html-names.ts';
import { attributesOf, blockOf, parentOf, spanOf } from './markup.ts';
import type { KramdownOptions } from './options.ts';
import { type ContentsItem, contentsId, contentsTree, type ListedHeading, withoutLinks } from './toc.ts';

/** Prints a document from its first block to its last. */
interface DocumentPrinter {
  /** One block at the top. They have to be asked for in order: headings and footnotes are counted. */
  print(block: Element): string;
  /** The footnotes, once all blocks are printed; empty if there are none, or if they stand elsewhere. */
  footnotes(): string;
}

/**
 * What was printed of spans, by the list that they are in. Documents share such lists (runs.ts), so that those of the
 * next one need not be printed again. It is for documents with the same options.
 */
export interface PrintedSpans {
  readonly insides: WeakMap<readonly Element[], string>;
  /** With the element of a paragraph without attributes around them. */
  readonly paragraphs: WeakMap<readonly Element[], string>;
}

export function noPrintedSpans(): PrintedSpans {
  return { insides: new WeakMap(), paragraphs: new WeakMap() };
}

export function createPrinter(
  document: KramdownDocument,
  printed: PrintedSpans = noPrintedSpans(),
): DocumentPrinter {
  const printer = new KramdownPrinter(document, { headings: [], footnotes: '' }, printed);
  if (!document.contents && !document.notes) return printer;
  // What stands in the place of a list is known only when all else is printed, so it is printed twice.
  for (const block of document.root.tokens) printer.print(block);
  const found = { headings: printer.headings, footnotes: printer.footnotes() };
  return new KramdownPrinter(document, found, printed);
}

/** What was found when the document was printed before. */
interface Found {
  readonly headings: readonly ListedHeading[];
  readonly footnotes: string;
}

class KramdownPrinter implements DocumentPrinter {
  readonly headings: ListedHeading[] = [];
  readonly #document: KramdownDocument;
  readonly #options: KramdownOptions;
  readonly #found: Found;
  readonly #ids: HeadingIds;
  readonly #footnotes: Footnotes;
  readonly #parser: Parser;
  readonly #printed: PrintedSpans;

  constructor(document: KramdownDocument, found: Found, printed: PrintedSpans) {
    this.#document = document;
    this.#options = document.reading.options;
    this.#found = found;
    this.#printed = printed;
    this.#ids = plainIds(this.#options);
    this.#footnotes = new Footnotes(this.#options, document.reading.footnotes);
    this.#parser = new Parser(parserOptions((element) => this.#print(element)));
  }

  print(block: Element): string {
    return block.type === 'blank' ? '' : this.#print(block);
  }

  footnotes(): string {
    const list = this.#footnotes.list((tokens) => this.#inside(tokens));
    return this.#document.notes && this.#found.footnotes !== '' ? '' : list;
  }

  #inside(tokens: Element[]): string {
    const known = this.#printed.insides.get(tokens);
    if (known !== undefined) return known;
    const html = this.#parser.parse(tokens);
    if (tokens.length > 0 && tokens.every((token) => this.#standsAlone(token)))
      this.#printed.insides.set(tokens, html);
    return html;
  }

  /** Whether it prints the same wherever it stands: footnotes are counted, abbreviations are defined elsewhere. */
  #standsAlone({ type, tokens }: Element): boolean {
    return constantSpans.has(type) && (tokens.length === 0 || this.#printed.insides.has(tokens));
  }

  #print(element: Element): string {
    switch (element.type) {
      case 'text':
        return this.#text(element.text);
      case 'paragraph':
        return this.#paragraph(element);
      case 'mark':
        return element.html;
      case 'verbatim':
        return element.text;
      case 'blank':
        return '\n';
      case 'boundary':
      case 'run':
      case 'footnote definition':
        return '';
      case 'heading':
        return this.#heading(element);
      case 'code':
        return codeBlockMarkup(element, this.#options);
      case 'code span':
        return codeSpanMarkup(element, this.#options);
      case 'list':
        return this.#list(element);
      case 'item':
        return this.#item('li', element);
      case 'definition':
        return this.#item('dd', element);
      case 'definitions':
        return this.#definitions(element);
      case 'term':
        return blockOf('dt', element.attributes, this.#inside(element.tokens));
      case 'quote':
        return this.#parent('blockquote', element);
      case 'table':
      case 'thead':
      case 'tbody':
      case 'tfoot':
        return this.#parent(element.type, element);
      case 'row':
        return this.#parent('tr', element);
      case 'cell':
        return this.#cell(element);
      case 'rule':
        return `<hr${attributesOf(element.attributes)} />\n`;
      case 'html element':
        return this.#html(element);
      case 'math':
        return this.#math(element);
      case 'link':
        return spanOf('a', element.attributes, this.#inside(element.tokens));
      case 'em':
      case 'strong':
        return spanOf(element.type, element.attributes, this.#inside(element.tokens));
      case 'picture':
        return `<img${attributesOf(element.attributes)} />`;
      case 'break':
        return '<br />';
      case 'footnote':
        return this.#footnotes.mark(element.name);
      case 'abbreviation':
        return this.#abbreviation(element.text);
      case 'document':
        return this.#inside(element.tokens);
    }
  }

  #text(text: string): string {
    const escaped = escapeText(text);
    return this.#options.remove_line_breaks_for_cjk ? escaped.replace(betweenCjk, '') : escaped;
  }

  #parent(name: string, { attributes, tokens }: Element): string {
    return parentOf(name, attributes, this.#inside(tokens));
  }

  #paragraph(paragraph: Paragraph): string {
    const { tokens, attributes, isTransparent } = paragraph;
    if (isTransparent) return this.#inside(tokens);
    const [only] = tokens;
    if (tokens.length === 1 && only?.type === 'picture' && only.list?.names.includes('standalone')) {
      return figureOf(paragraph, only);
    }
    return attributes.size === 0
      ? this.#plainParagraph(tokens)
      : blockOf('p', attributes, this.#inside(tokens));
  }

  #plainParagraph(tokens: Element[]): string {
    const { insides, paragraphs } = this.#printed;
    const known = paragraphs.get(tokens);
    if (known !== undefined) return known;
    const html = `<p>${this.#inside(tokens)}</p>\n`;
    if (insides.has(tokens)) paragraphs.set(tokens, html);
    return html;
  }

  #heading({ attributes, depth, id: made, text, tokens }: Heading): string {
    const { auto_ids, toc_levels, header_offset } = this.#options;
    const named = attributes.get('id');
    const id = named ?? made ?? (auto_ids ? this.#ids.idOf(text) : null);
    const isListed = toc_levels.includes(depth) && !/\bno_toc\b/.test(attributes.get('class') ?? '');
    if (id !== null && isListed) this.headings.push({ depth, id, tokens });
    const name = `h${Math.max(1, Math.min(6, depth + header_offset))}`;
    const added =
      named === undefined && id !== null && id.trim() !== '' ? ` id="${escapeAttribute(id)}"` : '';
    return `<${name}${attributesOf(attributes)}${added}>${this.#inside(tokens)}</${name}>\n`;
  }

  #list(list: List): string {
    if (list === this.#document.notes) return this.#found.footnotes;
    const name = list.ordered ? 'ol' : 'ul';
    if (list !== this.#document.contents) return this.#parent(name, list);
    const tree = contentsTree(this.#found.headings);
    if (tree.length === 0) return '';
    const id = contentsId(list);
    const items = tree.map((item) => this.#contentsItem(item, { name, id })).join('');
    return parentOf(name, new Map(list.attributes).set('id', id), items);
  }

  #contentsItem({ id, tokens, inside }: ContentsItem, list: { name: string; id: string }): string {
    const shown = this.#inside(withoutLinks(tokens));
    const link = `<a href="#${escapeText(id)}" id="${list.id}-${escapeText(id)}">${shown}</a>`;
    const more = inside.map((item) => this.#contentsItem(item, list)).join('');
    return `<li>${link}${more === '' ? '' : parentOf(list.name, new Map(), more)}</li>\n`;
  }

  #item(name: 'li' | 'dd', { attributes, tokens }: Element): string {
    const [first] = tokens;
    const isTight = !first || (first.type === 'paragraph' && first.isTransparent);
    return blockOf(name, attributes, `${isTight ? '' : '\n'}${this.#inside(tokens)}`);
  }

  /** `{:auto_ids}` and `{:auto_ids-prefix}` give each term an id. */
  #definitions(list: Element): string {
    const asked = list.list?.names.map((name) => /^auto_ids(?:-([\w-]+))?/.exec(name)).find((found) => found);
    const tokens = list.tokens.map((token): Element => {
      if (!asked || token.type !== 'term' || token.attributes.has('id')) return token;
      const attributes = new Map(token.attributes).set('id', `${asked[1] ?? ''}${plainId(token.text)}`);
      return { ...token, attributes };
    });
    return parentOf('dl', list.attributes, this.#inside(tokens));
  }

  #cell(cell: Extract<Element, { type: 'cell' }>): string {
    const { alignment, tag, tokens } = cell;
    const inside = this.#inside(tokens);
    const style = [cell.attributes.get('style'), `text-align: ${alignment}`].filter(
      (part) => part !== undefined,
    );
    const attributes = alignment ? new Map(cell.attributes).set('style', style.join('; ')) : cell.attributes;
    return blockOf(tag, attributes, inside === '' ? '\u{A0}' : inside);
  }

  #html(element: HtmlElement): string {
    const { attributes, isClosed, isInRaw, model, name, place, tokens } = element;
    const inside = this.#inside(tokens);
    const isEmpty = inside === '' && emptyElements.has(name);
    const start = `<${name}${attributesOf(attributes)}`;
    if (place === 'span') return isEmpty ? `${start} />` : `${start}>${inside}</${name}>`;
    const end = isInRaw ? '' : '\n';
    if (isEmpty || (isClosed && model === 'raw')) return `${start} />${end}`;
    const shown = inside !== '' && model === 'block' ? `\n${inside.replace(/\n$/, '')}\n` : inside;
    return `${start}>${shown}</${name}>${end}`;
  }

  #math({ attributes, place, text }: Mathematics): string {
    const isBlock = place === 'block';
    const code = escapeCode(text);
    if (this.#options.math_engine === null) {
      const classes = `${attributes.get('class') ?? ''} kdmath`.trimStart();
      const shown = new Map(attributes).set('class', classes);
      return isBlock ? blockOf('div', shown, `$$\n${text}\n$$`) : spanOf('span', shown, `$${text}$`);
    }
    const formula = isBlock ? `\\[${code}\\]\n` : `\\(${code}\\)`;
    if (attributes.size === 0) return formula;
    return isBlock ? blockOf('div', attributes, formula) : spanOf('span', attributes, `$${text}$`);
  }

  #abbreviation(text: string): string {
    const definition = this.#document.reading.abbreviations.get(text);
    const attributes = new Map(definition?.place.attributes);
    if (definition?.title) attributes.set('title', definition.title);
    return spanOf('abbr', attributes, text);
  }
}

const constantSpans: ReadonlySet<Element['type']> = new Set([
  'text',
  'mark',
  'verbatim',
  'link',
  'em',
  'strong',
  'break',
  'code span',
  'picture',
]);

const betweenCjk =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** `![text](address){:standalone}` alone in its paragraph. */
function figureOf(paragraph: Paragraph, picture: Element): string {
  const figure = new Map(paragraph.attributes);
  const image = new Map(picture.attributes);
  for (const name of ['class', 'id']) {
    const value = image.get(name);
    if (value === undefined || figure.has(name)) continue;
    figure.set(name, value);
    image.delete(name);
  }
  const caption = `<figcaption>${image.get('alt') ?? ''}</figcaption>\n`;
  return parentOf('figure', figure, `<img${attributesOf(image)} />\n${caption}`);
}

/** Lets marked's parser print our elements. */
function parserOptions(print: (element: Element) => string): MarkedOptions {
  // marked gives back the tokens that it was given, and types them as what they have in common.
  const renderer = (token: Tokens.Generic): string => print(token as Element);
  const renderers = Object.fromEntries(elementTypes.map((type) => [type, renderer]));
  return { extensions: { renderers, childTokens: {} } };
}

const elementTypes: readonly Element['type'][] = [
  'text',
  'mark',
  'run',
  'blank',
  'boundary',
  'paragraph',
  'heading',
  'code',
  'list',
  'item',
  'definition',
  'term',
  'table',
  'cell',
  'footnote definition',
  'html element',
  'verbatim',
  'math',
  'document',
  'quote',
  'definitions',
  'thead',
  'tbody',
  'tfoot',
  'row',
  'rule',
  'link',
  'em',
  'strong',
  'break',
  'code span',
  'picture',
  'footnote',
  'abbreviation',
];
