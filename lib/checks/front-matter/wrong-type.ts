import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'; // JSON Schema without eval; 9 kB gzip before minifying
import type { Field, FieldValue } from '../../post/front-matter.ts';
import type { FieldPath, FieldSchema, Site } from '../../sites/site.ts';
import type { Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { isSamePath, schemaField } from '../schema-fields.ts';
import { titlePath } from '../title-field.ts';
import { type WrongValue, wrongKind } from '../wrong-value.ts';

export const wrongType: PostCheck = {
  id: 'wrong-type',
  title: 'Value of the wrong kind',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text',
  *run(post, { site }) {
    const seen = new Set<Field>();
    for (const { keyword, instanceLocation } of validate(post, site)) {
      const path = pathOf(instanceLocation);
      const [field, rule] = [post.fields.find(path), schemaField(site, path)];
      if (!field || !rule || seen.has(field) || isOfAnotherCheck(path, keyword, site)) continue;
      seen.add(field);
      const typed = post.source.slice(field.at.from, field.at.to);
      const found = foundOf(keyword, { field, rule, typed, post, site });
      if (found) yield { ...field.at, field: path, ...found };
    }
  },
};

function validate({ fields }: CheckedPost, site: Site): readonly OutputUnit[] {
  const outermost = fields.all.filter(({ path }) => path.length === 1 && schemaField(site, path) !== null);
  const values = outermost
    .toReversed()
    .map(({ path: [key = ''], value }): [string, FieldValue] => [key, value]);
  const filled = values
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, withoutEmpty(value)]);
  return validatorOf(site.fields.schema).validate(Object.fromEntries(filled)).errors;
}

/** What is empty is said by another check. */
function withoutEmpty(value: FieldValue): FieldValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

const validators = new WeakMap<FieldSchema, Validator>();

function validatorOf(schema: FieldSchema): Validator {
  // A site's schema is JSON Schema; the library's own type for it only lacks `readonly`.
  const validator = validators.get(schema) ?? new Validator(schema as Schema, '2020-12', false);
  validators.set(schema, validator);
  return validator;
}

/** `#/cover/url` */
function pathOf(location: string): FieldPath {
  return location
    .split('/')
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function isOfAnotherCheck(path: FieldPath, keyword: string, site: Site): boolean {
  if (site.date && isSamePath(path, site.date.field)) return true;
  return keyword === 'maxLength' && isSamePath(path, titlePath(site));
}

type Words = Pick<Found, 'message' | 'severity' | 'fixes'>;

function foundOf(keyword: string, wrong: WrongValue): Words | null {
  const { name, schema } = wrong.rule;
  switch (keyword) {
    case 'type':
      return wrongKind(wrong);
    case 'maxLength':
      return {
        severity: 'warning',
        message: `${name} is longer than ${schema.maxLength} characters. Make it shorter.`,
      };
    case 'enum':
      return { message: `${name} can only be one of ${listOf(schema.enum ?? [])}.` };
    case 'pattern':
      return { message: `${name} is not written as the site wants it. ${schema.description ?? ''}`.trim() };
    default:
      return null;
  }
}

function listOf(values: NonNullable<FieldSchema['enum']>): string {
  return values.map((value) => `“${String(value)}”`).join(', ');
}
