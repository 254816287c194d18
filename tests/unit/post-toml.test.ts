import { expect, test } from 'vitest';
import { readField } from '../../lib/post/field.ts';
import { readFrontMatter } from '../../lib/post/front-matter.ts';
import { splitPost } from '../../lib/post/split.ts';
import { postTitle } from '../../lib/post/title.ts';

test.each(['+++\ntitle = "x"\n+++\n\nBody', '\ufeff+++ \r\ntitle = "x"\r\n+++\t\r\n\nBody'])(
  'TOML stands between two lines of three plus signs: %j',
  (source) => {
    const { frontMatter, body } = splitPost(source);
    expect(frontMatter.state).toBe('toml');
    expect(source.slice(body.from)).toBe('\nBody');
  },
);

test('neither style closes the other', () => {
  expect(splitPost('+++\ntitle = "x"\n---\n').frontMatter.state).toBe('unclosed');
  expect(splitPost('---\ntitle: x\n+++\n').frontMatter.state).toBe('unclosed');
});

test('every field has its value and the characters it was read from', () => {
  const source =
    '+++\ntitle = "Recap" # t\ndate = 2024-10-07T06:00:00Z\nsize = 1_000\nodd = inf\na.b = true\n\n[cover]\nurl = \'x\'\n[[speakers]]\nname = "y"\n+++\n';
  const frontMatter = readFrontMatter(source);
  const fields = frontMatter.state === 'read' ? frontMatter.fields : [];
  expect(fields.map(({ path, at, value }) => [path.join('.'), value, source.slice(at.from, at.to)])).toEqual([
    ['title', 'Recap', '"Recap"'],
    ['date', '2024-10-07T06:00:00Z', '2024-10-07T06:00:00Z'],
    ['size', 1000, '1_000'],
    ['odd', 'inf', 'inf'],
    ['a.b', true, 'true'],
    ['cover', { url: 'x' }, "url = 'x'"],
    ['cover.url', 'x', "'x'"],
  ]);
});

test('TOML that is broken says where', () => {
  expect(readFrontMatter('+++\ntitle = Recap\n+++\n')).toMatchObject({
    state: 'broken',
    style: 'toml',
    fields: [],
    problems: [{ code: 'other', from: 12, fix: null }],
  });
});

test('the title is found, in broken TOML too', () => {
  expect(postTitle('+++\ntitle = "Recap"\n+++\n# Other')?.text).toBe('Recap');
  expect(readField('+++\ntitle = "Recap"\ndate = ?\n+++\n', 'title')?.text).toBe('Recap');
});

test.each([
  `a = ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `a = ${'{a='.repeat(10_000)}`,
  `a = "${'x'.repeat(1_000_000)}"`,
])('what is too deep or too long for the parser is broken, not an accident', (toml) => {
  expect(readFrontMatter(`+++\n${toml}\n+++\n`).state).toBe('broken');
});
