import { expect, test } from 'vitest';
import { guessSite } from '../../lib/sites/guess-site.ts';
import { newPost } from '../../lib/sites/new-post.ts';
import { sites } from '../../lib/sites/site-list.ts';

function guess(source: string, path: string | null = null) {
  return guessSite({ source, path }, sites);
}

function yaml(...fields: string[]): string {
  return ['---', ...fields, '---', '', ''].join('\n');
}

const jekyll = ['author: First Organizer', 'category: General', 'layout: post', 'title: A'];

test.each(sites.map((site) => [site.id, site] as const))(
  'a new post of %s is one of that site',
  (_, site) => {
    const year = site.writing.event?.year ?? 2026;
    for (const template of site.templates) {
      const source = newPost(site, template, { title: '', today: `${year}-09-30` });
      expect(guess(source).site.id).toBe(site.id);
    }
  },
);

test('the year of the date tells sites of one conference apart', () => {
  const body = 'See you at DjangoCon US!\n';
  expect(guess(yaml(...jekyll, 'date: 2018-05-01') + body).site.id).toBe('djangocon-us-2018');
  expect(guess(yaml(...jekyll, 'date: 2019-05-01') + body).site.id).toBe('djangocon-us-2019');
  expect(guess(yaml(...jekyll, 'date: 2022-05-01') + body).site.id).toBe('djangocon-us-2022');
});

test('the year may stand in the file name only', () => {
  const source = `${yaml(...jekyll)}See you at DjangoCon US!\n`;
  const { site, because } = guess(source, '_posts/2018-05-01-a.md');
  expect(site.id).toBe('djangocon-us-2018');
  expect(because).toContainEqual({ reason: 'year', year: 2018 });
  expect(because).toContainEqual({ reason: 'folder', folder: '_posts' });
});

test('last year’s conference may be named without deceiving anyone', () => {
  const source = `${yaml(...jekyll, 'date: 2019-05-01')}As at DjangoCon US 2018, see https://2018.djangocon.us/.\n`;
  expect(guess(source).site.id).toBe('djangocon-us-2019');
});

test('a field that only one kind of site has decides', () => {
  const source = yaml(
    'title: A',
    'author: B',
    'category: General',
    'published_datetime: 2031-01-01 06:00:00',
  );
  const { site, because } = guess(source, 'src/_content/posts/a.md');
  expect(site.id).toBe('djangocon-us-2024');
  expect(because[0]).toEqual({ reason: 'field', field: 'published_datetime' });
});

test('a link to the site counts, whatever its case', () => {
  const source = `${yaml(...jekyll, 'date: 2019-05-01')}[Talks](https://2019.DjangoCon.us/talks/)\n`;
  expect(guess(source).because).toContainEqual({ reason: 'link', host: '2019.djangocon.us' });
});

test('somebody who wrote for the site before counts', () => {
  const fields = ['author: Drew Winstel', ...jekyll.slice(1), 'date: 2022-05-01'];
  expect(guess(yaml(...fields)).because).toContainEqual({ reason: 'author', author: 'Drew Winstel' });
});

test('one field may be missing: that is for the checks to say', () => {
  const fields = jekyll.filter((line) => !line.startsWith('layout'));
  const source = `${yaml(...fields, 'date: 2019-05-01')}See you at DjangoCon US 2019!\n`;
  expect(guess(source).site.id).toBe('djangocon-us-2019');
});

test('front matter that does not parse still has its keys', () => {
  const source = `${yaml(...jekyll, 'title: DjangoCon US: the recap', 'date: 2019-05-01')}DjangoCon US 2019\n`;
  expect(guess(source, '2019-05-01-a.md').site.id).toBe('djangocon-us-2019');
});

test.each([
  ['nothing', '', null],
  ['text alone', 'Hello.\n', 'hello.md'],
  ['any front matter', yaml('title: A', 'date: 2019-05-01'), '_posts/2019-05-01-a.md'],
  ['a Jekyll post of nobody known', yaml(...jekyll, 'date: 2019-05-01'), '_posts/2019-05-01-a.md'],
  [
    'somebody’s own blog about the conference',
    `${yaml('title: A', 'layout: post', 'date: 2019-10-01')}I was at DjangoCon US 2019.\n`,
    '_posts/2019-10-01-a.md',
  ],
  ['a title and a date in any text', '# A\n\nPublished May 3, 2020\n\nHello.\n', 'a.md'],
  ['a line without a date', '# A\n\n> Published on time by chance\n', null],
])('%s is plain', (_, source, path) => {
  expect(guess(source, path)).toEqual({ site: sites.at(-1), because: [] });
});

test('text sites are known by the line with their date', () => {
  const duth = guess('# A\r\n\r\n> Published on 1st May 2017 by Second Organizer\r\n', 'x/2017-05-01-a.md');
  expect(duth.site.id).toBe('django-under-the-hood');
  expect(duth.because[0]).toEqual({
    reason: 'line',
    line: '> Published on 1st May 2017 by Second Organizer',
  });
  const recap = guess('# A\n\nPublished May 1, 2017\n\n### Description\n\nB\n');
  expect(recap.site.id).toBe('eldarion');
});

test('a list without a site to fall back on is a mistake of the program', () => {
  expect(() => guessSite({ source: '', path: null }, [])).toThrow('fall back');
});

test.each([
  ['5 MB of one line', 'DjangoCon US 2019 https://2019.djangocon.us '.repeat(120_000)],
  ['1 MB of front matter', yaml(...Array(40_000).fill('key_of_a_field: value'))],
  ['100,000 headings', '# Description\n'.repeat(100_000)],
  ['1 MB of blanks', `---\n${' '.repeat(1_000_000)}\n---\n`],
])('%s is looked at in less than half a second', (_, source) => {
  const start = performance.now();
  guess(source, 'a.md');
  expect(performance.now() - start).toBeLessThan(500);
});
