import { expect, test } from 'vitest';
import { applyEdits } from '../../lib/post/edit.ts';
import { type FrontMatterProblemCode, readFrontMatter } from '../../lib/post/front-matter.ts';
import { readPostFields } from '../../lib/post/post-fields.ts';
import { yamlRules } from '../support/front-matter-texts.ts';

function post(yaml: string): string {
  return `---\n${yaml}\n---\n\nBody`;
}

/** Each field as `path = value`, with the characters that it was read from. */
function fields(source: string): string[] {
  const frontMatter = readFrontMatter(source);
  if (frontMatter.state !== 'read') throw new Error(frontMatter.state);
  return frontMatter.fields.map(
    ({ path, at, value }) => `${path.join('.')} = ${JSON.stringify(value)} <${source.slice(at.from, at.to)}>`,
  );
}

test('a post without front matter, or with one that never ends, has no fields', () => {
  expect(readFrontMatter('# Recap')).toEqual({ state: 'none' });
  expect(readFrontMatter('---\ntitle: Recap')).toEqual({ state: 'unclosed', opening: { from: 0, to: 3 } });
  expect(readPostFields('# Recap', yamlRules).all).toEqual([]);
});

test('every field has its value and the characters it was read from, the outer before the inner', () => {
  expect(
    fields(
      post(
        'title: "Recap" # t\nempty: # c\ncover:\n  url: /a.png\n  alt: >\n    one\n    two\n\ntags: [a, b]',
      ),
    ),
  ).toEqual([
    'title = "Recap" <"Recap">',
    'empty = null <>',
    'cover = {"url":"/a.png","alt":"one two\\n"} <url: /a.png\n  alt: >\n    one\n    two>',
    'cover.url = "/a.png" </a.png>',
    'cover.alt = "one two\\n" <>\n    one\n    two>',
    'tags = ["a","b"] <[a, b]>',
  ]);
});

test.each([
  ['yes', true],
  ['Off', false],
  ['y', 'y'],
  ['~', null],
  ['2024', 2024],
  ['1_000', 1000],
  ['0x1f', 31],
  ['017', 15],
  ['-1.5e3', -1500],
  ['2024-10-07 06:00:00', '2024-10-07 06:00:00'],
  ['12:30', '12:30'],
  ['1.2.3', '1.2.3'],
  ['"2024"', '2024'],
  ['!!str 2024', '2024'],
  ['.inf', '.inf'],
])('%s without a type of its own is read as generators read it', (text, value) => {
  expect(readPostFields(post(`field: ${text}`), yamlRules).find(['field'])?.value).toBe(value);
});

test('a number or a yes is shown as it was typed', () => {
  const read = readPostFields(post('version: 1.10\ndraft: yes\ntags: [a]\ntitle: " one\n  two "'), yamlRules);
  expect(['version', 'draft', 'tags', 'title', 'none'].map((name) => read.text([name]))).toEqual([
    '1.10',
    'yes',
    '',
    'one two',
    '',
  ]);
});

test('a key that is there twice is two fields, and the first is found', () => {
  const read = readPostFields(post('title: one\ntitle: two'), yamlRules);
  expect(read.all.map(({ value }) => value)).toEqual(['one', 'two']);
  expect(read.find(['title'])?.value).toBe('one');
});

test('what an alias stands for is read, and is a field only where it was written', () => {
  expect(fields(post('a: &x\n  url: /a.png\nb: *x'))).toEqual([
    'a = {"url":"/a.png"} <&x\n  url: /a.png>',
    'a.url = "/a.png" </a.png>',
    'b = {"url":"/a.png"} <*x>',
  ]);
});

test('a key that JavaScript knows for itself is a key like any other', () => {
  const read = readPostFields(post('__proto__: a\ncover: {constructor: b, __proto__: c}'), yamlRules);
  expect(read.find(['__proto__'])?.value).toBe('a');
  expect(Object.keys(Object(read.find(['cover'])?.value))).toEqual(['constructor', '__proto__']);
});

test.each([
  'alt: "one\ntwo"\ntitle: x',
  "alt: 'one\ntwo'",
  'tags: [\na,\nb ]\ntitle: x',
  'alt: "one\n\ttwo"',
  'tags: [\n  a\n]',
  'title:\tx',
])('what the parsers of Jekyll and Eleventy read is sound: %j', (yaml) => {
  expect(readFrontMatter(post(yaml)).state).toBe('read');
  expect(fields(post(yaml))[0]).toMatch(/= (?:"one two"|\["a"(?:,"b")?\]|"x") /);
});

