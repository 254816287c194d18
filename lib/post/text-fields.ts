import type { TextPlace } from '../sites/site.ts';
import { firstHeading } from './first-heading.ts';
import type { Field } from './front-matter.ts';
import { type Range, splitPost } from './split.ts';

/** The fields of a post without front matter, read from the lines where its site has them, in the order of the text. */
export function textFields(source: string, places: readonly TextPlace[]): Field[] {
  const lines = bodyLines(source);
  return places
    .flatMap((place) => fieldAt(source, lines, place) ?? [])
    .toSorted((one, other) => one.key.from - other.key.from);
}

interface TextLine extends Range {
  /** Without its line end. */
  readonly text: string;
}

/** The lines of the body, the last one without a line end included. */
function bodyLines(source: string): TextLine[] {
  const { from, to } = splitPost(source).body;
  const lines: TextLine[] = [];
  const ending = /\r\n|\n|\r/g;
  let start = from;
  for (ending.lastIndex = from; start <= to; start = ending.lastIndex) {
    const end = ending.exec(source)?.index ?? to;
    lines.push({ text: source.slice(start, end), from: start, to: end });
    if (end >= to) break;
  }
  return lines;
}

function fieldAt(source: string, lines: readonly TextLine[], place: TextPlace): Field | null {
  switch (place.place) {
    case 'heading':
      return headingField(source, lines, place);
    case 'line':
      return lineField(lines, place);
    case 'section':
      return sectionField(source, lines, place);
  }
}

type PlaceOf<Kind extends TextPlace['place']> = Extract<TextPlace, { readonly place: Kind }>;

/** As typed, with its inline marks; an empty `#` on the first line is a title that is still to be written. */
function headingField(
  source: string,
  lines: readonly TextLine[],
  { field }: PlaceOf<'heading'>,
): Field | null {
  const first = lines.find(({ text }) => text.trim() !== '');
  if (first && /^ {0,3}#[ \t]*$/.test(first.text)) {
    const at = { from: first.to, to: first.to };
    return { path: field, key: { from: first.from, to: first.to }, at, value: '' };
  }
  const heading = firstHeading(source, splitPost(source).body);
  if (!heading) return null;
  const at = { from: heading.from, to: heading.to };
  const line = lines.find(({ from, to }) => from <= at.from && at.from <= to);
  return { path: field, key: { from: line?.from ?? at.from, to: at.from }, at, value: lineText(source, at) };
}

function lineField(lines: readonly TextLine[], { field, before, after }: PlaceOf<'line'>): Field | null {
  if (before.trim() === '') return null;
  const found = lines.find(({ text }) => text.startsWith(before) || text.trimEnd() === before.trimEnd());
  if (!found) return null;
  const start = Math.min(before.length, found.text.length);
  const end = Math.max(start, endOfValue(found.text, start, after));
  const value = found.text.slice(start, end);
  const from = found.from + start + (value.length - value.trimStart().length);
  const at = { from, to: Math.max(from, found.from + start + value.trimEnd().length) };
  return { path: field, key: { from: found.from, to: found.from + start }, at, value: value.trim() };
}

/** A line that ends otherwise than the site's others holds the value up to its end. */
function endOfValue(text: string, start: number, after: string): number {
  const closing = after.trimEnd();
  if (closing === '') return text.length;
  const line = text.trimEnd();
  if (line.endsWith(closing) && line.length - closing.length >= start) return line.length - closing.length;
  const inside = text.indexOf(after, start);
  return inside === -1 ? text.length : inside;
}

function sectionField(source: string, lines: readonly TextLine[], place: PlaceOf<'section'>): Field | null {
  const outside = outsideFences(lines);
  const index = outside.findIndex(({ text }) => headingText(text) === place.heading);
  const heading = outside[index];
  if (!heading) return null;
  const next = outside.slice(index + 1).find(({ text }) => headingText(text) !== null);
  const body = source.slice(heading.to, next?.from ?? source.length);
  const from = heading.to + (body.length - body.trimStart().length);
  const isEmpty = body.trim() === '';
  const at = isEmpty
    ? { from: heading.to, to: heading.to }
    : { from, to: heading.to + body.trimEnd().length };
  return { path: place.field, key: { from: heading.from, to: heading.to }, at, value: lineText(source, at) };
}

function lineText(source: string, { from, to }: Range): string {
  return source.slice(from, to).replace(/\r\n|\r/g, '\n');
}

/** Null if the line is no heading. */
function headingText(text: string): string | null {
  const opening = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(text)?.[0];
  if (opening === undefined) return null;
  return text
    .slice(opening.length)
    .trim()
    .replace(/(?:^|[ \t])#+$/, '')
    .trim();
}

function outsideFences(lines: readonly TextLine[]): TextLine[] {
  let fence: string | null = null;
  return lines.filter(({ text }) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence === null && mark) fence = mark;
    else if (fence !== null && mark?.startsWith(fence)) fence = null;
    else return fence === null;
    return false;
  });
}
