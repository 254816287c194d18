import type { JsonValue } from '../../sites/json.ts';
import { readBlocks } from './block-reader.ts';
import type { Document } from './document.ts';
import {
  attributeOf,
  type Element,
  element,
  fixed,
  html,
  isBlockTag,
  lastElement,
  type Node,
  setAttribute,
} from './tree.ts';

/** Puts the footnotes where the post says `///Footnotes Go Here///`, or at its end. Before runs are read. */
export function addFootnotes(root: Element, document: Document, at: number): void {
  if (document.footnotes.size === 0) return;
  const words = wordsFrom(document);
  const notes = [...document.footnotes.keys()].map((name, index) => noteOf(name, index + 1, document, words));
  const list = element('div', [element('hr'), element('ol', notes)], at);
  setAttribute(list, 'class', 'footnote');
  if (!replaceMarker(root, list, words.marker)) root.tokens.push(list);
}

/** Numbers the marks in the text and adds to each note the links back to all of its marks. After runs are read. */
export function numberFootnotes(root: Element, document: Document): void {
  if (document.footnotes.size === 0) return;
  const words = wordsFrom(document);
  const names = [...document.footnotes.keys()];
  const numbers = new Map(names.map((name, index) => [name, index + 1]));
  const uses = new Map<string, number>();
  for (const mark of marksIn(root)) {
    const name = mark.footnote ?? '';
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    if (attributeOf(mark, 'id') === undefined) setAttribute(mark, 'id', backId(name, use, words));
    const link = mark.tokens[0];
    if (link?.type !== 'element') continue;
    setAttribute(link, 'href', `#fn${words.separator}${name}`);
    link.tokens = [fixed(words.mark.replace('{}', String(numbers.get(name))))];
  }
  for (const link of linksBack(root)) addMoreLinks(link, uses, words);
}

interface Words {
  readonly separator: string;
  readonly mark: string;
  readonly back: string;
  readonly backTitle: string;
  readonly marker: string;
}

/** By the names of the extension's own settings. */
function wordsFrom({ options }: Document): Words {
  const config = options.config('footnotes');
  const text = (value: JsonValue | undefined, usual: string) => (typeof value === 'string' ? value : usual);
  return {
    separator: text(config.SEPARATOR, ':'),
    mark: text(config.SUPERSCRIPT_TEXT, '{}'),
    back: text(config.BACKLINK_TEXT, '&#8617;'),
    backTitle: text(config.BACKLINK_TITLE, 'Jump back to footnote %d in the text'),
    marker: text(config.PLACE_MARKER, '///Footnotes Go Here///'),
  };
}

function backId(name: string, use: number, { separator }: Words): string {
  return `fnref${use > 1 ? use : ''}${separator}${name}`;
}

function noteOf(name: string, number: number, document: Document, words: Words): Element {
  const parent = element('div');
  readBlocks(parent, document.footnotes.get(name) ?? [], document);
  const note = element('li', parent.tokens);
  setAttribute(note, 'id', `fn${words.separator}${name}`);
  const last = lastElement(note);
  if (last?.tag === 'p') last.tokens.push(html('&#160;'), backLink(name, 1, number, words));
  else if (last) note.tokens.push(element('p', [backLink(name, 1, number, words)]));
  return note;
}

function backLink(name: string, use: number, number: number, words: Words): Element {
  const link = element('a', [html(words.back)]);
  setAttribute(link, 'class', 'footnote-backref');
  setAttribute(link, 'href', `#${backId(name, use, words)}`);
  setAttribute(link, 'title', words.backTitle.replace(/%d|\{\}/, String(number)));
  link.footnote = name;
  return link;
}

interface BackLink {
  readonly link: Element;
  readonly parent: Element;
}

function* linksBack(parent: Element): Generator<BackLink> {
  for (const child of parent.tokens) {
    if (child.type !== 'element') continue;
    if (child.footnote !== null && child.tag === 'a') yield { link: child, parent };
    yield* linksBack(child);
  }
}

function addMoreLinks({ link, parent }: BackLink, uses: ReadonlyMap<string, number>, words: Words): void {
  const name = link.footnote ?? '';
  for (let use = 2; use <= (uses.get(name) ?? 0); use++) {
    const another = { ...link, attributes: new Map(link.attributes), footnote: null };
    setAttribute(another, 'href', `#${backId(name, use, words)}`);
    parent.tokens.push(another);
  }
}

function replaceMarker(parent: Element, notes: Element, marker: string): boolean {
  for (const [index, child] of parent.tokens.entries()) {
    if (child.type === 'run' && child.text.includes(marker)) {
      parent.tokens[index] = notes;
      return true;
    }
    if (child.type !== 'element') continue;
    const first = child.tokens[0];
    if (first?.type === 'run' && first.text.includes(marker)) {
      parent.tokens[index] = { ...notes, at: child.at };
      return true;
    }
    if (replaceMarker(child, notes, marker)) return true;
  }
  return false;
}

/**
 * In the order in which the library reads texts, by which a second mark gets its number: the texts that stand at one
 * level, then those inside of its last block, and so on back to the first. The text at the start of a block is read
 * with the level around it.
 */
function* marksIn(root: Element): Generator<Element> {
  const stack = [root];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    for (const child of parent.tokens.slice(firstBlock(parent))) {
      if (child.type !== 'element') continue;
      if (!isBlockTag(child.tag)) yield* marksOf([child]);
      else {
        const start = firstBlock(child);
        yield* marksOf(child.tokens.slice(0, start));
        if (start < child.tokens.length) stack.push(child);
      }
    }
  }
}

function firstBlock({ tokens }: Element): number {
  const index = tokens.findIndex((token) => token.type === 'element' && isBlockTag(token.tag));
  return index === -1 ? tokens.length : index;
}

function* marksOf(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tag === 'sup' && node.footnote !== null) yield node;
    else yield* marksOf(node.tokens);
  }
}
