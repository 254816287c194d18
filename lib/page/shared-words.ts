import {
  attribute,
  type ChildNode,
  type Document,
  type Element,
  elementsIn,
  isBlank,
  isElement,
  isText,
  neighbours,
  nodesIn,
  type ParentNode,
  type TextNode,
  textOf,
} from './page-tree.ts';

/**
 * The neighbours in one element that share the most words with a body, three in a row at a time, and look most like
 * it: an excerpt beside the body shares words too. Null if they hold less than half of it, or more that is foreign
 * than its own.
 */
export function findBySharedWords(page: Document, body: ParentNode): readonly ChildNode[] | null {
  const wanted = wordsOf(textOf(body));
  if (wanted.length === 0) return null;
  const counts = countWords(page, wanted);
  const look = lookOf(body);
  let best: Run | null = null;
  for (const element of elementsIn(page)) {
    const run = bestRun(element, counts, look);
    if (run && run.gain * (1 + run.likeness) >= (best ? best.gain * (1 + best.likeness) : 0)) best = run;
  }
  return best && best.shared * 2 >= wanted.length && best.gain > 0 ? withEdges(best, look) : null;
}

/** How many words stand in a node, and how many of them are the body's. */
interface WordCount {
  readonly all: number;
  readonly shared: number;
}

type WordCounts = ReadonlyMap<ChildNode, WordCount>;

interface Run {
  readonly nodes: readonly ChildNode[];
  readonly shared: number;
  /** Words of the body minus foreign ones. */
  readonly gain: number;
  /** From 0 to 1: how far the elements are those that the body is made of. */
  readonly likeness: number;
}

/** What of a body is no words. */
interface Look {
  /** The elements that it is made of, and how often. */
  readonly elements: ReadonlyMap<string, number>;
  readonly pictures: ReadonlySet<string>;
}

const PHRASE = 3;

/** Scripts without blanks between words: each character counts. */
const WORDS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** Every few words in a row. */
function phrasesIn(words: readonly string[], length: number): readonly string[] {
  return Array.from({ length: Math.max(0, words.length + 1 - length) }, (_, at) =>
    words.slice(at, at + length).join(' '),
  );
}

function countWords(page: Document, wanted: readonly string[]): WordCounts {
  const nodes = [...nodesIn(page, ({ tagName }) => !wordless.has(tagName))];
  const counts = countInTexts(nodes.filter(isText), wanted);
  // Backwards, so that what stands in an element is counted before the element itself.
  for (const node of nodes.toReversed()) if (isElement(node)) counts.set(node, sumOf(node, counts));
  return counts;
}

const wordless: ReadonlySet<string> = new Set(['head', 'style']);

/** A word is shared if the body has it in the same company. */
function countInTexts(texts: readonly TextNode[], wanted: readonly string[]): Map<ChildNode, WordCount> {
  const length = Math.min(PHRASE, wanted.length);
  const phrases = new Set(phrasesIn(wanted, length));
  const words = texts.map((text) => wordsOf(text.value));
  const isShared: boolean[] = [];
  for (const [at, phrase] of phrasesIn(words.flat(), length).entries()) {
    if (phrases.has(phrase)) for (let word = at; word < at + length; word++) isShared[word] = true;
  }
  let at = 0;
  return new Map(
    texts.map((text, index) => {
      const from = at;
      at += words[index]?.length ?? 0;
      return [text, { all: at - from, shared: isShared.slice(from, at).filter(Boolean).length }];
    }),
  );
}

function sumOf(parent: ParentNode, counts: WordCounts): WordCount {
  let [all, shared] = [0, 0];
  for (const child of parent.childNodes) {
    const count = counts.get(child);
    all += count?.all ?? 0;
    shared += count?.shared ?? 0;
  }
  return { all, shared };
}

/** The neighbours whose gain is the greatest (Kadane's search). */
function bestRun(parent: Element, counts: WordCounts, look: Look): Run | null {
  let best = { from: 0, to: 0, gain: 0 };
  let [from, gain] = [0, 0];
  for (const [at, node] of parent.childNodes.entries()) {
    const { all, shared } = counts.get(node) ?? { all: 0, shared: 0 };
    if (gain <= 0) [from, gain] = [at, 0];
    gain += 2 * shared - all;
    if (gain > best.gain) best = { from, to: at + 1, gain };
  }
  if (best.gain === 0) return null;
  const nodes = parent.childNodes.slice(best.from, best.to);
  const shared = nodes.reduce((sum, node) => sum + (counts.get(node)?.shared ?? 0), 0);
  return { nodes, shared, gain: best.gain, likeness: likenessOf(nodes, look) };
}

function lookOf(body: ParentNode): Look {
  const elements = new Map<string, number>();
  for (const node of body.childNodes) {
    if (isElement(node)) elements.set(node.tagName, (elements.get(node.tagName) ?? 0) + 1);
  }
  return { elements, pictures: new Set([...elementsIn(body)].flatMap(pictureOf)) };
}

function likenessOf(nodes: readonly ChildNode[], { elements }: Look): number {
  const left = new Map(elements);
  let same = 0;
  let all = 0;
  for (const node of nodes.filter(isElement)) {
    const count = left.get(node.tagName) ?? 0;
    left.set(node.tagName, count - 1);
    all += 1;
    if (count > 0) same += 1;
  }
  const wanted = [...elements.values()].reduce((sum, count) => sum + count, 0);
  return all + wanted === 0 ? 1 : (2 * same) / (all + wanted);
}

function pictureOf(element: Element): readonly string[] {
  const address = element.tagName === 'img' ? attribute(element, 'src') : null;
  return address === null ? [] : [address];
}

/** Pictures at either end have no words; they are the body's if it shows them. */
function withEdges({ nodes }: Run, { pictures }: Look): readonly ChildNode[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  const siblings = first?.parentNode?.childNodes;
  if (!first || !last || !siblings) return nodes;
  const before = siblings.slice(0, siblings.indexOf(first)).toReversed();
  const after = siblings.slice(siblings.indexOf(last) + 1);
  return neighbours(lastOwn(before, pictures) ?? first, lastOwn(after, pictures) ?? last);
}

/** The last of the nodes up to which all are blank or show a picture of the body. */
function lastOwn(nodes: readonly ChildNode[], pictures: ReadonlySet<string>): ChildNode | null {
  let own: ChildNode | null = null;
  for (const node of nodes) {
    if (isElement(node) && showsOnly(node, pictures)) own = node;
    else if (!isBlank(node)) break;
  }
  return own;
}

function showsOnly(element: Element, pictures: ReadonlySet<string>): boolean {
  const shown = [element, ...elementsIn(element)].flatMap(pictureOf);
  return shown.length > 0 && shown.every((address) => pictures.has(address)) && textOf(element).trim() === '';
}
