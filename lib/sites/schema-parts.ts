import type { Schema } from '@cfworker/json-schema';

/** An object with exactly these keys; those named in `optional` may be absent. */
export function record(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Text of so many characters. */
export function text(minLength: number, maxLength: number): Schema {
  return { type: 'string', minLength, maxLength };
}

/** Text that fits a pattern. */
export function matching(pattern: string, maxLength: number): Schema {
  return { type: 'string', pattern, maxLength };
}

export function list(items: Schema, maxItems: number, minItems = 0): Schema {
  return { type: 'array', items, minItems, maxItems };
}

/** Null, or else the schema: said with `if`, so that problems are told at their own place. */
export function orNull(schema: Schema): Schema {
  return { if: { type: 'null' }, else: schema };
}

/** One of several shapes, told apart by the value of a key. */
export function byKey(key: string, shapes: Readonly<Record<string, Schema>>): Schema {
  return {
    type: 'object',
    required: [key],
    properties: { [key]: { enum: Object.keys(shapes) } },
    allOf: Object.entries(shapes).map(([value, shape]) => ({
      if: { properties: { [key]: { not: { const: value } } } },
      else: shape,
    })),
  };
}

/** Something of `$defs`. */
export function defined(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}
