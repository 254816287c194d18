import fc from 'fast-check';
import type { FieldValue } from '../../lib/post/front-matter.ts';
import type { FieldPath, FieldRules, FieldSchema } from '../../lib/sites/site.ts';

/** Front matter made from its parts, so that what it says is known without reading it. */
export interface KnownFrontMatter {
  readonly source: string;
  readonly entries: readonly KnownEntry[];
  readonly lineEnd: string;
}

export interface KnownEntry {
  readonly name: string;
  readonly value: FieldValue;
}

/** A way to write a value after its key: the text up to the end of its last line, lines ended by `\n`. */
interface Written {
  readonly text: string;
  readonly value: FieldValue;
}

const names = ['title', 'author', 'category', 'date', 'layout', 'image', 'cover', 'tags', 'draft', 'summary'];

/** Its keys in an order of their own, as a site's form has them. */
const postSchema: FieldSchema = {
  type: 'object',
  properties: {
    layout: { type: 'string' },
    title: { type: 'string' },
    author: { type: 'string' },
    date: { type: 'string', afterword: { control: 'date-time' } },
    category: { type: 'string' },
    cover: { type: 'object', properties: { url: { type: 'string' }, alt: { type: 'string' } } },
    tags: { type: 'array' },
    draft: { type: 'boolean' },
  },
};

export const yamlRules: FieldRules = { style: 'yaml', schema: postSchema };
export const tomlRules: FieldRules = { style: 'toml', schema: postSchema };
export const textRules: FieldRules = {
  style: 'text',
  schema: postSchema,
  places: [
    { field: ['title'], place: 'heading' },
    { field: ['date'], place: 'line', before: '> Published on ', after: ' by the team' },
    { field: ['summary'], place: 'section', heading: 'Description' },
  ],
};

const word = fc.constantFrom(
  'Recap',
  'day',
  'two',
  "it's",
  'Zürich',
  '漢字',
  'x',
  '😀',
  'C#',
  'a&b',
  '100%',
  '400+',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const comment = fc.constantFrom('', '', '', ' # why', '   # "odd: [comment');

function commented(written: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.tuple(written, comment).map(([{ text, value }, end]) => ({ text: text + end, value }));
}

const single = words.map((text) => ({ text: ` '${text.replaceAll("'", "''")}'`, value: text }));
const double = words.map((text) => ({ text: ` "${text} \\"q\\""`, value: `${text} "q"` }));
const plain = words.map((text) => ({ text: ` ${text}`, value: text }));
const other = fc.constantFrom<Written>(
  { text: '', value: null },
  { text: ' ~', value: null },
  { text: ' 2024', value: 2024 },
  { text: ' 1.5', value: 1.5 },
  { text: ' yes', value: true },
  { text: ' false', value: false },
  { text: ' 2024-10-07', value: '2024-10-07' },
  { text: '  2024-10-07 06:00:00', value: '2024-10-07 06:00:00' },
  { text: ' []', value: [] },
  { text: ' [a, "b", 3]', value: ['a', 'b', 3] },
  { text: ' {url: /a.png, alt: "b" }', value: { url: '/a.png', alt: 'b' } },
  { text: ' !!str 12', value: '12' },
);
const long = fc.constantFrom<Written>(
  { text: ' |\n  one\n  two: # no comment\n', value: 'one\ntwo: # no comment\n' },
  { text: ' >-\n    one\n    two\n\n    three', value: 'one two\nthree' },
  { text: ' one\n  two\n   three', value: 'one two three' },
  { text: ' "one\n  two"', value: 'one two' },
  { text: ' |+\n  one\n\n# the end', value: 'one\n\n' },
  { text: '\n  - a # first\n\n  - "b"\n  - c: d\n    e: f', value: ['a', 'b', { c: 'd', e: 'f' }] },
  { text: '\n- a\n- b', value: ['a', 'b'] },
  { text: ' # where\n    url: /a.png\n    # why\n    alt: "b" # c', value: { url: '/a.png', alt: 'b' } },
  { text: '\n  url: /a.png\n  more:\n    deep: 1', value: { url: '/a.png', more: { deep: 1 } } },
  { text: ' [a,\n  b]', value: ['a', 'b'] },
);
const written = fc.oneof(commented(fc.oneof(plain, single, double, other)), long);
const between = fc.constantFrom('', '', '', '\n', '# a comment\n', '\n# key: value\n\n');

/** Sound YAML front matter of all shapes that posts have, with its body. */
export const yamlPost: fc.Arbitrary<KnownFrontMatter> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...names), written, between), {
      selector: ([name]) => name,
      maxLength: 7,
    }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '\ufeff'),
    fc.constantFrom('', 'Body', '\n# Recap\n\nBody: text\n', '\n---\ntitle: not this one\n---\n'),
  )
  .map(([parts, lineEnd, mark, body]) => {
    const content = parts.map(([name, { text }, before]) => `${before}${name}:${text}\n`).join('');
    return {
      source: mark + `---\n${content}---\n${body}`.replaceAll('\n', lineEnd),
      entries: parts.map(([name, { value }]) => ({ name, value })),
      lineEnd,
    };
  });

