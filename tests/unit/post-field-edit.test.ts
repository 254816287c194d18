import { expect, test } from 'vitest';
import { applyEdits } from '../../lib/post/edit.ts';
import { removeField, setField } from '../../lib/post/field-edit.ts';
import type { FieldEdit, FieldRules, FieldValue } from '../../lib/post/post-fields.ts';
import { textRules, tomlRules, yamlRules } from '../support/front-matter-texts.ts';

/** What takes the field away instead of giving it a value. */
const gone = Symbol('gone');

type Change = FieldValue | typeof gone;

function edit(source: string, rules: FieldRules, name: string, value: Change): FieldEdit {
  const path = name.split('.');
  return value === gone ? removeField(source, rules, path) : setField(source, rules, path, value);
}

/** The text after the edit, or why there is none. */
function after(source: string, rules: FieldRules, name: string, value: Change): string {
  const result = edit(source, rules, name, value);
  return result.state === 'edits' ? applyEdits(source, result.edits) : result.reason;
}

function yamlPost(yaml: string): string {
  return yaml === '' ? '---\n---\n\nBody' : `---\n${yaml}\n---\n\nBody`;
}

const yamlEdits: readonly (readonly [
  why: string,
  before: string,
  name: string,
  value: Change,
  after: string,
])[] = [
  ['plain text stays plain', 'title: Recap # t', 'title', 'Recap 2024', 'title: Recap 2024 # t'],
  ['quotes stay', `title: 'Recap'`, 'title', `It's`, `title: 'It''s'`],
  ['quotes stay', 'title: "Recap"', 'title', 'a "b" \\', 'title: "a \\"b\\" \\\\"'],
  ['single quotes have no way to say a line end', `title: 'Recap'`, 'title', 'a\nb', 'title: "a\\nb"'],
  ['a colon needs quotes', 'title: Recap', 'title', 'Day 2: end', 'title: "Day 2: end"'],
  [
    'a colon within a word needs none',
    'title: Recap',
    'title',
    'https://example.org/#a',
    'title: https://example.org/#a',
  ],
  ['a yes that is text needs quotes', 'title: Recap', 'title', 'yes', 'title: "yes"'],
  ['a number that is text needs quotes', 'title: Recap', 'title', '1,000', 'title: "1,000"'],
  ['a date that is text needs quotes', 'title: Recap', 'title', '2024-10-07', 'title: "2024-10-07"'],
  [
    'a plain date stays plain',
    'when: 2024-10-07',
    'when',
    '2024-10-08 06:00:00',
    'when: 2024-10-08 06:00:00',
  ],
  ['a quoted date stays quoted', 'date: "2024-10-07"', 'date', '2024-10-08', 'date: "2024-10-08"'],
  [
    'the site has a date there',
    'title: x',
    'date',
    '2024-10-07 06:00:00',
    'title: x\ndate: 2024-10-07 06:00:00',
  ],
  ['an empty value is filled before its comment', 'title: # t', 'title', 'Recap', 'title: Recap # t'],
  ['a value is taken out before its comment', 'title: Recap # t', 'title', null, 'title: # t'],
  ['a yes is written as one', 'draft: no # d', 'draft', true, 'draft: true # d'],
  ['a block stays a block', 'a: |\n  one\n  two\nb: c', 'a', 'one\n2\n', 'a: |\n  one\n  2\nb: c'],
  [
    'a folded block stays one',
    'a: >-\n    one two\nb: c',
    'a',
    'one\nthree',
    'a: >-\n    one\n\n    three\nb: c',
  ],
  ['a block without words is none', 'a: |\n  one\nb: c', 'a', '', 'a: ""\nb: c'],
  [
    'several lines that are new are a block',
    'title: x',
    'summary',
    'one\ntwo\n',
    'title: x\nsummary: |\n  one\n  two',
  ],
  [
    'an item is changed in its place',
    'tags:\n- a # first\n- "b"',
    'tags',
    ['a', 'c'],
    'tags:\n- a # first\n- "c"',
  ],
  [
    'an item is added',
    'tags:\n  - a # first\nx: y',
    'tags',
    ['a', 'b: c'],
    'tags:\n  - a # first\n  - "b: c"\nx: y',
  ],
  ['an item is taken out', 'tags:\n  - a\n  - b # second\n  - c', 'tags', ['a', 'c'], 'tags:\n  - a\n  - c'],
  ['the last item goes', 'tags:\n  - a\nx: y', 'tags', [], 'tags: []\nx: y'],
  ['a list in brackets stays in brackets', 'tags: [a, b]', 'tags', ['a', 'b, c'], 'tags: [a, "b, c"]'],
  ['a new list is in brackets', 'title: x', 'tags', ['a', '1'], 'title: x\ntags: [a, "1"]'],
  [
    'a field is added where the schema has it',
    'layout: post\nauthor: A',
    'title',
    'x',
    'layout: post\ntitle: x\nauthor: A',
  ],
  ['the first field of the schema comes first', 'author: A', 'layout', 'post', 'layout: post\nauthor: A'],
  [
    'an unknown field comes last',
    'title: x # t\n\n# the end',
    'other',
    'z',
    'title: x # t\nother: z\n\n# the end',
  ],
  ['sorted keys stay sorted', 'author: A\ntitle: x', 'category', 'z', 'author: A\ncategory: z\ntitle: x'],
  [
    'an inner field has the indentation of the others',
    'cover:\n    url: /a',
    'cover.alt',
    'b',
    'cover:\n    url: /a\n    alt: b',
  ],
  ['a group is opened', 'cover: # c\ntitle: x', 'cover.url', '/a', 'cover: # c\n  url: /a\ntitle: x'],
  ['a group is made', 'title: x', 'cover.url', '/a', 'title: x\ncover:\n  url: /a'],
  ['a group in braces', 'cover: {url: /a}', 'cover.alt', 'a, b', 'cover: {alt: "a, b", url: /a}'],
  ['a group in braces', 'cover: {url: /a, alt: b}', 'cover.url', '/c', 'cover: {url: /c, alt: b}'],
  [
    'a whole group',
    'cover:\n  url: /a # u',
    'cover',
    { url: '/b', alt: 'c' },
    'cover:\n  url: /b # u\n  alt: c',
  ],
  ['a field goes with its line and comment', 'title: x # t\n\nauthor: A', 'title', gone, '\nauthor: A'],
  ['a field goes with all its lines', 'a: |\n  one\n\n  two\nb: c', 'a', gone, 'b: c'],
  ['a field that is there twice goes twice', 'a: 1\nb: 2\na: 3', 'a', gone, 'b: 2'],
  ['an inner field goes', 'cover:\n  url: /a\n  alt: b', 'cover.url', gone, 'cover:\n  alt: b'],
  ['a field in braces goes with a comma', 'cover: {url: /a, alt: b}', 'cover.alt', gone, 'cover: {url: /a}'],
  ['what is not there does not go', 'title: x', 'author', gone, 'title: x'],
  ['a sound line of broken front matter', 'title: a: b\nauthor: A', 'author', 'B', 'title: a: b\nauthor: B'],
  ['empty front matter', '', 'title', 'x', 'title: x'],
];

