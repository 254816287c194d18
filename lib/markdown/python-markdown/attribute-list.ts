import { type Element, isBlockTag, type Node, text as textNode } from './tree.ts';

/** A key and its value; the key of a class is `.`. */
export type Attribute = readonly [key: string, value: string];

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
  const isHeading = /^h[1-6]$/.test(block.tag);
  const pattern = isHeading || ['dt', 'td', 'th'].includes(block.tag) ? AT_END : LAST_LINE;
  const index = lastTextOf(block);
  const last = block.tokens[index];
  const list = last?.type === 'text' ? pattern.exec(last.text) : null;
  if (!list || !last) return;
  assign(block, list[1] ?? '');
  const words = String(last.text).slice(0, list.index);
  const rest = isHeading ? withoutHashes(words) : words;
  block.tokens = block.tokens.toSpliced(index, 1, ...(rest === '' ? [] : [textNode(rest)]));
}

/** Where the text of an item ends: before the first list in it. */
function lastTextOf({ tag, tokens }: Element): number {
  const list = tokens.findIndex((token) => token.type === 'element' && (token.tag === 'ul' || token.tag === 'ol'));
  return (tag === 'li' && list !== -1 ? list : tokens.length) - 1;
}

function withoutHashes(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return words.slice(0, end).trimEnd();
}

const LIST = String.raw`\{:? *([^}\n ][^}\n]*)\}`;
const INLINE = new RegExp(`^${LIST}`);
const AT_END = new RegExp(`(?<! ) +${LIST} *$`);
const LAST_LINE = new RegExp(`\\n *${LIST} *$`);

function assign(to: Element, list: string): void {
  for (const [key, value] of readAttributes(list)) {
    if (key === '.') {
      const before = to.attributes.get('class');
      to.attributes.set('class', before ? `${before} ${value}` : value);
    } else to.attributes.set(nameOf(key), value);
  }
}

/** What no name of an attribute may have becomes `_`. */
function nameOf(key: string): string {
  return key.replace(NO_NAME, '_');
}

const NO_NAME =
  /[^A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd:\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]+/g;
