import type { Field, FieldValue } from '../post/front-matter.ts';
import type { FieldSchema, Site } from '../sites/site.ts';
import type { Fix, Found } from './check.ts';
import type { CheckedPost } from './checked-post.ts';
import { valueFix } from './field-value.ts';
import type { SchemaField } from './schema-fields.ts';

/** A value of the front matter that the site's schema refuses. */
export interface WrongValue {
  readonly field: Field;
  readonly rule: SchemaField;
  /** As it stands there. */
  readonly typed: string;
  readonly post: CheckedPost;
  readonly site: Site;
}

/** What to say of a value whose kind (text, number, list) is not that of the schema, and how to mend it. */
export function wrongKind(wrong: WrongValue): Pick<Found, 'message' | 'severity' | 'fixes'> {
  const { field, rule, typed } = wrong;
  const { type } = rule.schema;
  const message = `${rule.name} should be ${KINDS[type]}, but is ${kindOf(field.value)} here. ${adviceFor(wrong)}`;
  const severity = type === 'string' && showsAsTyped(field.value, typed) ? 'warning' : 'error';
  return { message, severity, fixes: fixesFor(wrong) };
}

const KINDS: Readonly<Record<FieldSchema['type'], string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of fields',
};

function kindOf(value: FieldValue): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return value ? '`true`' : '`false`';
  return typeof value === 'string' ? 'text' : 'a group of fields';
}

/** A number is printed as it stands unless the parser changes it: `1.10` becomes 1.1. */
function showsAsTyped(value: FieldValue, typed: string): boolean {
  return (typeof value === 'number' && String(value) === typed) || Array.isArray(value);
}

function adviceFor({ field: { value }, rule, typed }: WrongValue): string {
  switch (rule.schema.type) {
    case 'string':
      if (typeof value !== 'object') return `Put it in quotes: \`"${typed.slice(0, 60)}"\`.`;
      return Array.isArray(value)
        ? 'Write it in one line, without brackets and dashes.'
        : 'Write it in one line.';
    case 'boolean':
      return booleanIn(value) === null ? 'Change the value.' : 'Leave the quotes out.';
    case 'object':
      return 'Write its fields in lines of their own under it, indented.';
    case 'array':
      return 'Write each item in a line of its own, after `- `.';
    default:
      return 'Change the value.';
  }
}

function fixesFor(wrong: WrongValue): readonly Fix[] {
  const { field, rule, typed, post, site } = wrong;
  const { at, path, value } = field;
  switch (rule.schema.type) {
    case 'string':
      if (typeof value === 'number' || typeof value === 'boolean') {
        return [{ title: 'Put it in quotes', edits: [{ ...at, insert: `"${typed}"` }], isSafe: true }];
      }
      return isTexts(value)
        ? valueFix(post, site, path, inOneLine(value), { title: 'Write it in one line' })
        : [];
    case 'boolean': {
      const meant = booleanIn(value);
      return meant === null
        ? []
        : [{ title: `Write ${meant}`, edits: [{ ...at, insert: meant }], isSafe: true }];
    }
    case 'object':
      return typeof value === 'string' ? asGroup(wrong) : [];
    default:
      return [];
  }
}

function isTexts(value: FieldValue): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function inOneLine(items: readonly string[]): string {
  return items.join(items.length === 2 ? ' and ' : ', ');
}

function booleanIn(value: FieldValue): 'true' | 'false' | null {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^(?:true|yes|y|on)$/.test(text)) return 'true';
  return /^(?:false|no|n|off)$/.test(text) ? 'false' : null;
}

/** A path where the site wants the group of the cover. */
function asGroup({ field: { key, at, path }, typed, site }: WrongValue): readonly Fix[] {
  const image = site.cover?.images.find(([group, inner]) => group === path[0] && inner !== undefined);
  const inner = image?.[1];
  if (inner === undefined || path.length > 1 || site.fields.style !== 'yaml') return [];
  const edits = [{ from: key.to, to: at.to, insert: `:\n    ${inner}: ${typed}` }];
  return [{ title: `Write it as ${inner} of the group`, edits, isSafe: false }];
}