test.each(yamlEdits)('%s: %j, whose %s becomes %j', (_, before, name, value, expected) => {
  expect(after(yamlPost(before), yamlRules, name, value)).toBe(yamlPost(expected));
});

test('of a value only the characters that differ are touched', () => {
  const source = yamlPost('title: "The 2019 recap"');
  const from = source.indexOf('19');
  expect(edit(source, yamlRules, 'title', 'The 2024 recap')).toEqual({
    state: 'edits',
    edits: [{ from, to: from + 2, insert: '24' }],
  });
});

test('a value that is there already is no edit', () => {
  expect(edit(yamlPost('title: Recap'), yamlRules, 'title', 'Recap')).toEqual({ state: 'edits', edits: [] });
});

test('the file keeps its line ends and its mark', () => {
  const source = '\ufeff---\r\ntitle: x\r\n---\r\n';
  expect(after(source, yamlRules, 'cover.url', '/a')).toBe(
    '\ufeff---\r\ntitle: x\r\ncover:\r\n  url: /a\r\n---\r\n',
  );
});

test('a post without front matter gets some', () => {
  expect(after('# Recap\n', yamlRules, 'title', 'x')).toBe('---\ntitle: x\n---\n\n# Recap\n');
  expect(after('\r\nBody', yamlRules, 'cover.url', '/a')).toBe(
    '---\r\ncover:\r\n  url: /a\r\n---\r\n\r\nBody',
  );
  expect(after('Body', tomlRules, 'title', 'x')).toBe('+++\ntitle = "x"\n+++\n\nBody');
});

test.each<readonly [source: string, name: string, value: FieldValue, reason: string]>([
  ['---\ntitle: x\n\nBody', 'title', 'y', 'broken-front-matter'],
  [yamlPost('title: a: b\nauthor: A'), 'title', 'y', 'broken-front-matter'],
  [yamlPost('title: a: b\nauthor: A'), 'date', 'y', 'broken-front-matter'],
  [yamlPost('title: x'), 'title.inner', 'y', 'not-writable'],
  [yamlPost('title: &t x\nauthor: *t'), 'title', 'y', 'not-writable'],
  [yamlPost('title: x'), 'title', Number.NaN, 'not-writable'],
])('%j refuses %s = %j: %s', (source, name, value, reason) => {
  expect(edit(source, yamlRules, name, value)).toEqual({ state: 'refused', reason });
});

