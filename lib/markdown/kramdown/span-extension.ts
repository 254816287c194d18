import { emptyList, extendList, readAttributeList, withList } from './attribute-list.ts';
import { elementOf, extensionAt } from './extension.ts';
import { closingBrace, testAt } from './line-shapes.ts';
import { listOf } from './reading.ts';
import type { SpanReader } from './span-reader.ts';

/** `{::comment}…{:/}` in a line, or `{: .class }` right after what it is for. */
export function readSpanExtension(reader: SpanReader): boolean {
  const { source, reading } = reader;
  if (!source.text.startsWith('{:', source.at)) return false;
  const extension = extensionAt(source, source.at, 'span');
  const elements = extension && elementOf(extension, 'span', reading);
  if (elements) {
    for (const element of elements) reader.add(element);
    source.at = extension.end;
    return true;
  }
  return testAt(extensionTag, source.text, source.at) ? reader.takeText(1) : readAttributes(reader);
}

const extensionTag = /\{:(?::\w+(?=[ \t\n\v\f}]|\/\})|\/(?:\w[\w-]*)?\})/y;

function readAttributes(reader: SpanReader): boolean {
  const { source, reading } = reader;
  const from = source.at + 2;
  const last = reader.parent.tokens.at(-1);
  const brace = source.find(closingBrace, from);
  if (!last || last.type === 'text' || !brace || brace.index === from) return reader.takeText(1);
  const list = readAttributeList(source.text.slice(from, brace.index), emptyList());
  extendList(listOf(last), list);
  last.attributes = withList(last.attributes, list, reading.lists);
  source.at = brace.index + 1;
  return true;
}
