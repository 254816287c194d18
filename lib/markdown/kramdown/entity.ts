import { leaf, type Mark } from './element.ts';
import { pointOf } from './entity-names.ts';
import { escapeText } from './escape.ts';
import type { KramdownOptions } from './options.ts';
import type { SpanReader } from './span-reader.ts';

/** `&copy;`, `&#169;` or `&#xa9;`. A name that kramdown does not know is text. */
export function readEntity(reader: SpanReader): boolean {
  const { source } = reader;
  const found = source.take(entity);
  if (!found) return false;
  const [all, name, decimal, hexadecimal] = found;
  const point = name ? pointOf(name) : numberOf(decimal, hexadecimal);
  if (point === null) {
    reader.add({ type: 'mark', text: '&', html: '&amp;', ...leaf() });
    reader.addText(all.slice(1));
    return true;
  }
  return reader.add(markAt(point, name ?? null, { original: all, options: reader.reading.options }));
}

/** A character by the name of its entity, printed as `entity_output` asks for, or as the site wants it. */
export function markOf(name: string, text: string, options: KramdownOptions, own?: string): Mark {
  const html = own === undefined ? htmlByName(name, options) : escapeText(own);
  return { type: 'mark', text, html, ...leaf() };
}

const entity = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;
const markup: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);

/** In `smart_quotes` a site may write numbers of characters instead of names, or the characters. */
function htmlByName(name: string, options: KramdownOptions): string {
  const point = /^\d+$/.test(name) ? numberOf(name, undefined) : pointOf(name);
  if (point === null) return escapeText(name);
  return htmlOf({ text: characterOf(point), point, name, original: null }, options);
}

interface Written {
  readonly original: string | null;
  readonly options: KramdownOptions;
}

function markAt(point: number, name: string | null, { original, options }: Written): Mark {
  const text = characterOf(point);
  return {
    type: 'mark',
    text: text ?? '',
    html: htmlOf({ text, point, name, original }, options),
    ...leaf(),
  };
}

interface Character {
  readonly text: string | null;
  readonly point: number;
  readonly name: string | null;
  readonly original: string | null;
}

function htmlOf({ text, point, name, original }: Character, { entity_output }: KramdownOptions): string {
  const escaped = text === null ? undefined : markup.get(text);
  if (entity_output === 'as_char' && text !== null && !escaped) return text;
  if ((entity_output === 'as_input' || entity_output === 'as_char') && original !== null) return original;
  const isNamed = name !== null && (entity_output === 'symbolic' || escaped !== undefined || text === '"');
  return isNamed ? `&${name};` : `&#${point};`;
}

/** Null for what is no character of a text. */
function characterOf(point: number): string | null {
  const isText = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isText ? String.fromCodePoint(point) : null;
}

function numberOf(decimal: string | undefined, hexadecimal: string | undefined): number {
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  return windowsPoints.get(point) ?? point;
}

/** Numbers from the time of Windows' own character set, as kramdown reads them. */
const windowsPoints: ReadonlyMap<number, number> = new Map([
  [128, 8364],
  [130, 8218],
  [131, 402],
  [132, 8222],
  [133, 8230],
  [134, 8224],
  [135, 8225],
  [136, 710],
  [137, 8240],
  [138, 352],
  [139, 8249],
  [140, 338],
  [142, 381],
  [145, 8216],
  [146, 8217],
  [147, 8220],
  [148, 8221],
  [149, 8226],
  [150, 8211],
  [151, 8212],
  [152, 732],
  [153, 8482],
  [154, 353],
  [155, 8250],
  [156, 339],
  [158, 382],
  [159, 376],
]);
