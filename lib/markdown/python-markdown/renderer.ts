import { Marked, Parser } from 'marked';
import { type Element, isBlockTag, type Node, type Run, wordsOf } from './tree.ts';

/** The HTML of nodes, as Python-Markdown prints its tree. */
export function printNodes(nodes: Node[]): string {
  return new Parser(printing.defaults).parseInline(nodes);
}

/** Our own instance, so that no other user of the library can change how a post is printed. */
const printing = new Marked({
  extensions: [
    // marked gives every token of that name to its renderer, and only `element` and `run` make such tokens.
    {
      name: 'element',
      renderer(token) {
        return printElement(token as Element, this.parser);
      },
    },
    { name: 'run', renderer: (token) => escapeText((token as Run).text) },
  ],
  renderer: {
    html: ({ text }) => text,
    text: ({ text }) => escapeText(text),
  },
});

function printElement(element: Element, parser: Parser): string {
  const { tag, tokens } = element;
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (tag === 'p' && only?.type === 'html' && only.block && !element.attributes?.size)
    return `${only.text}\n`;
  const open = `<${tag}${printAttributes(element)}>`;
  if (empty.has(tag)) return isBlockTag(tag) ? `${open}\n` : open;
  const inside = tag === 'code' ? escapeCode(tokens) : parser.parseInline(tokens);
  const isOuter = tag !== 'p' && tokens[0]?.type === 'element' && isBlockTag(tokens[0].tag) && tag !== 'pre';
  return `${open}${isOuter ? '\n' : ''}${inside}</${tag}>${isBlockTag(tag) ? '\n' : ''}`;
}

function printAttributes({ attributes }: Element): string {
  let printed = '';
  for (const [name, value] of attributes ?? []) printed += ` ${name}="${escapeAttribute(value)}"`;
  return printed;
}

/** In code an entity is nothing else than its characters. */
function escapeCode(tokens: readonly Node[]): string {
  return escapeText(wordsOf(tokens).replaceAll('&', '&amp;'));
}

/** What is an entity already stays one. */
export function escapeText(text: string): string {
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
