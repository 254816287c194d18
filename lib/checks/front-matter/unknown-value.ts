import type { PostCheck } from '../check.ts';
import { nearest } from '../edit-distance.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { knownValues, schemaFields } from '../schema-fields.ts';

export const unknownValue: PostCheck = {
  id: 'unknown-value',
  title: 'Value that no post of the site has',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const { source, fields } = post;
    for (const rule of schemaFields(site)) {
      const field = fields.find(rule.path);
      const known = knownValues(rule);
      const text = fields.text(rule.path);
      if (rule.schema.afterword?.isClosed !== true || known.length === 0) continue;
      if (!field || text === '' || known.includes(text)) continue;
      const meant = nearest(text, known);
      const question = meant === null ? `The others have ${listOf(known)}.` : `Did you mean “${meant}”?`;
      const message = `No post of the site has “${text.slice(0, 60)}” as ${rule.name}. ${question}`;
      const fixes =
        meant === null ? [] : valueFix(post, site, rule.path, meant, { title: `Write “${meant}”` });
      yield { ...valueRange(source, field), message, field: rule.path, fixes };
    }
  },
};

function listOf(values: readonly string[]): string {
  return values
    .slice(0, 5)
    .map((value) => `“${value}”`)
    .join(', ');
}
