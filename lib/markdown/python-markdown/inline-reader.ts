import { abbreviations } from './abbreviations.ts';
import { addresses, mailAddresses } from './addresses.ts';
import { codeSpans } from './code-spans.ts';
import type { Document } from './document.ts';
import { starEmphasis, underscoreEmphasis } from './emphasis.ts';
import { footnoteMarks } from './footnote-marks.ts';
import { entities, escapes, everyBreak, hardBreaks, htmlSpans, loneMarks } from './inline-marks.ts';
import {
  imageReferences,
  images,
  linkReferences,
  links,
  shortImageReferences,
  shortLinkReferences,
} from './links.ts';
import { createPrinter } from './renderer.ts';
import { cutAtStandIns, nodeStandIn, OPEN } from './stand-in.ts';
import { html, type Node, text as textNode, wordsOf } from './tree.ts';

/** What is known while the inside of one run is read. */
export interface Inline {
  readonly document: Document;
  /** Keeps what was found and gives what stands for it in the text. */
  put(node: Node): string;
  /** Reads text with the stages from `stage` on. */
  read(text: string, stage: number): Node[];
  /** The words of text with stand-ins, for the value of an attribute. */
  words(text: string): string;
  /** A tag with what was found in it before it was known to be one: the library prints that in its place. */
  insideTag(text: string): string;
}

/** Finds one kind of markup and gives the text with stand-ins for it. */
export interface Stage {
  /** Without this in the text there is nothing to do. */
  readonly sign: string;
  /** `index` is the stage's own: what is inside of what it finds is read from there on. */
  read(text: string, inline: Inline, index: number): string;
}

/** Reads the inside of a run: Python-Markdown's patterns, one after the other, each over the whole text. */
export function createInlineReader(document: Document): (text: string) => Node[] {
  const stages = stagesFor(document);
  return (source) => {
    const nodes: Node[] = [];
    const inline: Inline = {
      document,
      put: (node) => nodeStandIn(nodes.push(node) - 1),
      read: (text, stage) => resolve(applied(stages, text, stage, inline), nodes, document),
      words: (text) => (text.includes(OPEN) ? wordsOf(resolve(text, nodes, document)) : text),
      insideTag: (text) => (text.includes(OPEN) ? printedInTag(text, nodes, document) : text),
    };
    return inline.read(source, 0);
  };
}

function applied(stages: readonly Stage[], source: string, first: number, inline: Inline): string {
  let text = source;
  for (let index = first; index < stages.length; index++) {
    const stage = stages[index];
    if (stage && text.includes(stage.sign)) text = stage.read(text, inline, index);
  }
  return text;
}

/** Puts back what the stand-ins stand for. */
function resolve(source: string, nodes: readonly Node[], document: Document): Node[] {
  if (!source.includes(OPEN)) return source === '' ? [] : [textNode(source)];
  const resolved: Node[] = [];
  for (const [index, part] of cutAtStandIns(source).entries()) {
    const isText = index % 2 === 0;
    add(resolved, isText ? textNode(part) : (nodeFor(part, nodes, document) ?? textNode('')));
  }
  return resolved;
}

function nodeFor(name: string, nodes: readonly Node[], { blocks }: Document): Node | undefined {
  if (!isBlockName(name)) return nodes[Number(name)];
  const block = blocks[Number(name.slice(1))];
  // The line end after a block parts it from the text; inside of a run there is none.
  return block?.type === 'html' ? html(block.text) : block;
}

/** Whether a stand-in is for a block of the post, and not for a node of the run. */
function isBlockName(name: string): boolean {
  return name.startsWith('h');
}

/** The library puts a backslash before a tag in a tag. */
function printedInTag(source: string, nodes: readonly Node[], document: Document): string {
  const print = createPrinter(document);
  const parts = cutAtStandIns(source).map((part, index) => {
    if (index % 2 === 0) return part;
    const node = nodeFor(part, nodes, document);
    if (node?.type === 'element') return print(node);
    return node?.type === 'html' && !isBlockName(part) ? `\\${node.text}` : (node?.text ?? '');
  });
  return parts.join('');
}

/** Neighbouring texts are one. After a break a new line begins. */
function add(resolved: Node[], node: Node): void {
  const last = resolved.at(-1);
  if (node.type === 'element' && node.tag === 'br') resolved.push(node, textNode('\n'));
  else if (node.type !== 'text') resolved.push(node);
  else if (last?.type === 'text') resolved[resolved.length - 1] = textNode(last.text + node.text);
  else if (node.text !== '') resolved.push(node);
}

function stagesFor(document: Document): readonly Stage[] {
  const { extensions } = document.options;
  const optional = (isOn: boolean, stage: Stage) => (isOn ? [stage] : []);
  return [
    codeSpans,
    escapes(document),
    ...optional(extensions.has('footnotes'), footnoteMarks),
    linkReferences,
    links,
    images,
    imageReferences,
    shortLinkReferences,
    shortImageReferences,
    addresses,
    mailAddresses,
    hardBreaks,
    htmlSpans(document),
    entities,
    loneMarks('*'),
    loneMarks('_'),
    starEmphasis,
    underscoreEmphasis,
    ...optional(extensions.has('nl2br'), everyBreak),
    ...optional(document.abbreviations.size > 0, abbreviations(document)),
  ];
}