const tomlWritten = fc.oneof(
  words.map((text) => ({ text: `"${text} \\"q\\""`, value: `${text} "q"` })),
  fc.constantFrom<Written>(
    { text: "'C:\\posts'", value: 'C:\\posts' },
    { text: '2024-10-07T06:00:00Z', value: '2024-10-07T06:00:00Z' },
    { text: '2024-10-07', value: '2024-10-07' },
    { text: 'true', value: true },
    { text: '12', value: 12 },
    { text: '["a", \'b\']', value: ['a', 'b'] },
    { text: '[\n  "a", # first\n  "b",\n]', value: ['a', 'b'] },
    { text: '"""\none\ntwo"""', value: 'one\ntwo' },
    { text: '{ url = "/a.png", alt = "b" }', value: { url: '/a.png', alt: 'b' } },
  ),
);

/** Sound TOML front matter, as Hugo's posts have it: some fields, then perhaps a table. */
export const tomlPost: fc.Arbitrary<KnownFrontMatter> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...names), tomlWritten, between, comment), {
      selector: ([name]) => name,
      maxLength: 6,
    }),
    fc.option(fc.constantFrom('url = "/a.png"\nalt = \'b\' # c\n', 'url = "/a.png"\n')),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([parts, table, lineEnd]) => {
    const pairs = parts.filter(([name]) => table === null || name !== 'cover');
    const content = pairs
      .map(([name, { text }, before, end]) => `${before}${name} = ${text}${end}\n`)
      .join('');
    const cover = table === null ? '' : `\n[cover] # picture\n${table}`;
    const group = table?.includes('alt') ? { url: '/a.png', alt: 'b' } : { url: '/a.png' };
    return {
      source: `+++\n${content}${cover}+++\n\nBody`.replaceAll('\n', lineEnd),
      entries: [
        ...pairs.map(([name, { value }]) => ({ name, value })),
        ...(table === null ? [] : [{ name: 'cover', value: group }]),
      ],
      lineEnd,
    };
  });

/** A post whose title and date stand in its text; parts may be missing. */
export const textPost: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '# Recap 😀\n\n', '# Recap #\n', 'Recap of\nthe year\n===\n\n', '#\n\n', '\n\n'),
    fc.constantFrom(
      '',
      '> Published on 28th Feb 2018 by the team\n\n',
      '> Published on today\n\n',
      '> Published on\n\n',
    ),
    fc.constantFrom(
      '',
      '### Description\n\nSome *text*\n\nmore\n\n',
      '## Description ##\n',
      '### Description\n\n\n',
    ),
    fc.constantFrom('', '### Blog Post\n\nBody\n', 'Body', '```\n# code\n```\n'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([title, line, section, body, lineEnd]) => (title + line + section + body).replaceAll('\n', lineEnd));

/** Any text at all, with much of what front matter is made of. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '---\n', '---\r\n', '---\r', '\ufeff---\n', '+++\n'),
    fc.array(
      fc.oneof(
        fc.constantFrom(
          'title: ',
          'date: ',
          'cover:\n  url: x',
          'author:',
          '---\n',
          '+++\n',
          '...\n',
          '\n',
          '\r\n',
          '\r',
        ),
        fc.constantFrom(
          '"',
          "'",
          ': ',
          ' #',
          '- ',
          '|',
          '>',
          '&a ',
          '*a',
          '!x ',
          '%',
          '@',
          '`',
          '[',
          ']',
          '{',
          '}',
          ',',
        ),
        fc.constantFrom(
          '  ',
          '\t',
          'title = ',
          '"a"',
          '[t]\n',
          '# Recap\n',
          '? ',
          '<<: ',
          '\u2028',
          '\ufeff',
          '\u0000',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 30 },
    ),
    fc.constantFrom('', '\n---\n', '\n+++\nBody', '\r---\r'),
  )
  .map(([start, parts, end]) => start + parts.join('') + end);

// biome-ignore format: a list to read across
const tricky = fc.constantFrom(
  '',
  'yes',
  'No',
  'null',
  '~',
  '12',
  '1e3',
  '0x1f',
  '12:30',
  '1,000',
  '2024-10-07',
  '2024-10-07 06:00:00',
  'a: b',
  'a:',
  ':a',
  '- a',
  '-a',
  '? a',
  '# a',
  'a # b',
  'a#b',
  '@a',
  '`a`',
  '%a',
  '&a',
  '*a',
  '!a',
  '| a',
  '> a',
  '"a" b',
  "'a' b",
  'a "b"',
  "it's",
  '[a] b',
  '{a}',
  'a, b',
  'a\\b',
  'https://example.org/?a=b#c',
  '---',
  '...',
  '+++',
  ' a',
  'a ',
  'a\tb',
  '<<',
  '=',
  '.inf',
  'one\ntwo',
  'one\n\ntwo\n',
  '\none',
  'one\n  two',
  'one\r\ntwo',
  'é\u0301😀',
  '\u00a0',
);

/** Text that a person may type or paste into a form, and worse. */
const fieldText = fc.oneof(words, tricky, fc.string({ unit: 'grapheme', maxLength: 20 }));

/** What a form may set a field to. */
export const fieldValue: fc.Arbitrary<FieldValue> = fc.oneof(
  { weight: 6, arbitrary: fieldText },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.array(fieldText, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.record({ url: fieldText, alt: fieldText }) },
);

export const fieldPath: fc.Arbitrary<FieldPath> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names, 'new', 'a key').map((name) => [name]) },
  { weight: 2, arbitrary: fc.constantFrom('url', 'alt', 'more').map((name) => ['cover', name]) },
);
