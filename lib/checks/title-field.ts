import type { Field } from '../post/front-matter.ts';
import { plainInline } from '../post/plain-inline.ts';
import type { FieldPath, Site } from '../sites/site.ts';
import type { CheckedPost } from './checked-post.ts';

export interface TitleField {
  readonly field: Field;
  /** As it is written, quotes and escapes of the front matter undone. */
  readonly value: string;
  /** As readers see it. */
  readonly text: string;
}

/** The post's title where the site has it, or null if there is none or it is no text. */
export function titleField({ fields }: CheckedPost, site: Site): TitleField | null {
  const field = fields.find(titlePath(site));
  if (typeof field?.value !== 'string' || field.value.trim() === '') return null;
  const text = site.fields.style === 'text' ? plainInline(field.value) : fields.text(field.path);
  return { field, value: field.value, text };
}

/** A title that stands in the body is a field of its own where the site's fields do. */
export function titlePath({ title, fields }: Site): FieldPath {
  if (title.from === 'field') return title.field;
  const places = fields.style === 'text' ? fields.places : [];
  return places.find(({ place }) => place === 'heading')?.field ?? ['title'];
}
