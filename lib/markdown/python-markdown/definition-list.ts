import type { BlockReader, Place } from './block-reader.ts';
import { BlockText, takeIndented } from './block-text.ts';
import type { Line } from './source-lines.ts';
import { type Element, element, lastElement, run } from './tree.ts';

/** `: what it means` under its terms, or under a paragraph that has them. */
export const definitionListReader: BlockReader = (place) => {
  const { parent, block, document } = place;
  const index = block.find(isDefinition);
  if (index === -1) return false;
  const written = termsAbove(block, index);
  const before = lastElement(parent);
  if (written.length === 0 && !before) return false;
  const { inside, rest } = definitionOf(block, index, document.options.tabLength);
  const above = written.length === 0 ? takeParagraph(parent) : null;
  const list = listFor(place, above?.at ?? block.at());
  const isLoose = above !== null || (written.length === 0 && endsWithElement(list));
  const terms = above?.terms ?? written;
  for (const term of terms) list.tokens.push(element('dt', [run(term)]));
  const definition = element('dd');
  list.tokens.push(definition);
  place.read(definition, [inside], isLoose ? 'loose-list' : 'list');
  if (rest) place.later(rest);
  return true;
};

function isDefinition(line: string): boolean {
  return DEFINITION.test(line);
}

const DEFINITION = /^ {0,3}: {1,3}(.*)/;

function termsAbove(block: BlockText, end: number): string[] {
  return block
    .part(0, end)
    .lines.map((line) => line.text.trim())
    .filter((term) => term !== '');
}

/** The paragraph that stands last is the terms after all. */
function takeParagraph(parent: Element): { terms: string[]; at: number } | null {
  const last = parent.tokens.at(-1);
  if (last?.type !== 'element' || last.tag !== 'p') return null;
  const text = last.tokens[0];
  if (text?.type !== 'run') return null;
  parent.tokens.pop();
  return { terms: text.text.split('\n'), at: last.at };
}

function listFor({ parent }: Place, at: number): Element {
  const last = lastElement(parent);
  if (last?.tag === 'dl') return last;
  const list = element('dl', [], at);
  parent.tokens.push(list);
  return list;
}

function endsWithElement(list: Element): boolean {
  const last = lastElement(list);
  return last?.tag === 'dd' && lastElement(last) !== null;
}

/** Lines without an indent go with the definition up to the end of the block. */
function definitionOf(
  block: BlockText,
  index: number,
  tabLength: number,
): { inside: BlockText; rest: BlockText | null } {
  const first: Line = { text: DEFINITION.exec(block.line(index))?.[1] ?? '', at: block.at(index) };
  const below = block.part(index + 1);
  if (/^ {0,3}[^ :]/.test(below.length > 1 ? `${below.line(0)}\n` : below.line(0)))
    return { inside: new BlockText([first, ...below.lines]), rest: null };
  const { inside, rest } = takeIndented(below, tabLength);
  return { inside: new BlockText([first, ...inside]), rest };
}
