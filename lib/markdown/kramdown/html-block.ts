import type { AttributeList } from './attribute-list.ts';
import type { BlockReader } from './block-reader.ts';
import { base, type ContentModel, type HtmlElement, leaf, run } from './element.ts';
import { contentModelOf, emptyElements, spanElements } from './html-names.ts';
import { readRawHtml, takeVerbatim } from './html-raw.ts';
import { closingTagAt, commentEnd, type Tag, tagAt } from './html-tag.ts';
import { matchAt } from './line-shapes.ts';

/** A comment or an element that stands between blocks, or the end tag of the element that is read. */
export function readBlockHtml(reader: BlockReader): boolean {
  const { source } = reader;
  const comment = commentEnd(source, source.at);
  if (comment !== -1) {
    const text = `${source.text.slice(source.at, comment)}\n`;
    reader.parent.tokens.push({ type: 'verbatim', text, ...leaf() });
    source.at = comment;
    source.take(lineRest);
    return true;
  }
  const at = source.at + (matchAt(blanks, source.text, source.at)?.[0].length ?? 0);
  const tag = tagAt(source, at);
  if (tag) return !spanElements.has(tag.name.toLowerCase()) && readElement(reader, tag);
  return readEnd(reader, at);
}

/** How an element is read by its `markdown` attribute, or where it has none by what stands around it. */
export function openElement(reader: BlockReader, parent: HtmlElement | null, tag: Tag): HtmlElement {
  const isInRaw = parent?.model === 'raw';
  const own = contentModelOf(tag.name);
  const usual = isInRaw || !reader.reading.options.parse_block_html ? 'raw' : own;
  const attributes = new Map(tag.attributes);
  attributes.delete('markdown');
  return {
    ...base(),
    type: 'html element',
    name: tag.name,
    place: 'block',
    model: askedModel(tag, own) ?? usual,
    isClosed: tag.isClosed || emptyElements.has(tag.name),
    isInRaw,
    attributes,
  };
}

/** `markdown="1"`, `"0"`, `"span"` or `"block"`; null without any. */
export function askedModel({ attributes }: Tag, own: ContentModel): ContentModel | null {
  switch (attributes.get('markdown')) {
    case '0':
      return 'raw';
    case '1':
      return own;
    case 'span':
      return 'span';
    case 'block':
      return 'block';
    default:
      return null;
  }
}

/** Reads what is inside an element, up to its end tag or the end of the text. */
export function readElementInside(
  reader: BlockReader,
  element: HtmlElement,
  list: AttributeList | null,
): void {
  const { source } = reader;
  element.list = list;
  if (element.name === 'script' || element.name === 'style') {
    element.model = 'raw';
    element.isClosed = false;
    takeVerbatim(source, element);
    return;
  }
  if (element.model === 'block') source.take(lineRest);
  if (element.isClosed) return;
  if (element.model === 'block') reader.readInside(element, source);
  else if (element.model === 'span') takeSpans(reader, element);
  else readRawHtml(reader, element);
  if (!element.isInRaw) source.take(lineRest);
}

const blanks = / {0,3}/y;
const lineRest = /[ \t]*\n/y;

function readElement(reader: BlockReader, tag: Tag): boolean {
  const { parent } = reader;
  const element = openElement(reader, parent.type === 'html element' ? parent : null, tag);
  parent.tokens.push(element);
  reader.source.at = tag.end;
  const { waiting } = reader;
  reader.waiting = null;
  readElementInside(reader, element, waiting);
  return true;
}

function readEnd(reader: BlockReader, at: number): boolean {
  const { parent, source } = reader;
  const tag = closingTagAt(source.text, at);
  const isEnd = tag && parent.type === 'html element' && parent.name === tag.name.toLowerCase();
  if (!isEnd || spanElements.has(parent.name)) return false;
  source.at = tag.end;
  reader.isClosed = true;
  return true;
}

/** Everything up to the end tag is one text. */
function takeSpans({ source }: BlockReader, element: HtmlElement): void {
  const end = source.find(endTagOf(element.name), source.at);
  const text = source.text.slice(source.at, end?.index);
  if (text !== '') element.tokens.push(run(text));
  source.at = end ? end.index + end[0].length : source.text.length;
}

const endTags = new Map<string, RegExp>();

/** Any writing of an element's end tag. */
export function endTagOf(name: string): RegExp {
  let expression = endTags.get(name);
  if (!expression) {
    const escaped = name.replace(/[.\\]/g, '\\$&');
    expression = new RegExp(`</${escaped}[ \\t\\n\\v\\f]*>`, 'gi');
    if (endTags.size > 500) endTags.clear();
    endTags.set(name, expression);
  }
  return expression;
}
