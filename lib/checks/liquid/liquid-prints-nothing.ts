import type { Site } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { readExpression } from './expression.ts';
import { liquidParts } from './liquid-parts.ts';

export const liquidPrintsNothing: PostCheck = {
  id: 'liquid-prints-nothing',
  title: 'Liquid variable that is empty',
  severity: 'warning',
  group: 'liquid',
  reads: 'post',
  concerns: ({ liquid }) => liquid !== null,
  *run(post, { site }) {
    for (const { form, content, contentFrom } of liquidParts(post)) {
      const { variable, filters } = readExpression(content);
      if (form !== 'output' || !variable || filters.some(({ text }) => text === 'default')) continue;
      if (!isEmpty(variable.text, post, site)) continue;
      const from = contentFrom + variable.from;
      yield {
        from,
        to: from + variable.text.length,
        message: `“${variable.text}” is empty: nothing is printed here, and a link with it leads nowhere. Give it a value first, or write the value itself.`,
      };
    }
  },
};

function isEmpty(variable: string, post: CheckedPost, site: Site): boolean {
  const [group, key, more] = variable.split('.');
  if (key === undefined || more !== undefined) return false;
  if (group === 'site') {
    const values = site.liquid?.site ?? {};
    return Object.hasOwn(values, key) && isNothing(values[key]);
  }
  const field = group === 'page' ? post.fields.find([key]) : null;
  return field !== null && isNothing(field.value);
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
