import { attributeOf, type Element, isBlockTag, type Node, setAttribute, text as textNode } from './tree.ts';

/** A key and its value; the key of a class is `.`. */
type Attribute = readonly [key: string, value: string];

/** `.class #id key=value key="two words" word` */
export function readAttributes(list: string): Attribute[] {
  const attributes: Attribute[] = [];
  PART.lastIndex = 0;
  for (let part = PART.exec(list); part; part = PART.exec(list)) {
    const [whole, key, double, single, plain, word] = part;
    if (key !== undefined) attributes.push([key, double ?? single ?? plain ?? '']);
    else if (word?.startsWith('.')) attributes.push(['.', word.slice(1)]);
    else if (word?.startsWith('#')) attributes.push(['id', word.slice(1)]);
    else if (word) attributes.push([word, word]);
    if (whole === '') break;
  }
  return attributes;
}

const PART = / |([^ =]+)=(?:"([^"]*)"|'([^']*)'|([^ =]+))|([^ =]+)/y;

/** Gives elements inside of a text the attributes that stand right after them. */
export function attachInline(nodes: readonly Node[]): Node[] {
  const attached: Node[] = [];
  for (const node of nodes) {
    if (node.type === 'element') node.tokens = attachInline(node.tokens);
    const before = attached.at(-1);
    const list = node.type === 'text' && before?.type === 'element' ? INLINE.exec(node.text) : null;
    if (!list || before?.type !== 'element') {
      attached.push(node);
      continue;
    }
    assign(before, list[1] ?? '');
    const rest = node.text.slice(list[0].length);
    if (rest !== '') attached.push(textNode(rest));
  }
  return attached;
}

/** Gives blocks the attributes that stand on the last line of their text, or at the end of a heading or cell. */
export function attachToBlock(block: Element): void {
  if (!isBlockTag(block.tag)) return;
  const index = lastTextOf(block);
  const last = block.tokens[index];
  if (last?.type !== 'text' || !last.text.includes('}')) return;
  const isHeading = /^h[1-6]$/.test(block.tag);
  const list = isHeading || oneLine.has(block.tag) ? listAtEnd(last.text) : listOnLastLine(last.text);
  if (!list) return;
  assign(block, list.attributes);
  const words = last.text.slice(0, list.from);
  const rest = isHeading ? withoutHashes(words) : words;
  block.tokens = block.tokens.toSpliced(index, 1, ...(rest === '' ? [] : [textNode(rest)]));
}

const oneLine: ReadonlySet<string> = new Set(['dt', 'td', 'th']);

interface TrailingList {
  readonly attributes: string;
  readonly from: number;
}

/** A line end may follow it. */
function listOnLastLine(text: string): TrailingList | null {
  const words = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lineEnd = words.lastIndexOf('\n');
  const list = lineEnd === -1 ? null : WHOLE_LINE.exec(words.slice(lineEnd + 1));
  return list ? { attributes: list[1] ?? '', from: lineEnd } : null;
}

/** It holds no `}` and no line end, so that it begins after the last of them. */
function listAtEnd(text: string): TrailingList | null {
  const words = text.trimEnd();
  const start = Math.max(words.lastIndexOf('}', words.length - 2), words.lastIndexOf('\n')) + 1;
  const list = words.endsWith('}') ? AT_END.exec(words.slice(start)) : null;
  return list ? { attributes: list[1] ?? '', from: start + list.index } : null;
}

/**
 * The text at the end, in an item the one before its first list; the text before the first element where that ends
 * with an element inside of the text.
 */
function lastTextOf({ tag, tokens }: Element): number {
  const list = tag === 'li' ? tokens.findIndex(isList) : -1;
  const index = (list === -1 ? tokens.length : list) - 1;
  const last = tokens[index];
  const isInline = last?.type === 'element' && !isBlockTag(last.tag) && last.tag !== 'br';
  return isInline ? tokens.findIndex(({ type }) => type === 'element') - 1 : index;
}

function isList(node: Node): boolean {
  return node.type === 'element' && (node.tag === 'ul' || node.tag === 'ol');
}

function withoutHashes(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return words.slice(0, end).trimEnd();
}

const LIST = String.raw`\{:? *([^}\n ][^}\n]*)\}`;
const INLINE = new RegExp(`^${LIST}`);
const AT_END = new RegExp(`(?<! ) +${LIST}$`);
const WHOLE_LINE = new RegExp(`^ *${LIST} *$`);

function assign(to: Element, list: string): void {
  for (const [key, value] of readAttributes(list)) {
    if (key === '.') {
      const before = attributeOf(to, 'class');
      setAttribute(to, 'class', before ? `${before} ${value}` : value);
    } else setAttribute(to, nameOf(key), value);
  }
}

/** What no name of an attribute may have becomes `_`. */
function nameOf(key: string): string {
  return key.replace(NO_NAME, '_');
}

const NO_NAME = /[^\p{L}\p{M}\p{N}\p{Pc}:.·-]+/gu;
