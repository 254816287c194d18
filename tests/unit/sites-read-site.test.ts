import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSite } from '../../lib/sites/read-site.ts';
import { sites } from '../../lib/sites/site-list.ts';
import { siteSchema } from '../../lib/sites/site-schema.ts';

/** A record as it comes from a file: any shape is possible in it. */
type Draft = Record<string, unknown>;

function record(change: (site: Draft) => void = () => {}): Draft {
  const site: Draft = JSON.parse(JSON.stringify(sites[0]));
  change(site);
  return site;
}

/** Puts a value where the keys lead. */
function withValue(path: string, value: unknown): Draft {
  return record((site) => {
    const keys = path.split('/');
    const last = keys.pop() ?? '';
    let group: Draft = site;
    for (const key of keys) group = group[key] as Draft;
    group[last] = value;
  });
}

function problemPaths(value: unknown): string[] {
  const reading = readSite(value);
  return reading.state === 'refused' ? reading.problems.map(({ path }) => path) : [];
}

test.each(sites.map((site) => [site.id, site] as const))('%s is a record that can be read', (_, site) => {
  const copy: unknown = JSON.parse(JSON.stringify(site));
  expect(readSite(copy)).toEqual({ state: 'read', site });
});

test('what is read is a copy', () => {
  const given = record();
  const reading = readSite(given);
  given.name = 'changed';
  expect(reading).toMatchObject({ state: 'read', site: { name: 'DjangoCon US 2024' } });
});

test('the published schema is the one that is used', () => {
  const file = readFileSync(new URL('../../docs/site.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(siteSchema);
});

test.each(Object.keys(record()))('a record without %s is refused', (key) => {
  const site = record((draft) => delete draft[key]);
  expect(readSite(site).state).toBe('refused');
});

test.each([
  ['format', 2],
  ['id', 'Has Blanks'],
  ['zone', 'Europe/Atlantis'],
  ['zone', '+05:00'],
  ['address', 'javascript:alert(1)'],
  ['address', 'https://user:secret@example.org'],
  ['address', 'https://example.org/path'],
  ['address', 'https://..'],
  ['relay', 'ws://relay.example.org'],
  ['relay', 'https://relay.example.org'],
  ['relay', 'wss://user@relay.example.org'],
  ['relay', 'ws://localhost.example.org'],
  ['repository/host', '-.example'],
  ['repository/name', '../..'],
  ['posts/folder', '../secrets'],
  ['posts/folder', '/etc'],
  ['posts/folder', 'posts/'],
  ['posts/folder', 'a\\..\\b'],
  ['posts/fileName', '{year}.md'],
  ['posts/fileName', '../{slug}.md'],
  ['posts/fileName', '..'],
  ['images/folder', 'a/../../b'],
  ['images/folder', 'a/\u0000b'],
  ['title', { from: 'field' }],
  ['title/field', ['headline']],
  ['date/field', ['published']],
  ['date/written', 'yyyy-MM-dd hh:mm'],
  ['date/shown', "d 'of"],
  ['date/usualTime', '24:00:00'],
  ['date/readIn', 'local'],
  ['cover/alt', ['cover', 'text']],
  ['cover/images/0', ['toString']],
  ['writing/event/days', { first: '2024-09-27', last: '2024-09-22' }],
  ['writing/event/days', { first: '2024-02-30', last: '2024-03-01' }],
  ['writing/firstHeading', 4],
  ['writing/knownHosts', ['two words.example']],
  ['fields/schema/type', 'string'],
  ['fields/schema/properties/title/pattern', '^(a+)+$'],
  ['fields/schema/properties/title/pattern', 'a+'],
  ['fields/style', 'text'],
  ['engine/id', 'perl'],
  ['templates', Array(31).fill({ id: 'a', name: 'A', fields: {}, body: '' })],
])('%s cannot be %j', (path, value) => {
  const paths = problemPaths(withValue(path, value));
  expect(paths.length).toBeGreaterThan(0);
  for (const found of paths) expect(`${found}/`).toContain(`${path.split('/')[0]}/`);
});

test.each([
  ['relay', 'wss://relay.example.org:8443/drafts'],
  ['relay', 'ws://localhost:8080'],
  ['relay', 'ws://127.0.0.1:8080/'],
  ['relay', 'ws://[::1]:8080/'],
  ['address', 'http://localhost:4000'],
  ['zone', 'Europe/Berlin'],
  ['repository', null],
  ['fields/schema/properties/title/pattern', '^[A-Z][a-z ]{0,40}$'],
  ['posts/folder', 'content/posts.2024'],
])('%s can be %j', (path, value) => {
  expect(problemPaths(withValue(path, value))).toEqual([]);
});

test('a key that is not known is named', () => {
  const reading = readSite(withValue('posts/fodler', 'posts'));
  expect(reading).toEqual({
    state: 'refused',
    problems: [{ path: 'posts/fodler', message: 'No key of this name is known here.' }],
  });
});

test.each(['__proto__', 'constructor', 'prototype', 'half \ud83c'])('a key cannot be called %j', (key) => {
  const text = `{"format":1,"silenced":{${JSON.stringify(key)}:"no"}}`;
  expect(problemPaths(JSON.parse(text))).toEqual([`silenced/${key}`]);
});

test.each([
  ['undefined', undefined],
  ['a number', 3],
  ['text', 'plain'],
  ['a list', []],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['not a number', withValue('format', Number.NaN)],
  ['a map', withValue('silenced', new Map())],
])('%s is refused', (_, value) => {
  expect(readSite(value).state).toBe('refused');
});

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { inner: value };
  return value;
}

function cycle(): unknown {
  const group: Draft = {};
  group.self = group;
  return group;
}

test.each([
  ['100,000 levels', () => withValue('liquid/site/deep', nested(100_000))],
  ['a circle', () => withValue('liquid/site/deep', cycle())],
  ['1 MB of text', () => withValue('name', 'x'.repeat(1_000_000))],
  ['100,000 keys', () => Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${key}`, 1]))],
  ['100,000 hosts', () => withValue('writing/knownHosts', Array(100_000).fill('a b'))],
  ['10,000 wrong hosts', () => withValue('writing/knownHosts', Array(10_000).fill('a b'))],
  ['a list of a thousand million', () => withValue('writing/names', new Array(1_000_000_000))],
  ['200 patterns that hang', () => withValue('fields/schema/properties', patterns())],
])('%s is refused in less than a second', (_, make) => {
  const value = make();
  const start = performance.now();
  const reading = readSite(value);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(reading.state).toBe('refused');
  if (reading.state === 'refused') expect(reading.problems.length).toBeLessThanOrEqual(20);
});

function patterns(): Draft {
  const field = { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', default: 'a'.repeat(1_000) };
  return Object.fromEntries(Array.from({ length: 200 }, (_, key) => [`field${key}`, field]));
}
