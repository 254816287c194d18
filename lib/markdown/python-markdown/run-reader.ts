import { attachInline } from './attribute-list.ts';
import type { Document } from './document.ts';
import { createInlineReader } from './inline-reader.ts';
import { OPEN } from './stand-in.ts';
import type { Element, Node } from './tree.ts';

/** Reads the inside of all runs below an element. */
export type RunReader = (root: Element, document: Document) => void;

/**
 * What is inside of a run depends on its text and on what the post defines. It is most of the work, so what was
 * found for the same run in the text before is used again: nothing may change those nodes.
 */
export function createRunReader(): RunReader {
  let known = new Map<string, Node[]>();
  let knownDefinitions = '';

  return (root, document) => {
    const definitions = definitionsOf(document);
    const before = definitions === knownDefinitions ? known : new Map<string, Node[]>();
    known = new Map();
    knownDefinitions = definitions;
    const readNew = readerFor(document);
    const read = (text: string): Node[] => {
      if (isOfThisPost(text, document)) return readNew(text);
      const nodes = known.get(text) ?? before.get(text) ?? readNew(text);
      known.set(text, nodes);
      return nodes;
    };
    readRunsOf(root, read);
  };
}

function readRunsOf(parent: Element, read: (text: string) => Node[]): void {
  const { tokens } = parent;
  const [only] = tokens;
  if (tokens.length === 1 && only?.type === 'run') parent.tokens = read(only.text);
  else {
    for (const token of tokens) if (token.type === 'element') readRunsOf(token, read);
    if (!tokens.some((token) => token.type === 'run')) return;
    parent.tokens = tokens.flatMap((token) => (token.type === 'run' ? read(token.text) : [token]));
  }
}

function readerFor(document: Document): (text: string) => Node[] {
  const read = createInlineReader(document);
  return document.options.extensions.has('attr_list') ? (text) => attachInline(read(text)) : read;
}

/** Stand-ins and marks of footnotes are numbered anew in each text. */
function isOfThisPost(text: string, { footnotes }: Document): boolean {
  return text.includes(OPEN) || (footnotes.size > 0 && text.includes('[^'));
}

function definitionsOf({ references, footnotes, abbreviations }: Document): string {
  return JSON.stringify([[...references], [...footnotes.keys()], [...abbreviations]]);
}
