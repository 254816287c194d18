import type { FieldPath, FieldSchema, Site } from '../sites/site.ts';

/** A field as the site's schema knows it. */
export interface SchemaField {
  readonly path: FieldPath;
  readonly schema: FieldSchema;
  /** Within its group, if it belongs to one. */
  readonly isRequired: boolean;
  /** For messages: `“Category” (category)`, or the label alone where the field has no key in the text. */
  readonly name: string;
}

/** Every field of the schema in its order, groups before what they hold. */
export function schemaFields({ fields: { schema, style } }: Pick<Site, 'fields'>): readonly SchemaField[] {
  const known = bySchema.get(schema) ?? fieldsOf(schema, [], style === 'text');
  bySchema.set(schema, known);
  return known;
}

/** What the schema says of a field, or null if it does not know it. */
export function schemaField(site: Pick<Site, 'fields'>, path: FieldPath): SchemaField | null {
  return schemaFields(site).find((field) => isSamePath(field.path, path)) ?? null;
}

export function isSamePath(one: FieldPath, other: FieldPath): boolean {
  return one.length === other.length && one.every((key, place) => key === other[place]);
}

/** Sites do not change; another one has a schema of its own. */
const bySchema = new WeakMap<FieldSchema, readonly SchemaField[]>();

function fieldsOf(schema: FieldSchema, outer: FieldPath, isInText: boolean): SchemaField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const path = [...outer, key];
    const label = `“${field.title ?? key}”`;
    const name = isInText ? label : `${label} (\`${path.join('.')}\`)`;
    const isRequired = schema.required?.includes(key) ?? false;
    return [{ path, schema: field, isRequired, name }, ...fieldsOf(field, path, isInText)];
  });
}

/** The values that posts of the site have, as text. */
export function knownValues({ schema }: SchemaField): readonly string[] {
  return (schema.enum ?? schema.examples ?? []).map(String);
}
