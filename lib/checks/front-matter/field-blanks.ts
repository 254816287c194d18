import type { PostCheck, Severity } from '../check.ts';
import { valueFix, valueRange } from '../field-value.ts';
import { pictureRules } from '../picture-fields.ts';
import { knownValues, schemaFields } from '../schema-fields.ts';

export const fieldBlanks: PostCheck = {
  id: 'field-blanks',
  title: 'Blanks inside the quotes of a value',
  severity: 'hint',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text',
  *run(post, { site }) {
    const { source, fields } = post;
    const pictures = pictureRules(site);
    for (const rule of schemaFields(site)) {
      const field = fields.find(rule.path);
      if (typeof field?.value !== 'string' || /[\r\n]/.test(source.slice(field.at.from, field.at.to)))
        continue;
      const text = field.value.trim();
      if (text === '' || text === field.value) continue;
      const severity: Severity = pictures.includes(rule)
        ? 'error'
        : knownValues(rule).length > 0
          ? 'warning'
          : 'hint';
      const message = `The value has a blank ${placeOf(field.value)}. ${EFFECT[severity]}`;
      const fixes = valueFix(post, site, rule.path, text, { title: 'Remove the blanks', isSafe: true });
      yield { ...valueRange(source, field), message, severity, field: rule.path, fixes };
    }
  },
};

const EFFECT: Readonly<Record<Severity, string>> = {
  error: 'The site looks for a file of that name, with the blank, and finds none.',
  warning: 'The site takes it for another value than the one without.',
  hint: 'It may be seen where the value is printed in quotes or before a comma.',
};

function placeOf(value: string): string {
  return value.startsWith(value.trimStart()) ? 'at its end' : 'at its start';
}
