import { schemaAt } from '../post/field-order.ts';
import { isSamePath, isWithin } from '../post/field-path.ts';
import type { Field, FieldValue } from '../post/front-matter.ts';
import type { PostFields } from '../post/post-fields.ts';
import type { Range } from '../post/split.ts';
import type { FieldPath, FieldSchema, Site } from '../sites/site.ts';
import { type DateReading, readFormDate } from './form-date.ts';

/** What the form shows one below the other. */
export type FormRow = FormField | FormGroup;

export interface FormField extends RowFacts {
  readonly kind: 'field';
  readonly control: FormControl;
}

export interface FormGroup extends RowFacts {
  readonly kind: 'group';
  readonly rows: readonly FormRow[];
}

interface RowFacts {
  readonly path: FieldPath;
  readonly label: string;
  /** In the site's words; empty if it says nothing. */
  readonly help: string;
  readonly isRequired: boolean;
  /** Whether the text has it, be it empty. */
  readonly isPresent: boolean;
  /** Whether the site knows it. */
  readonly isKnown: boolean;
  /** It stands where broken front matter cannot be read, or may do so: it cannot be edited here. */
  readonly isLocked: boolean;
}

export type FormControl =
  | { readonly control: 'text'; readonly text: string; readonly isLong: boolean; readonly type: TypedAs }
  | { readonly control: 'date'; readonly text: string; readonly reading: DateReading }
  /** `isOpen`: anything else may be written too. */
  | {
      readonly control: 'choice';
      readonly text: string;
      readonly choices: readonly string[];
      readonly isOpen: boolean;
      readonly type: TypedAs;
    }
  | { readonly control: 'yes-no'; readonly isYes: boolean }
  | { readonly control: 'list'; readonly items: readonly FieldValue[] }
  /** `prefix`: what the site's posts write before a picture's name; empty if that is not known. */
  | { readonly control: 'image'; readonly text: string; readonly prefix: string }
  /** More than a form can hold: to be edited in the text. */
  | { readonly control: 'in-text'; readonly text: string; readonly at: Range };

/** What typed characters become. */
export type TypedAs = 'text' | 'number' | 'boolean';

export interface RowsOf {
  readonly source: string;
  readonly site: Site;
  readonly fields: PostFields;
  /** Whether some of the front matter cannot be read. */
  readonly isBroken: boolean;
}

/** The fields that the site asks for, in its order; of those that only older posts have, the ones that are there. */
export function siteRows(post: RowsOf): FormRow[] {
  return schemaRows(post, post.site.fields.schema, [], true);
}

/** What the post has beyond that, in the order of the text. */
export function otherRows(post: RowsOf, group: FieldPath = []): FormRow[] {
  const known = schemaAt(post.site.fields.schema, group)?.properties ?? {};
  const inside = post.fields.all.filter(
    ({ path }) => path.length === group.length + 1 && isWithin(path, group),
  );
  const keys = new Set(inside.map(({ path }) => path.at(-1) ?? ''));
  return [...keys]
    .filter((key) => !Object.hasOwn(known, key))
    .flatMap((key) => unknownRow(post, [...group, key]) ?? []);
}

function schemaRows(post: RowsOf, schema: FieldSchema, outer: FieldPath, isWanted: boolean): FormRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const path = [...outer, key];
    const found = post.fields.find(path);
    if (field.afterword?.isOld && !found) return [];
    return [schemaRow(post, path, field, isWanted && (schema.required?.includes(key) ?? false))];
  });
}

function schemaRow(post: RowsOf, path: FieldPath, schema: FieldSchema, isRequired: boolean): FormRow {
  const field = post.fields.find(path);
  const facts = {
    path,
    label: schema.title ?? path.at(-1) ?? '',
    help: schema.description ?? '',
    isRequired,
    isPresent: field !== null,
    isKnown: true,
    isLocked: post.isBroken && field === null,
  };
  if (schema.properties && (!field || isGroup(field.value) || field.value === null)) {
    // What a group needs it needs only if it is there.
    const inner = schemaRows(post, schema, path, field !== null);
    return { kind: 'group', ...facts, rows: [...inner, ...otherRows(post, path)] };
  }
  return { kind: 'field', ...facts, control: controlOf(post, field, schema, path) };
}

function unknownRow(post: RowsOf, path: FieldPath): FormRow | null {
  const field = post.fields.find(path);
  if (!field) return null;
  const facts = {
    path,
    label: path.at(-1) ?? '',
    help: '',
    isRequired: false,
    isPresent: true,
    isKnown: false,
    isLocked: false,
  };
  if (isGroup(field.value)) {
    const rows = otherRows(post, path);
    if (rows.length > 0) return { kind: 'group', ...facts, rows };
  }
  return { kind: 'field', ...facts, control: controlOf(post, field, null, path) };
}

function controlOf(
  post: RowsOf,
  field: Field | null,
  schema: FieldSchema | null,
  path: FieldPath,
): FormControl {
  const { source, site } = post;
  const value = field?.value ?? null;
  if (field && (isGroup(value) || (Array.isArray(value) && !value.every(isScalar)))) {
    return { control: 'in-text', text: source.slice(field.at.from, field.at.to), at: field.at };
  }
  const control = schema ? (schema.afterword?.control ?? usualControl(schema)) : 'text';
  if (Array.isArray(value) || (control === 'list' && value === null)) {
    return { control: 'list', items: Array.isArray(value) ? value : [] };
  }
  if (control === 'yes-no' && (value === null || typeof value === 'boolean')) {
    return { control: 'yes-no', isYes: value === true };
  }
  const text = textOf(source, field);
  if (control === 'date-time' || (site.date && isSamePath(path, site.date.field))) {
    return { control: 'date', text, reading: readFormDate(text, site) };
  }
  const type = schema ? typeOf(schema) : typeOfValue(value);
  if (control === 'choice') return choice(text, schema, type);
  if (control === 'image' && !text.includes('\n')) {
    const { prefix } = site.images;
    return { control: 'image', text, prefix: prefix.includes('{') ? '' : prefix };
  }
  return { control: 'text', text, isLong: control === 'long-text' || text.trim().includes('\n'), type };
}

function choice(text: string, schema: FieldSchema | null, type: TypedAs): FormControl {
  const choices = (schema?.enum ?? schema?.examples ?? []).map(String);
  return { control: 'choice', text, choices, isOpen: schema?.enum === undefined, type };
}

/** For a schema that says nothing of controls. */
function usualControl({ type, enum: values, examples }: FieldSchema): string {
  if (type === 'boolean') return 'yes-no';
  if (type === 'array') return 'list';
  return values || examples ? 'choice' : 'text';
}

function typeOf({ type }: FieldSchema): TypedAs {
  if (type === 'boolean') return type;
  return type === 'number' || type === 'integer' ? 'number' : 'text';
}

function typeOfValue(value: FieldValue): TypedAs {
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'number' : 'text';
}

/** A number or a yes is shown as typed: `1.10`. */
function textOf(source: string, field: Field | null): string {
  if (!field || field.value === null) return '';
  return typeof field.value === 'string' ? field.value : source.slice(field.at.from, field.at.to);
}

function isScalar(value: FieldValue): boolean {
  return value === null || typeof value !== 'object';
}

function isGroup(value: FieldValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
