import type { FieldPath, FieldRules } from '../sites/site.ts';
import type { TextEdit } from './edit.ts';
import { type Field, type FieldValue, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { onOneLine } from './plain-inline.ts';
import { textFields } from './text-fields.ts';

/**
 * The fields of a post by the rules of its site, wherever they stand: in the front matter, or in lines of the
 * text (`# Title`, `Published on …`). For the form and for checks.
 */
export interface PostFields {
  /** In the order of the text; unknown ones included. */
  readonly all: readonly Field[];
  /** The first with that path, or null. */
  find(path: FieldPath): Field | null;
  /** Its value as one line of text, trimmed; empty if there is none, or if it is a list or a group. */
  text(path: FieldPath): string;
}

/** How to change a field: edits that touch nothing but its value, or why that cannot be done. */
export type FieldEdit =
  | { readonly state: 'edits'; readonly edits: readonly TextEdit[] }
  /** The front matter is broken and the field stands on no line that can be read for itself. */
  | { readonly state: 'refused'; readonly reason: 'broken-front-matter' | 'no-place' | 'not-writable' };

export type { FieldPath, FieldRules, FieldValue };

/** Reads the fields of a post. Hand in its front matter if that has been read already. */
export function readPostFields(
  source: string,
  rules: FieldRules,
  frontMatter: FrontMatter = readFrontMatter(source),
): PostFields {
  const all = rules.style === 'text' ? textFields(source, rules.places) : fieldsIn(frontMatter);
  const byPath = new Map(all.toReversed().map((field) => [pathKey(field.path), field]));
  const find = (path: FieldPath) => byPath.get(pathKey(path)) ?? null;
  return { all, find, text: (path) => textOf(source, find(path)) };
}

function fieldsIn(frontMatter: FrontMatter): readonly Field[] {
  return frontMatter.state === 'read' || frontMatter.state === 'broken' ? frontMatter.fields : [];
}

/** Keys may hold any character, so no separator would do. */
function pathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/** A number or a yes is shown as typed: `2024`, `1.10`, `yes`. */
function textOf(source: string, field: Field | null): string {
  if (field === null || field.value === null || typeof field.value === 'object') return '';
  if (typeof field.value === 'string') return onOneLine(field.value);
  return onOneLine(source.slice(field.at.from, field.at.to));
}
