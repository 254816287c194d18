import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitPost } from '../../lib/post/split.ts';
import type { JsonValue } from '../../lib/sites/json.ts';
import { newFrontMatter } from '../../lib/sites/new-front-matter.ts';
import { newPost } from '../../lib/sites/new-post.ts';
import type { FieldSchema } from '../../lib/sites/site.ts';
import { siteById, sites } from '../../lib/sites/site-list.ts';

const today = '2026-11-03';

/** What stands before the template's body. */
function head(id: string, title: string, author?: string): string {
  const site = siteById(id);
  const template = site?.templates[0];
  if (!site || !template) throw new Error(`No template of ${id}`);
  const text = newPost(site, template, author === undefined ? { title, today } : { title, today, author });
  expect(text.endsWith(template.body)).toBe(true);
  return text.slice(0, -template.body.length);
}

test('Jekyll posts have their fields in the order of the site, with a time that keeps the day', () => {
  expect(head('djangocon-us-2019', 'A "good" year', 'First Organizer')).toBe(
    [
      '---',
      'author: First Organizer',
      'category: General',
      'date: 2026-11-03 06:00:00',
      'layout: post',
      'title: "A \\"good\\" year"',
      '---',
      '',
      '',
    ].join('\n'),
  );
});

test('a required field that nobody has filled in is there, and empty', () => {
  expect(head('djangocon-us-2024', 'A good year')).toBe(
    [
      '---',
      'title: "A good year"',
      'layout: post',
      'author: ""',
      'category: General',
      'published_datetime: 2026-11-03 06:00:00',
      '---',
      '',
      '',
    ].join('\n'),
  );
});

test('sites without front matter have title and day in the text', () => {
  expect(head('django-under-the-hood', 'A good year')).toBe(
    '# A good year\n\n> Published on 3rd Nov 2026 by the DUTH team\n\n',
  );
  expect(head('django-under-the-hood', 'A good year', 'Second Organizer')).toContain(
    ' by Second Organizer\n',
  );
  expect(head('eldarion', 'A good year', 'Second Organizer')).toMatch(
    /^# A good year\n\nPublished November 3, 2026\n\n### Description\n\n\S.*\n\n$/,
  );
});

test('without a title the template has one, with the year in which the post is begun', () => {
  expect(head('plain', '')).toBe(
    '---\ntitle: "Conference Name 2026 Wrap Up"\ndate: 2026-11-03 12:00:00\n---\n\n',
  );
  expect(head('djangocon-us-2019', '')).toContain('title: "DjangoCon US 2019 Wrap Up"\n');
});

test('a title or an author of several lines becomes one', () => {
  expect(head('django-under-the-hood', 'A', 'First\nOrganizer')).toContain(' by First Organizer\n');
  expect(head('eldarion', ' A\n# b ')).toMatch(/^# A # b\n\n/);
});

const allTemplates = sites.flatMap((site) =>
  site.templates.map((template) => [site.id, template.id, site, template] as const),
);

test.each(allTemplates)('%s begins a %s that its own rules accept', (_, __, site, template) => {
  const text = newPost(site, template, { title: '', today, author: 'First Organizer' });
  const { frontMatter, body } = splitPost(text);
  expect(text).not.toContain('{year}');
  expect(text).not.toMatch(/\n{3}|[ \t]\n|undefined|null/);
  expect(text.endsWith('.\n') || text.endsWith('!\n') || text.endsWith('?\n')).toBe(true);
  if (frontMatter.state !== 'yaml') {
    expect(site.fields.style).toBe('text');
    return;
  }
  const fields: unknown = parse(text.slice(frontMatter.content.from, frontMatter.content.to));
  expect(Object.keys(fields ?? {})).toEqual(expect.arrayContaining([...(site.fields.schema.required ?? [])]));
  expect(text.slice(body.from)).toBe(`\n${template.body}`);
});

test('a recap has the days of the event, if they are known', () => {
  const days = (id: string) =>
    siteById(id)
      ?.templates.find((template) => template.id === 'recap-by-day')
      ?.body.match(/^#+ (?:\w+day,|Day) .*$/gm);
  expect(days('djangocon-us-2018')).toEqual([
    '## Sunday, October 14',
    '## Monday, October 15',
    '## Tuesday, October 16',
    '## Wednesday, October 17',
    '## Thursday, October 18',
    '## Friday, October 19',
  ]);
  expect(days('eldarion')).toEqual(['### Day one', '### Day two', '### Day three']);
});

test('the excerpt ends where the site looks for its end', () => {
  const body = (id: string) => siteById(id)?.templates[0]?.body ?? '';
  expect(body('djangocon-us-2024').split('\n\n')[1]).toBe('<!-- excerpt -->');
  expect(body('django-under-the-hood').split('\n\n')[1]).toBe('---');
  expect(body('djangocon-us-2019')).not.toContain('---\n\n');
});

test('an engine without tables gets a list', () => {
  expect(siteById('django-under-the-hood')?.templates[0]?.body).not.toContain('|');
  expect(siteById('plain')?.templates[0]?.body).toContain('|---|---:|');
});

const grouped: FieldSchema = {
  type: 'object',
  required: ['title', 'cover'],
  properties: {
    cover: {
      type: 'object',
      required: ['alt'],
      properties: { url: { type: 'string' }, alt: { type: 'string' } },
    },
    title: { type: 'string' },
    tags: { type: 'array' },
    unused: { type: 'object', properties: { inner: { type: 'string' } } },
  },
};

const values = new Map<string, JsonValue>([
  ['title', 'Yes: #1'],
  ['cover.url', '/a/b.png'],
  ['date', '2026-11-03'],
]);

test('groups are indented in YAML and stand last in TOML', () => {
  expect(newFrontMatter('yaml', grouped, values)).toBe(
    '---\ncover:\n    url: /a/b.png\n    alt: ""\ntitle: "Yes: #1"\n---\n',
  );
  expect(newFrontMatter('toml', grouped, new Map(values).set('tags', ['a', 'b']))).toBe(
    '+++\ntitle = "Yes: #1"\ntags = ["a","b"]\n\n[cover]\nurl = "/a/b.png"\nalt = ""\n+++\n',
  );
});

test.each(['No', 'null', '1e3', '12:30', 'a: b', '- a', '@home', '# a', "it's", 'day\none', '2019-10-13 a'])(
  'an author called %j stays text for every parser',
  (author) => {
    const schema: FieldSchema = { type: 'object', properties: { author: { type: 'string' } } };
    const text = newFrontMatter('yaml', schema, new Map([['author', author]])).slice(4, -4);
    expect(parse(text)).toEqual({ author });
    expect(parse(text, { version: '1.1' })).toEqual({ author });
  },
);
