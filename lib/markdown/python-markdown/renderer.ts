import { Marked, Parser } from 'marked';
import type { Document } from './document.ts';
import type { Options } from './options.ts';
import { CLOSE, cutAtStandIns, OPEN } from './stand-in.ts';
import { type Element, isBlockTag, type Node, type Run, wordsOf } from './tree.ts';

/** Prints nodes as Python-Markdown prints its tree, with marked's parser. */
export function createPrinter(document: Document): (node: Node) => string {
  const parser = new Parser(printing[document.options.outputFormat].defaults);
  return (node) => restored(parser.parseInline([node]), document);
}

/** Puts back the HTML that is still out of the text: one block in another, such as code between fences in a figure. */
function restored(printed: string, document: Document): string {
  if (!printed.includes(OPEN)) return printed;
  const parts = cutAtStandIns(printed).map((part, index) => {
    if (index % 2 === 0) return part;
    const block = document.blocks[Number(part.slice(1))];
    return block?.type === 'html' ? restored(block.text, document) : '';
  });
  return parts.join('').replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

/** Our own instances, so that no other user of the library can change how a post is printed. */
const printing = { html: createPrinting('html'), xhtml: createPrinting('xhtml') };

function createPrinting(format: Format): Marked {
  return new Marked({
    extensions: [
      // marked gives every token of that name to its renderer, and only `element` and `run` make such tokens.
      {
        name: 'element',
        renderer(token) {
          return printElement(token as Element, this.parser, format);
        },
      },
      { name: 'run', renderer: (token) => escapeText((token as Run).text) },
    ],
    renderer: {
      html: ({ text }) => text,
      text: ({ text }) => escapeText(text),
    },
  });
}

type Format = Options['outputFormat'];

function printElement(element: Element, parser: Parser, format: Format): string {
  const { tag, tokens } = element;
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (tag === 'p' && only?.type === 'html' && only.block && !element.attributes?.size)
    return `${only.text}\n`;
  const start = `<${tag}${printAttributes(element, format)}`;
  if (empty.has(tag)) return `${start}${format === 'xhtml' ? ' />' : '>'}${isBlockTag(tag) ? '\n' : ''}`;
  const inside = tag === 'code' ? escapeCode(tokens) : parser.parseInline(tokens);
  const isOuter = tag !== 'p' && tokens[0]?.type === 'element' && isBlockTag(tokens[0].tag) && tag !== 'pre';
  return `${start}>${isOuter ? '\n' : ''}${inside}</${tag}>${isBlockTag(tag) ? '\n' : ''}`;
}

/** In HTML, what is its own value stands without one: there, that value is empty. */
function printAttributes({ attributes }: Element, format: Format): string {
  let printed = '';
  for (const [name, value] of attributes ?? []) {
    printed += name === value && format === 'html' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
  }
  return printed;
}

/** In code an entity is nothing else than its characters. */
function escapeCode(tokens: readonly Node[]): string {
  return escapeText(wordsOf(tokens).replaceAll('&', '&amp;'));
}

/** What is an entity already stays one. */
function escapeText(text: string): string {
  return MARKUP.test(text)
    ? text.replace(LONE_AMPERSAND, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

const MARKUP = /[&<>]/;
const LONE_AMPERSAND = /&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)/gi;
const empty: ReadonlySet<string> = new Set(
  'area base basefont br col frame hr img input isindex link meta param'.split(' '),
);