function tomlPost(toml: string): string {
  return `+++\n${toml}\n+++\n\nBody`;
}

test.each<readonly [before: string, name: string, value: Change, after: string]>([
  ['title = "x" # t', 'title', 'a "b"', 'title = "a \\"b\\"" # t'],
  [`title = 'x'`, 'title', 'C:\\a', `title = 'C:\\a'`],
  [`title = 'x'`, 'title', `it's`, `title = "it's"`],
  ['date = 2024-10-07T06:00:00Z', 'date', '2024-10-08', 'date = 2024-10-08'],
  ['title = "x"', 'date', '2024-10-08', 'title = "x"\ndate = 2024-10-08'],
  ['title = "x"', 'layout', '2024-10-08', 'layout = "2024-10-08"\ntitle = "x"'],
  ['draft = true', 'draft', false, 'draft = false'],
  ['tags = ["a"]', 'tags', ['a', 'b'], 'tags = ["a", "b"]'],
  [
    'title = "x"\n\n[cover] # c\nurl = "a"',
    'author',
    'A',
    'title = "x"\nauthor = "A"\n\n[cover] # c\nurl = "a"',
  ],
  ['[cover]\nurl = "a"\n[other]\nx = 1', 'cover.alt', 'b', '[cover]\nurl = "a"\nalt = "b"\n[other]\nx = 1'],
  ['cover = { url = "a" }', 'cover.alt', 'b', 'cover = { alt = "b", url = "a" }'],
  ['title = "x"', 'cover.url', 'a', 'title = "x"\ncover.url = "a"'],
  ['title = "x" # t\ndraft = true', 'title', gone, 'draft = true'],
  ['title = "x"\n[cover]\nurl = "a"\nalt = "b"', 'cover', gone, 'title = "x"'],
  ['title = "x"', 'title', null, 'not-writable'],
  ['title = "x"', 'a.b.c', 'y', 'not-writable'],
  ['title = x', 'title', 'y', 'broken-front-matter'],
])('TOML %j with %s = %j is %j', (before, name, value, expected) => {
  const result = after(tomlPost(before), tomlRules, name, value);
  expect(result).toBe(/^(?:not|broken)-/.test(expected) ? expected : tomlPost(expected));
});

test.each<readonly [before: string, name: string, value: Change, after: string]>([
  ['# Recap #\n\nBody', 'title', 'The recap', '# The recap #\n\nBody'],
  ['Recap\n=====\n\nBody', 'title', 'The recap', 'The recap\n=====\n\nBody'],
  ['#\n\nBody', 'title', 'Recap', '# Recap\n\nBody'],
  ['Body', 'title', 'Recap', '# Recap\n\nBody'],
  ['', 'title', 'Recap', '# Recap\n'],
  [
    '# Recap\n\n> Published on 1st May by the team\n',
    'date',
    '2nd May',
    '# Recap\n\n> Published on 2nd May by the team\n',
  ],
  ['# Recap\n\n> Published on\n', 'date', '2nd May', '# Recap\n\n> Published on 2nd May\n'],
  ['# Recap\n\nBody', 'date', '2nd May', '# Recap\n\n> Published on 2nd May by the team\n\nBody'],
  ['# Recap\r\nBody', 'date', '2nd May', '# Recap\r\n\r\n> Published on 2nd May by the team\r\n\r\nBody'],
  ['# Recap', 'date', '2nd May', '# Recap\n\n> Published on 2nd May by the team'],
  [
    '# Recap\n\n## Description\n\nOld\n\n## Post',
    'summary',
    'One\n\ntwo',
    '# Recap\n\n## Description\n\nOne\n\ntwo\n\n## Post',
  ],
  ['## Description\n## Post', 'summary', 'One', '## Description\n\nOne\n## Post'],
  ['# Recap\n\n> Published on 1st May by the team\n\nBody', 'date', gone, '# Recap\n\n\nBody'],
  ['Recap\n===\n\nBody', 'title', gone, '\nBody'],
  ['# Recap', 'summary', 'x', 'no-place'],
  ['# Recap', 'author', 'x', 'no-place'],
  ['# Recap', 'title', 'two\nlines', 'not-writable'],
  ['## Description', 'summary', '## Another', 'not-writable'],
])('the text %j with %s = %j is %j', (before, name, value, expected) => {
  expect(after(before, textRules, name, value)).toBe(expected);
});
