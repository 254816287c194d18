import { DEEPEST } from '../engine.ts';
import { BlockReader } from './block-reader.ts';
import { type Element, type HtmlElement, leaf, textElement } from './element.ts';
import { endTagOf, openElement, readElementInside } from './html-block.ts';
import { elementName } from './html-names.ts';
import { closingTagAt, commentEnd, instructionEnd, markupStart, tagAt } from './html-tag.ts';
import type { Source } from './source.ts';

/** Reads HTML in which nothing else is read, up to the end tag of the element: what it does not fit is text. */
export function readRawHtml(reader: BlockReader, element: HtmlElement): void {
  const { source } = reader;
  while (!source.isAtEnd) {
    const start = source.find(markupStart, source.at);
    addText(element, source.text.slice(source.at, start?.index));
    source.at = start?.index ?? source.text.length;
    if (start && readMarkup(reader, element) === 'end') return;
  }
}

/** Takes the inside of a script or a style as it stands, with its end tag. */
export function takeVerbatim(source: Source, element: HtmlElement): void {
  const end = source.find(endTagOf(element.name), source.at);
  element.tokens.push({ type: 'verbatim', text: source.text.slice(source.at, end?.index), ...leaf() });
  source.at = end ? end.index + end[0].length : source.text.length;
}

function readMarkup(reader: BlockReader, element: HtmlElement): 'end' | 'inside' {
  const { source } = reader;
  const { text, at } = source;
  const comment = commentEnd(source, at);
  const verbatim = comment === -1 ? instructionEnd(source, at) : comment;
  if (verbatim !== -1) {
    source.at = verbatim;
    element.tokens.push({ type: 'verbatim', text: text.slice(at, verbatim), ...leaf() });
    return 'inside';
  }
  if (readInner(reader, element)) return 'inside';
  const closing = closingTagAt(text, at);
  source.at = closing?.end ?? at + 1;
  if (closing && elementName(closing.name) === element.name) return 'end';
  addText(element, text.slice(at, source.at));
  return 'inside';
}

/** An element inside. Too deep down its tag is text. */
function readInner(reader: BlockReader, element: HtmlElement): boolean {
  const { reading, source, depth } = reader;
  const tag = depth < DEEPEST ? tagAt(source, source.at) : null;
  if (!tag) return false;
  const inner = openElement(reader, element, tag);
  element.tokens.push(inner);
  source.at = tag.end;
  readElementInside(new BlockReader(reading, source, inner, depth + 1), inner, null);
  return true;
}

function addText(element: Element, text: string): void {
  const last = element.tokens.at(-1);
  if (last?.type === 'text') last.text += text;
  else if (text !== '') element.tokens.push(textElement(text));
}
