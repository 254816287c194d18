import type { Field } from '../post/front-matter.ts';
import type { Site } from '../sites/site.ts';
import type { CheckedPost } from './checked-post.ts';
import { isSamePath, type SchemaField, schemaFields } from './schema-fields.ts';

/** A field of the front matter that holds a picture's path, and is not empty. */
export interface PictureField {
  readonly field: Field;
  readonly rule: SchemaField;
  /** As typed, without blanks around it. */
  readonly path: string;
  /** Whether the site shows it: an older field may be left in the front matter. */
  readonly isShown: boolean;
}

/** The pictures that the front matter names, in the order of the site's fields. */
export function pictureFields({ fields }: CheckedPost, site: Site): readonly PictureField[] {
  return pictureRules(site).flatMap((rule) => {
    const field = fields.find(rule.path);
    const path = typeof field?.value === 'string' ? field.value.trim() : '';
    return field && path !== '' && path.length <= LONGEST
      ? [{ field, rule, path, isShown: !isOld(rule) }]
      : [];
  });
}

/** No path is as long; the site's schema says so for itself. */
const LONGEST = 1_000;

/** The fields that hold a picture's path, by the site's cover or by the control they have in the form. */
export function pictureRules(site: Site): readonly SchemaField[] {
  return schemaFields(site).filter(
    ({ path, schema }) =>
      schema.afterword?.control === 'image' ||
      site.cover?.images.some((image) => isSamePath(image, path)) === true,
  );
}

function isOld({ schema }: SchemaField): boolean {
  return schema.afterword?.isOld === true;
}

/** Whether a field is part of the cover: a picture, its description, or the group of both. */
export function isCoverField({ path }: SchemaField, { cover }: Site): boolean {
  const parts = [...(cover?.images ?? []), ...(cover?.alt ? [cover.alt] : [])];
  return parts.some((part) => isSamePath(path, part.slice(0, path.length)));
}

/** Whether a field says what the cover shows. */
export function isAltField({ path }: SchemaField, { cover }: Site): boolean {
  return cover?.alt !== undefined && cover.alt !== null && isSamePath(path, cover.alt);
}
