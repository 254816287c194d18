import { withList } from './attribute-list.ts';
import { base, type Element, plain } from './element.ts';
import { linkLabel } from './reading.ts';
import type { SpanReader, Stop } from './span-reader.ts';
import { stripped } from './white-space.ts';

/** `[text](address "title")`, `[text][label]`, `[label]`, and pictures with a `!` before them. */
export function readLink(reader: SpanReader): boolean {
  const { source, allowance } = reader;
  const { at, text } = source;
  const opening = source.look(start)?.[0];
  if (opening === undefined) return false;
  const isPicture = opening.startsWith('!');
  if (!isPicture && isInLink(reader)) return reader.takeText(opening.length);
  const from = at + opening.length;
  const isPossible = allowance.left > 0 && reader.mayNest && source.find(closingBracket, from);
  if (isPossible) {
    const element: Element = isPicture ? { type: 'picture', ...base() } : plain('link');
    source.at = from;
    const isEnded = reader.readInto(element, 'all', stopAtBracket(reader));
    if (isEnded && readTarget(reader, element, from)) return reader.add(element);
    allowance.left -= (isEnded ? source.at : text.length) - at;
    source.at = at;
  }
  reader.addText(text.slice(at, from));
  source.at = from;
  return true;
}

const start = /!?\[(?!\^)(?=[\s\S])/y;
const closingBracket = /\]/g;
const labelled = /[ \t\n\v\f]*\[([^\]]*)\]/y;
const pointEnd = /[>\n]/g;
const addressStop = /[()]|[ \t\n\v\f](?=['"])/g;
const title = /[ \t\n\v\f]*(["'])/y;
const titleEnds = { '"': /"[ \t\n\v\f]*\)/g, "'": /'[ \t\n\v\f]*\)/g };

function isInLink({ parents }: SpanReader): boolean {
  return parents.some(({ type }) => type === 'link' || type === 'picture');
}

/** Brackets in the text have to be even; those of pictures in it are not counted. */
function stopAtBracket({ source }: SpanReader): Stop {
  const { text } = source;
  let open = 1;
  let pictures = 0;
  let counted = 0;
  return ({ tokens }) => {
    const char = text[source.at];
    if (char === ']') open--;
    else if (char === '[' || (char === '!' && text[source.at + 1] === '[')) open++;
    else return false;
    for (; counted < tokens.length; counted++) if (tokens[counted]?.type === 'picture') pictures++;
    return open - pictures === 0;
  };
}

/** Reads what stands behind the text of a link and gives it to the element. */
function readTarget(reader: SpanReader, element: Element, from: number): boolean {
  const { source } = reader;
  const shown = source.text.slice(from, source.at).replace(escaped, '$1');
  source.at++;
  const label = source.take(labelled);
  if (label || source.text[source.at] !== '(') {
    return linkByLabel(reader, element, { label: label?.[1] || shown, shown });
  }
  const pointed = readPointed(reader);
  const target = pointed === undefined ? readAddress(reader) : pointed;
  if (!target) return false;
  finish(element, { ...target, shown });
  return true;
}

const escaped = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

interface Target {
  readonly address: string;
  readonly title: string | null;
}

function linkByLabel(
  { reading }: SpanReader,
  element: Element,
  by: { label: string; shown: string },
): boolean {
  const definition = reading.links.get(linkLabel(by.label));
  if (!definition) return false;
  const { list } = definition.place;
  element.list = list;
  if (list) element.attributes = withList(element.attributes, list, reading.lists);
  finish(element, { ...definition, shown: by.shown });
  return true;
}

/** `(<address>)`; undefined if the bracket is not closed. */
function readPointed(reader: SpanReader): Target | null | undefined {
  const { source } = reader;
  const from = source.at + 2;
  const end = source.text.startsWith('(<', source.at) ? source.find(pointEnd, from) : null;
  if (end?.[0] !== '>') return undefined;
  const address = source.text.slice(from, end.index);
  source.at = end.index + 1;
  if (source.text[source.at] !== ')') return readTitle(reader, address);
  source.at++;
  return { address, title: null };
}

/** `(address)`, in which parentheses are even, or the address ends before a quote. */
function readAddress(reader: SpanReader): Target | null {
  const { source } = reader;
  const from = source.at;
  let open = 0;
  let end = from;
  for (;;) {
    addressStop.lastIndex = source.at;
    const found = addressStop.exec(source.text);
    if (!found) break;
    end = found.index;
    source.at = end + 1;
    if (found[0] === '(') open++;
    else if (found[0] !== ')') break;
    else if (--open === 0) break;
  }
  const address = stripped(source.text.slice(from + 1, end));
  return open === 0 ? { address, title: null } : readTitle(reader, address);
}

function readTitle({ source }: SpanReader, address: string): Target | null {
  const opening = source.take(title);
  if (!opening) return null;
  const from = source.at;
  const end = source.find(titleEnds[opening[1] === '"' ? '"' : "'"], from + 1);
  if (!end) return null;
  source.at = end.index + end[0].length;
  return { address, title: source.text.slice(from, end.index) };
}

function finish(element: Element, { address, title: named, shown }: Target & { shown: string }): void {
  const attributes = new Map(element.attributes);
  if (element.type === 'picture') {
    attributes.set('src', address).set('alt', shown);
    element.tokens = [];
  } else attributes.set('href', address);
  if (named !== null) attributes.set('title', named);
  element.attributes = attributes;
}
