import { removeField, setField } from '../post/field-edit.ts';
import type { Field } from '../post/front-matter.ts';
import type { FieldEdit, FieldPath } from '../post/post-fields.ts';
import type { Range } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import type { Fix } from './check.ts';
import type { CheckedPost } from './checked-post.ts';

/** Where a field's value stands without its quotes. */
export function valueRange(source: string, { at }: Field): Range {
  const raw = source.slice(at.from, at.to);
  const isQuoted = /^["']/.test(raw) && raw.length >= 2 && raw.endsWith(raw.charAt(0));
  return isQuoted ? { from: at.from + 1, to: at.to - 1 } : at;
}

/** A stretch of a text value. */
export interface ValuePart {
  readonly index: number;
  readonly length: number;
}

/** Where a part of a text value stands; the whole value if it is written with escapes or over several lines. */
export function partRange(source: string, field: Field, { index, length }: ValuePart): Range {
  const { from, to } = valueRange(source, field);
  if (source.slice(from, to) !== field.value) return { from, to };
  return { from: from + index, to: from + index + length };
}

/** How a fix is offered. Left out: it may change what the post says. */
type FixFacts = Pick<Fix, 'title'> & Partial<Pick<Fix, 'isSafe'>>;

/** The fix that gives a field a text as its value; none if that cannot be written. */
export function valueFix(
  post: CheckedPost,
  site: Site,
  path: FieldPath,
  value: string,
  facts: FixFacts,
): readonly Fix[] {
  return isTooLong(post) ? [] : fixOf(setField(post.source, site.fields, path, value), facts);
}

/** The fix that replaces a part of a text value. */
export function partFix(
  post: CheckedPost,
  site: Site,
  field: Field,
  part: ValuePart & { readonly insert: string },
): readonly Fix[] {
  const text = typeof field.value === 'string' ? field.value : '';
  const value = text.slice(0, part.index) + part.insert + text.slice(part.index + part.length);
  return valueFix(post, site, field.path, value, { title: `Write “${part.insert}”` });
}

/** The fix that takes a field away with its line; none if that cannot be done. */
export function removalFix(post: CheckedPost, site: Site, path: FieldPath, facts: FixFacts): readonly Fix[] {
  return isTooLong(post) ? [] : fixOf(removeField(post.source, site.fields, path), facts);
}

/** Each fix reads the front matter anew; one that no post could need would be felt. */
function isTooLong({ frontMatter }: CheckedPost): boolean {
  const isRead = frontMatter.state === 'read' || frontMatter.state === 'broken';
  return isRead && frontMatter.content.to - frontMatter.content.from > LONGEST;
}

const LONGEST = 50_000;

function fixOf(edit: FieldEdit, { title, isSafe = false }: FixFacts): readonly Fix[] {
  return edit.state === 'edits' && edit.edits.length > 0 ? [{ title, edits: edit.edits, isSafe }] : [];
}
