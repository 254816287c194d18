import { type Plain, plain } from './element.ts';
import type { SpanReader, Stop } from './span-reader.ts';
import { isSpaceAt } from './white-space.ts';

/** `*text*`, `**text**` and the same with `_`. */
export function readEmphasis(reader: SpanReader): boolean {
  const { source, allowance } = reader;
  const { at, text } = source;
  const mark = text.charAt(at);
  const delimiter = text[at + 1] === mark ? mark + mark : mark;
  const kind = kindOf(delimiter);
  const isText =
    (mark === '_' && isInWord(text, at)) || isSpaceAt(text, at + delimiter.length) || isOpen(reader, kind);
  if (!isText && allowance.left > 0) {
    if (readTo(reader, delimiter)) return true;
    source.at = at;
    if (kind === 'strong' && reader.parent.type !== 'em' && readTo(reader, mark)) return true;
    source.at = at;
  }
  return reader.takeText(delimiter.length);
}

/** Where one may end at all. */
const ends: Readonly<Record<string, RegExp>> = { '*': /\*/g, '**': /\*\*/g, _: /_/g, __: /__/g };
const letter = /\p{Alphabetic}/u;
const letterOrNumber = /[\p{Alphabetic}\p{Nd}]/u;

function readTo(reader: SpanReader, delimiter: string): boolean {
  const { source, allowance } = reader;
  const from = source.at + delimiter.length;
  const end = ends[delimiter];
  if (!end || !source.find(end, from)) return false;
  const element = plain(kindOf(delimiter));
  source.at = from;
  if (reader.readInto(element, 'all', stopAt(reader, delimiter))) {
    source.at += delimiter.length;
    return reader.add(element);
  }
  allowance.left -= source.text.length - from;
  return false;
}

function stopAt({ source }: SpanReader, delimiter: string): Stop {
  const { text } = source;
  const mark = delimiter.charAt(0);
  return ({ tokens }) => {
    const { at } = source;
    if (text[at] !== mark || !text.startsWith(delimiter, at) || tokens.length === 0) return false;
    if (isSpaceAt(text, at - 1)) return false;
    if (delimiter === mark && text[at + 1] === mark && text[at + 2] !== mark) return false;
    return mark !== '_' || !letterOrNumber.test(characterAt(text, at + delimiter.length));
  };
}

function kindOf(delimiter: string): Plain['type'] & ('em' | 'strong') {
  return delimiter.length === 2 ? 'strong' : 'em';
}

function isOpen({ parents }: SpanReader, kind: string): boolean {
  return parents.some(({ type }) => type === kind);
}

/** `_` is a letter like any other after a letter, or after a letter and a hyphen. */
function isInWord(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  return letter.test(before) || (before === '-' && letter.test(characterBefore(text, at - 1)));
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, at: number): string {
  const char = text.charAt(at - 1);
  return char >= '\uDC00' && char <= '\uDFFF' ? characterAt(text, at - 2) : char;
}
