import type { Tokens } from 'marked';

/**
 * A post as Python-Markdown holds it: a tree of elements, each known by its tag. Its extensions ask for tags and
 * change elements after they were read, so every element is one custom token of marked's, named `element`.
 */
export type Node = Element | Run | Text | Fixed | Html;

export interface Element extends Tokens.Generic {
  readonly type: 'element';
  tag: string;
  /** Most elements have none. */
  attributes: Map<string, string> | null;
  tokens: Node[];
  /** Where its first line begins in the text of the post. Only what stands at the top is asked for it. */
  readonly at: number;
  /** The name of the footnote that this mark, or link back to a mark, is of. */
  footnote: string | null;
}

/** Text of a block whose inside has not been read yet. */
export interface Run extends Tokens.Generic {
  readonly type: 'run';
  text: string;
}

export interface Text extends Tokens.Text {
  readonly type: 'text';
}

/** Text that stays as it is: what an escape, an address or code says. Quotes in it are not turned. */
interface Fixed extends Tokens.Escape {
  readonly type: 'escape';
}

/** HTML as the writer typed it. */
export interface Html extends Tokens.HTML {
  readonly type: 'html';
}

/** Children of the tag, in order. */
export function element(tag: string, tokens: Node[] = [], at = 0): Element {
  return { type: 'element', raw: '', tag, attributes: null, tokens, at, footnote: null };
}

export function run(text: string): Run {
  return { type: 'run', raw: '', text };
}

export function text(value: string): Text {
  return { type: 'text', raw: '', text: value };
}

export function fixed(value: string): Fixed {
  return { type: 'escape', raw: '', text: value };
}

/** `block` says whether it may not stand inside a paragraph: then the paragraph around it alone is left out. */
export function html(value: string): Html {
  return { type: 'html', raw: '', pre: false, block: startsBlock(value), text: value };
}

export function lastElement(parent: Element): Element | null {
  return parent.tokens.findLast((token) => token.type === 'element') ?? null;
}

/** The code of an indented block, if that is what this is. */
export function codeOf(node: Element | null): Fixed | null {
  const code = node?.tag === 'pre' ? node.tokens[0] : undefined;
  const inside = code?.type === 'element' && code.tag === 'code' ? code.tokens[0] : undefined;
  return inside?.type === 'escape' ? inside : null;
}

export function attributeOf({ attributes }: Element, name: string): string | undefined {
  return attributes?.get(name);
}

export function setAttribute(to: Element, name: string, value: string): void {
  to.attributes ??= new Map();
  to.attributes.set(name, value);
}

/** Every element below, parents before their children. */
export function visitElements(tokens: readonly Node[], visit: (element: Element) => void): void {
  for (const token of tokens) {
    if (token.type !== 'element') continue;
    visit(token);
    visitElements(token.tokens, visit);
  }
}

/** What a reader of the page sees of it; HTML is left as typed. */
export function wordsOf(tokens: readonly Node[]): string {
  return tokens.map((token) => (token.type === 'element' ? wordsOf(token.tokens) : token.text)).join('');
}

export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag);
}

function startsBlock(value: string): boolean {
  const name = /^<\/?([^ >]+)/.exec(value)?.[1];
  if (name === undefined) return false;
  return /^[!?@%]/.test(name) || blockTags.has(name.toLowerCase().replace(/\/$/, ''));
}

/** What Python-Markdown takes for block-level (`util.BLOCK_LEVEL_ELEMENTS`): not quite what HTML does. */
const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt group iframe li legend ' +
    'math map noscript output object option progress script style summary tbody td textarea tfoot th thead tr video'
  ).split(' '),
);