/** Broken YAML, what is wrong with it, and how the fixes leave it. */
const repairs: readonly (readonly [
  broken: string,
  codes: readonly FrontMatterProblemCode[],
  fixed: string,
])[] = [
  ['title: Afterword: a recap', ['unquoted-colon'], 'title: "Afterword: a recap"'],
  ['title: Recap:', ['unquoted-colon'], 'title: "Recap:"'],
  ['title: Day 2: issue #3 # note', ['unquoted-colon'], 'title: "Day 2: issue #3" # note'],
  [`title: US 2024: "A recap"`, ['unquoted-colon'], `title: 'US 2024: "A recap"'`],
  ['title: "Recap', ['unclosed-quote'], 'title: "Recap"'],
  ['title: "one\n  two\ndate: x', ['unclosed-quote'], 'title: "one\n  two"\ndate: x'],
  ['title: "Recap "2024" "', ['quote-inside'], 'title: "Recap \\"2024\\" "'],
  ['title: "Recap" of 2024', ['quote-inside'], `title: '"Recap" of 2024'`],
  ['title: "One" and "two"', ['quote-inside'], `title: '"One" and "two"'`],
  [`title: 'It's here'`, ['quote-inside'], `title: 'It''s here'`],
  [`title: '90s night`, ['quote-inside'], `title: "'90s night"`],
  ['cover:\n\turl: x\n\talt: y', ['tab', 'tab'], 'cover:\n  url: x\n  alt: y'],
  ['cover:\n    url: x\n\talt: y', ['tab'], 'cover:\n    url: x\n    alt: y'],
  ['title: x\n\t\ndate: y', ['tab'], 'title: x\n\ndate: y'],
  ['tags:\n  -\ta', ['tab'], 'tags:\n  - a'],
  ['title: @name', ['reserved-mark'], 'title: "@name"'],
  ['title: *star*', ['reserved-mark'], 'title: "*star*"'],
  ['title: !important', ['reserved-mark'], 'title: "!important"'],
  ['title: {% x %}', ['reserved-mark'], 'title: "{% x %}"'],
  ['tags: [@a, b]', ['reserved-mark'], 'tags: ["@a", b]'],
  ['title:Recap\ndate: x', ['no-blank-after-colon'], 'title: Recap\ndate: x'],
  ['title: x\n author: y', ['indentation'], 'title: x\nauthor: y'],
  ['cover:\n  url: x\n   alt: y', ['indentation'], 'cover:\n  url: x\n  alt: y'],
  ['title: one\ntwo\ndate: x', ['no-field'], 'title: one\n  two\ndate: x'],
  ['stray words\ntitle: x', ['no-field'], '# stray words\ntitle: x'],
  ['title: "C:\\posts"', ['other'], 'title: "C:\\\\posts"'],
  ['tags: [a, b\ntitle: x', ['other'], 'tags: [a, b]\ntitle: x'],
  ['title: a\u0000b', ['other'], 'title: ab'],
  [
    'a: b: c\nd: "e\nf:\n\tg: @h',
    ['unquoted-colon', 'unclosed-quote', 'tab', 'reserved-mark'],
    'a: "b: c"\nd: "e"\nf:\n  g: "@h"',
  ],
];

test.each(repairs)('%j is broken by %j, and the fix leaves %j', (broken, codes, fixed) => {
  const frontMatter = readFrontMatter(post(broken));
  const problems = frontMatter.state === 'broken' ? frontMatter.problems : [];
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(
    applyEdits(
      post(broken),
      problems.flatMap(({ fix }) => fix ?? []),
    ),
  ).toBe(post(fixed));
});

test('a second line of unquoted text is sound where it is indented', () => {
  expect(fields(post('title: one\n  two'))).toEqual(['title = "one two" <one\n  two>']);
});

test('a list, or nothing but text, is no front matter that a site could use', () => {
  for (const yaml of ['- a\n- b', 'just words']) {
    expect(readFrontMatter(post(yaml))).toMatchObject({ state: 'broken', problems: [{ code: 'no-field' }] });
  }
});

test('the lines that can be read for themselves are fields of broken front matter', () => {
  const read = readPostFields(post('author: A\ntitle: a: b\ncover:\n  url: x'), yamlRules);
  expect(read.all.map(({ path }) => path.join('.'))).toEqual(['author', 'cover', 'cover.url']);
});

test('aliases that grow beyond measure are too large, not an accident', () => {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
  );
  expect(readFrontMatter(post(['a0: &a0 [x, x]', ...lines].join('\n')))).toMatchObject({
    state: 'broken',
    problems: [{ code: 'too-large', fix: null }],
  });
});

test.each([
  ['100,000 keys', Array.from({ length: 100_000 }, (_, index) => `key${index}: v`).join('\n'), 'read'],
  ['100,000 broken lines', 'a: b: c\n'.repeat(100_000), 'broken'],
  ['lists 10,000 deep', `a: ${'['.repeat(10_000)}`, 'broken'],
  [
    'groups 1,400 deep',
    Array.from({ length: 1_400 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
    'broken',
  ],
  ['a million quotes', '"'.repeat(1_000_000), 'broken'],
  ['lines of tabs', `a: b\n${'\t\n'.repeat(100_000)}`, 'broken'],
  ['a megabyte of text', `title: |\n${'  words and words\n'.repeat(60_000)}`, 'read'],
])(
  '%s are read within seconds',
  (_, yaml, state) => {
    const start = performance.now();
    expect(readFrontMatter(post(yaml)).state).toBe(state);
    expect(performance.now() - start).toBeLessThan(30_000);
  },
  60_000,
);
