import { base, type HtmlElement, leaf } from './element.ts';
import { askedModel } from './html-block.ts';
import { blockElements, contentModelOf, elementName, emptyElements } from './html-names.ts';
import { closingTagAt, commentEnd, type Tag, tagAt } from './html-tag.ts';
import { testAt } from './line-shapes.ts';
import type { SpanReader } from './span-reader.ts';

/** A comment, or an element with all that is in it. A tag that does not fit is text. */
export function readSpanHtml(reader: SpanReader): boolean {
  const { source } = reader;
  const { text, at } = source;
  if (!testAt(start, text, at)) return false;
  const comment = commentEnd(source, at);
  if (comment !== -1) {
    source.at = comment;
    return reader.add({ type: 'verbatim', text: text.slice(at, comment), ...leaf() });
  }
  const tag = tagAt(source, at);
  if (!tag) return reader.takeText((closingTagAt(text, at)?.end ?? at + 1) - at);
  const isText = blockElements.has(tag.name) || !reader.mayNest;
  return isText ? reader.takeText(tag.end - at) : readElement(reader, tag);
}

const start = /<(?:[\p{Alphabetic}_/]|!--)/uy;

function readElement(reader: SpanReader, tag: Tag): true {
  const { source } = reader;
  const element = elementOf(reader, tag);
  reader.add(element);
  source.at = tag.end;
  if (tag.isClosed || emptyElements.has(tag.name)) return true;
  if (reader.readInto(element, element.model === 'raw' ? 'html' : 'all', () => endsHere(reader, tag.name))) {
    source.at = closingTagAt(source.text, source.at)?.end ?? source.at;
  } else takeRest(reader, element);
  return true;
}

function elementOf(reader: SpanReader, tag: Tag): HtmlElement {
  const own = contentModelOf(tag.name);
  const { parent } = reader;
  const isInRaw = parent.type === 'html element' && parent.model === 'raw';
  const isRead = own !== 'raw' && !isInRaw && reader.reading.options.parse_span_html;
  const asked = askedModel(tag, own === 'raw' ? 'raw' : 'span');
  const attributes = new Map(
    Array.from(tag.attributes, ([name, value]) => [name, value.replace(/\n+/g, ' ')] as const),
  );
  attributes.delete('markdown');
  return {
    ...base(),
    type: 'html element',
    name: tag.name,
    place: 'span',
    model: asked && asked !== 'block' ? asked : isRead ? 'span' : 'raw',
    isClosed: tag.isClosed,
    isInRaw,
    attributes,
  };
}

function endsHere({ source }: SpanReader, name: string): boolean {
  const { text, at } = source;
  if (text[at] !== '<' || text[at + 1] !== '/') return false;
  const closing = closingTagAt(text, at);
  return closing !== null && elementName(closing.name) === name;
}

/** Without an end tag, all that is left belongs to it. */
function takeRest(reader: SpanReader, element: HtmlElement): void {
  const { source } = reader;
  reader.parents.push(element);
  reader.takeText(source.text.length - source.at);
  reader.parents.pop();
}
