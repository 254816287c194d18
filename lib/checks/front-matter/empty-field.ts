import type { Field } from '../../post/front-matter.ts';
import type { Site } from '../../sites/site.ts';
import type { Fix, PostCheck, Severity } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { removalFix, valueFix } from '../field-value.ts';
import { isAltField, pictureRules } from '../picture-fields.ts';
import { type SchemaField, schemaFields } from '../schema-fields.ts';

export const emptyField: PostCheck = {
  id: 'empty-field',
  title: 'Field without a value',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const { source, fields } = post;
    for (const rule of schemaFields(site)) {
      const field = fields.find(rule.path);
      if (!field || isAltField(rule, site) || !isEmpty(source, field, rule)) continue;
      const severity = severityOf(rule, site);
      const message = `${rule.name} is there, but has no value. ${ADVICE[severity]}`;
      yield {
        ...lineOf(field),
        message,
        severity,
        field: rule.path,
        fixes: fixesOf(post, rule, site),
      };
    }
  },
};

/** Whoever wrote `null` meant it. */
function isEmpty(source: string, { value, at }: Field, { isRequired }: SchemaField): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null && (isRequired || at.from === at.to || source.slice(at.from, at.to).trim() === '');
}

function severityOf(rule: SchemaField, site: Site): Severity {
  if (rule.isRequired) return 'error';
  if (rule.schema.afterword?.isOld === true) return 'hint';
  const isExpected = rule.schema.afterword?.isRecommended === true || pictureRules(site).includes(rule);
  return isExpected ? 'warning' : 'hint';
}

const ADVICE: Readonly<Record<Severity, string>> = {
  error: 'The site needs it: fill it in.',
  warning: 'Fill it in, or remove the line if the post shall do without.',
  hint: 'Fill it in or remove the line.',
};

function lineOf({ key, at }: Field) {
  return { from: key.from, to: Math.max(key.to, at.to) };
}

function fixesOf(post: CheckedPost, { path, schema, isRequired }: SchemaField, site: Site): readonly Fix[] {
  if (site.fields.style === 'text') return [];
  const { default: usual } = schema;
  if (typeof usual === 'string') return valueFix(post, site, path, usual, { title: `Write “${usual}”` });
  return isRequired ? [] : removalFix(post, site, path, { title: 'Remove the line' });
}
