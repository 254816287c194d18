import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onOneLine } from '../../lib/post/plain-inline.ts';
import { postTitle } from '../../lib/post/title.ts';
import { postFileName, readFileName } from '../../lib/sites/file-rule.ts';
import { guessSite } from '../../lib/sites/guess-site.ts';
import type { JsonValue } from '../../lib/sites/json.ts';
import { newPost } from '../../lib/sites/new-post.ts';
import { readSite } from '../../lib/sites/read-site.ts';
import { isSimplePattern } from '../../lib/sites/simple-pattern.ts';
import { sites } from '../../lib/sites/site-list.ts';

const seed = 20_261_120;

test('any value at all is read or refused', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withMap: true, withSparseArray: true, withDate: true }),
      (value) => {
        expect(readSite(value).state).toBe('refused');
      },
    ),
    { numRuns: 10_000, seed },
  );
});

/** Every place in a record, by the keys that lead there. */
function places(value: JsonValue, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

const records = sites.map((site): JsonValue => JSON.parse(JSON.stringify(site)));
const changes = fc
  .constantFrom(...records)
  .chain((record) => fc.tuple(fc.constant(record), fc.constantFrom(...places(record)), hostile));

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '..',
    '../..',
    '/',
    '\\',
    '__proto__',
    '{slug}',
    'ws://x.y',
    'javascript:0',
    '^(a|a)*$',
    '',
  ),
  fc.string(),
);

function replaced(value: JsonValue, [key, ...rest]: readonly string[], by: JsonValue): JsonValue {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? replaced(inner, rest, by) : inner));
  const group = value as { readonly [key: string]: JsonValue };
  return { ...group, [key]: replaced(group[key] ?? null, rest, by) };
}

test('a record with anything in one of its places is refused, or can be used in every way', () => {
  fc.assert(
    fc.property(changes, ([record, place, by]) => {
      const reading = readSite(replaced(record, place, by as JsonValue));
      if (reading.state === 'refused') {
        expect(reading.problems.length).toBeGreaterThan(0);
        return;
      }
      const { site } = reading;
      const name = postFileName('A title', '2019-10-13', site);
      expect(name).not.toContain('/');
      expect(readFileName(name, site)).not.toBeNull();
      for (const template of site.templates)
        newPost(site, template, { title: 'A title', today: '2019-10-13' });
      guessSite({ source: '# A title\n', path: name }, [site, ...sites]);
      expect(readSite(JSON.parse(JSON.stringify(site)))).toEqual(reading);
    }),
    { numRuns: 3_000, seed },
  );
}, 60_000);

test('a pattern that may be run is through with any text at once', () => {
  const unit = fc.constantFrom(
    'a',
    '[ab]',
    '\\d',
    '.',
    'a{2}',
    'a+',
    'b*',
    '.*',
    '(a)',
    '|',
    '\\1',
    'a?',
    '{2,5}',
    '^',
    '$',
  );
  const pattern = fc.array(unit, { maxLength: 20 }).map((units) => `^${units.join('')}$`);
  const text = fc
    .string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 10 })
    .map((part) => `${part}${'a'.repeat(2_000)}!`);
  fc.assert(
    fc.property(pattern, text, (expression, value) => {
      fc.pre(isSimplePattern(expression));
      const start = performance.now();
      new RegExp(expression, 'u').test(value);
      expect(performance.now() - start).toBeLessThan(50);
    }),
    { numRuns: 3_000, seed },
  );
});

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  '^a*a*$',
  '^a?a?$',
  'a+$',
  '^a+',
  '^[z-a]$',
  '^\\1$',
  '^a{5,2}$',
  `^${'a'.repeat(100)}$`,
])('the pattern %s may not be run', (pattern) => {
  expect(isSimplePattern(pattern)).toBe(false);
});

test.each(['^$', '^[A-Z]{2}\\d{4}$', '^[a-z0-9-]+$', '^/static/[^ ]*$', '^v\\d\\.\\d$', '^.{1,80}$'])(
  'the pattern %s may be run',
  (pattern) => {
    expect(isSimplePattern(pattern)).toBe(true);
  },
);

const anySite = fc.constantFrom(...sites);
const titles = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...'ab "\'\\:#-{}[]|>&*!%@`\n'), minLength: 1 }),
);

test('a new post has the title that it was given', () => {
  fc.assert(
    fc.property(anySite, titles, (site, title) => {
      const template = site.templates[0];
      if (!template || site.title.from !== 'field') return;
      fc.pre(
        onOneLine(title) !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(title.replaceAll('\n', '')),
      );
      const source = newPost(site, template, { title, today: '2019-10-13' });
      expect(postTitle(source)?.text).toBe(onOneLine(title));
    }),
    { numRuns: 5_000, seed },
  );
});

test('a file name is read as it was made', () => {
  fc.assert(
    fc.property(anySite, titles, (site, title) => {
      const name = postFileName(title, '2019-10-13', site);
      const parts = readFileName(name, site);
      expect(parts?.day ?? '2019-10-13').toBe('2019-10-13');
      expect(name).toContain(parts?.slug ?? 'no slug');
      expect(parts?.slug).toMatch(/^[a-z0-9-]+$/);
    }),
    { numRuns: 5_000, seed },
  );
});
