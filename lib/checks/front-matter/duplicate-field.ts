import type { Field } from '../../post/front-matter.ts';
import type { Generator } from '../../sites/site.ts';
import type { Fix, PostCheck } from '../check.ts';
import { fieldLines } from '../field-lines.ts';

export const duplicateField: PostCheck = {
  id: 'duplicate-field',
  title: 'Field that is there twice',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  *run({ source, fields }, { site }) {
    const before = new Map<string, Field>();
    for (const field of fields.all) {
      const name = JSON.stringify(field.path);
      const first = before.get(name);
      before.set(name, field);
      if (!first) continue;
      const message = `\`${field.path.join('.')}\` is there twice, and ${effect(site.generator)}. Keep one of them.`;
      yield { ...field.key, message, field: field.path, fixes: fixesOf(source, first, field) };
    }
  },
};

/** js-yaml and Hugo's parser refuse a key that is there twice; Ruby's and Python's take the last one. */
function effect(generator: Generator): string {
  return generator === 'eleventy' || generator === 'hugo'
    ? 'the site cannot be built'
    : 'the site uses only the last one';
}

function fixesOf(source: string, first: Field, second: Field): readonly Fix[] {
  const isSame = JSON.stringify(first.value) === JSON.stringify(second.value);
  return [
    ...removal(
      source,
      isSame ? second : first,
      isSame ? 'Remove the second one' : 'Keep the last one',
      isSame,
    ),
    ...(isSame ? [] : removal(source, second, 'Keep the first one', false)),
  ];
}

function removal(source: string, field: Field, title: string, isSafe: boolean): readonly Fix[] {
  const lines = fieldLines(source, field);
  return lines ? [{ title, edits: [{ ...lines, insert: '' }], isSafe }] : [];
}
