import { emptyList, readAttributeList } from './attribute-list.ts';
import type { BlockReader } from './block-reader.ts';
import { type Element, leaf } from './element.ts';
import { attributeLineAt, closingBrace, matchAt } from './line-shapes.ts';
import { withOption } from './options.ts';
import { listOf, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { isSpaceAt } from './white-space.ts';

/** `{:name: .class}`, `{::comment}` and its like, or `{: .class}`, each alone on a line. */
export function readBlockExtension(reader: BlockReader): boolean {
  return readNamedList(reader) || readExtensionBlock(reader) || readAttributeLine(reader);
}

/** `{::name attributes}` as it stands in a text, with what it encloses. */
interface Extension {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Null if it is closed in itself: `{::options … /}`. */
  readonly body: string | null;
  readonly end: number;
}

/** The extension that begins at an offset, or null if there is none of that name or it is not closed. */
export function extensionAt(source: Source, at: number, place: 'block' | 'span'): Extension | null {
  const [opening, name = ''] = matchAt(extensionStart, source.text, at) ?? [];
  const brace = opening === undefined ? null : source.find(closingBrace, at + opening.length);
  const from = brace && endOfTag(source, brace.index + 1, place);
  if (opening === undefined || !brace || from === null) return null;
  const inside = source.text.slice(at + opening.length, brace.index);
  if (inside !== '' && inside !== '/' && !isSpaceAt(inside, 0)) return null;
  const isClosed = inside.endsWith('/');
  const stop = isClosed ? null : source.find(stopOf(name, place), from);
  if (!isClosed && !stop) return null;
  const { values: attributes } = readAttributeList(isClosed ? inside.slice(0, -1) : inside, emptyList());
  if (!stop) return { name, attributes, body: null, end: from };
  const enclosed = source.text.slice(from, stop.index);
  const body = place === 'block' ? enclosed.replace(/\n$/, '') : enclosed;
  return { name, attributes, body, end: stop.index + stop[0].length };
}

/** What an extension leaves in the text. */
export function elementOf(extension: Extension, place: 'block' | 'span', reading: Reading): Element[] {
  const { name, attributes, body } = extension;
  const lineEnd = place === 'block' ? '\n' : '';
  switch (name) {
    case 'comment':
      return body === null ? [] : [{ type: 'verbatim', text: `<!-- ${body} -->${lineEnd}`, ...leaf() }];
    case 'nomarkdown':
      return body === null || !isForHtml(attributes)
        ? []
        : [{ type: 'verbatim', text: body + lineEnd, ...leaf() }];
    default:
      setOptions(reading, attributes);
      return [];
  }
}

const namedList = / {0,3}\{:(\w[\w-]*):/y;
const extensionStart = /\{::(comment|nomarkdown|options)(?!\w)/y;
const restOfLine = /[ \t\v\f]*\n/y;
const blanks = / {0,3}/y;

function readNamedList(reader: BlockReader): boolean {
  const { source } = reader;
  const opening = source.look(namedList);
  const from = source.at + (opening?.[0].length ?? 0);
  const brace = opening && source.find(closingBrace, from);
  const rest = brace && brace.index > from && matchAt(restOfLine, source.text, brace.index + 1);
  if (!opening || !brace || !rest) return false;
  source.at = brace.index + 1 + rest[0].length;
  const { lists } = reader.reading;
  const name = opening[1] ?? '';
  lists.set(name, readAttributeList(source.text.slice(from, brace.index), lists.get(name) ?? emptyList()));
  reader.addBoundary('named list');
  return true;
}

function readExtensionBlock(reader: BlockReader): boolean {
  const { source } = reader;
  const at = source.at + (matchAt(blanks, source.text, source.at)?.[0].length ?? 0);
  const extension = extensionAt(source, at, 'block');
  const elements = extension && elementOf(extension, 'block', reader.reading);
  if (!elements) return false;
  source.at = extension.end;
  reader.parent.tokens.push(...elements);
  if (extension.name === 'options') reader.addBoundary('options');
  return true;
}

/** Goes to the block right before it, or if there is none to the one after it. */
function readAttributeLine(reader: BlockReader): boolean {
  const { source, last } = reader;
  const line = attributeLineAt(source, source.at);
  if (!line) return false;
  source.at = line.end;
  if (last && takesAttributes(last)) {
    readAttributeList(line.content, listOf(last));
    if (!attributeLineAt(source, source.at)) reader.addBoundary('attributes');
  } else {
    reader.waiting = readAttributeList(line.content, reader.waiting ?? emptyList());
  }
  return true;
}

function takesAttributes(element: Element): boolean {
  if (element.type === 'blank') return false;
  return element.type !== 'boundary' || ['link', 'abbreviation', 'footnote'].includes(element.cause);
}

/** In a block nothing else may stand on the line. */
function endOfTag(source: Source, at: number, place: 'block' | 'span'): number | null {
  if (place === 'span') return at;
  const rest = matchAt(restOfLine, source.text, at);
  return rest && at + rest[0].length;
}

const stops = new Map<string, RegExp>();

function stopOf(name: string, place: 'block' | 'span'): RegExp {
  const key = `${place} ${name}`;
  let stop = stops.get(key);
  if (!stop) {
    const tag = `\\{:/(?:${name})?\\}`;
    stop = new RegExp(
      place === 'block' ? `^ {0,3}${tag}[ \\t\\v\\f]*\\n` : tag,
      place === 'block' ? 'gm' : 'g',
    );
    if (stops.size > 100) stops.clear();
    stops.set(key, stop);
  }
  return stop;
}

/** `{::nomarkdown type="latex"}` is for another output. */
function isForHtml(attributes: ReadonlyMap<string, string>): boolean {
  const types = (attributes.get('type') ?? '').split(/\s+/).filter((type) => type !== '');
  return types.length === 0 || types.includes('html');
}

function setOptions(reading: Reading, attributes: ReadonlyMap<string, string>): void {
  for (const [name, value] of attributes) {
    reading.options = withOption(reading.options, name, value) ?? reading.options;
  }
}
