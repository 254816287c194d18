import type { FieldPath, TextPlace } from '../sites/site.ts';
import type { TextEdit } from './edit.ts';
import { isSamePath } from './field-path.ts';
import type { Field } from './front-matter.ts';
import { lineEnd, lineEndOf, lineStart, nextLine } from './line-bounds.ts';
import { splitPost } from './split.ts';
import { textFields } from './text-fields.ts';

/** The edits that give a field a value in the text, or null if its site has no place for it or it is not there. */
export function setInText(
  source: string,
  places: readonly TextPlace[],
  path: FieldPath,
  value: string,
): TextEdit[] | null {
  const place = placeOf(places, path);
  if (!place) return null;
  const field = fieldOf(source, places, path);
  if (place.place === 'section') return field && [inSection(source, field, value)];
  if (field)
    return [{ ...field.at, insert: value !== '' && needsBlank(source, field) ? ` ${value}` : value }];
  if (place.place === 'heading') return [atTop(source, `# ${value}`)];
  return [underTitle(source, places, `${place.before}${value}${place.after}`.trimEnd())];
}

/** The edits that take a field's whole line away, or its section; none if it is not there. */
export function removeFromText(
  source: string,
  places: readonly TextPlace[],
  path: FieldPath,
): TextEdit[] | null {
  if (!placeOf(places, path)) return null;
  const field = fieldOf(source, places, path);
  if (!field) return [];
  const underline = nextLine(source, field.at.to);
  const isUnderlined =
    source.charAt(field.key.from) !== '#' && /^ {0,3}=+[ \t]*$/.test(lineText(source, underline));
  const last = isUnderlined ? underline : Math.max(field.at.to, field.key.to);
  return [{ from: lineStart(source, field.key.from), to: nextLine(source, last), insert: '' }];
}

function placeOf(places: readonly TextPlace[], path: FieldPath): TextPlace | undefined {
  return places.find(({ field }) => isSamePath(field, path));
}

function fieldOf(source: string, places: readonly TextPlace[], path: FieldPath): Field | null {
  return textFields(source, places).find((field) => isSamePath(field.path, path)) ?? null;
}

function lineText(source: string, at: number): string {
  return source.slice(at, lineEnd(source, at));
}

/** After a `#` or a `Published on` that nothing follows yet. */
function needsBlank(source: string, { at }: Field): boolean {
  return at.from === at.to && at.from > 0 && /\S/.test(source.charAt(at.from - 1));
}

function inSection(source: string, { at, key }: Field, value: string): TextEdit {
  const eol = lineEndOf(source);
  const text = value.replace(/\n/g, eol);
  const isNew = at.from === at.to && at.from === key.to;
  return { ...at, insert: isNew ? `${eol}${eol}${text}` : text };
}

function atTop(source: string, line: string): TextEdit {
  const { from, to } = splitPost(source).body;
  const eol = lineEndOf(source);
  const isFollowed = from < to && lineText(source, from).trim() !== '';
  return { from, to: from, insert: line + (isFollowed ? eol + eol : eol) };
}

/** Below the title with a blank line between, or at the top if there is no title. */
function underTitle(source: string, places: readonly TextPlace[], line: string): TextEdit {
  const heading = places.find(({ place }) => place === 'heading');
  const title = heading && fieldOf(source, places, heading.field);
  if (!title) return atTop(source, line);
  const underline = nextLine(source, title.at.to);
  const isUnderlined = /^ {0,3}=+[ \t]*$/.test(lineText(source, underline));
  const last = isUnderlined ? underline : title.at.to;
  const eol = lineEndOf(source);
  const at = nextLine(source, last);
  const isLastLine = at === lineEnd(source, last);
  const gap = at < source.length && lineText(source, at).trim() !== '' ? eol : '';
  return { from: at, to: at, insert: `${isLastLine ? eol : ''}${eol}${line}${isLastLine ? '' : eol}${gap}` };
}
