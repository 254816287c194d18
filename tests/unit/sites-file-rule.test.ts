import { expect, test } from 'vitest';
import {
  postAddress,
  postFileName,
  postPath,
  readFileName,
  readPostAddress,
} from '../../lib/sites/file-rule.ts';
import type { Site } from '../../lib/sites/site.ts';
import { siteById } from '../../lib/sites/site-list.ts';

function site(id: string): Site {
  const found = siteById(id);
  if (!found) throw new Error(`No site ${id}`);
  return found;
}

test.each([
  [
    'djangocon-us-2019',
    '_posts/2019-10-13-what-an-autumn.md',
    'https://2019.djangocon.us/news/what-an-autumn/',
  ],
  [
    'djangocon-us-2024',
    'src/_content/posts/what-an-autumn.md',
    'https://2024.djangocon.us/news/what-an-autumn/',
  ],
  [
    'django-under-the-hood',
    'tinyblog/articles/2019-10-13-what-an-autumn.md',
    'https://djangounderthehood.com/blog/article/2019-10-13-what-an-autumn/',
  ],
  ['eldarion', 'doc/what-an-autumn.md', null],
  ['plain', '2019-10-13-what-an-autumn.md', null],
])('a post of %s is filed as %s', (id, path, address) => {
  const name = postFileName('What an Autumn!', '2019-10-13', site(id));
  expect(postPath(name, site(id))).toBe(path);
  expect(postAddress(path, site(id))).toBe(address);
});

test('a title that no letter of can be written gets a name all the same', () => {
  expect(postFileName('会议结束了', '2019-10-13', site('plain'))).toBe('2019-10-13-post.md');
});

test.each([
  ['2019-10-13-Conference-Wrap-Up.md', '2019-10-13', 'Conference-Wrap-Up'],
  ['_posts/2019-10-13-a.markdown', '2019-10-13', 'a'],
  ['posts\\2019-10-13-a.b.md', '2019-10-13', 'a.b'],
])('%j has a day and a slug', (path, day, slug) => {
  expect(readFileName(path, site('djangocon-us-2019'))).toEqual({ day, slug });
});

test.each([
  '2019-02-30-a.md',
  '2019-10-13-.md',
  '2019-10-13.md',
  '2019-10-1-a.md',
  'wrap-up.md',
  '2019-10-13-a.txt',
  '',
  '.md',
])('%j is not named by the rule', (path) => {
  expect(readFileName(path, site('djangocon-us-2019'))).toBeNull();
  expect(postAddress(path, site('djangocon-us-2019'))).toBeNull();
});

test('where names have no day, the whole stem is the slug', () => {
  expect(readFileName('2024-10-07-recap.md', site('djangocon-us-2024'))).toEqual({
    day: null,
    slug: '2024-10-07-recap',
  });
});

test('a name that has the day after the slug can be read too', () => {
  const odd = {
    address: null,
    posts: { folder: '', fileName: '{slug}_{day}.{month}.{year}.md', address: null },
  };
  expect(postFileName('A b', '2019-10-13', odd)).toBe('a-b_13.10.2019.md');
  expect(readFileName('a-b_13.10.2019.md', odd)).toEqual({ day: '2019-10-13', slug: 'a-b' });
});

test('a slug that is no ASCII is escaped in the address', () => {
  expect(postAddress('2019-10-13-día uno.md', site('djangocon-us-2019'))).toBe(
    'https://2019.djangocon.us/news/d%C3%ADa%20uno/',
  );
});

test.each([
  ['https://2019.djangocon.us/news/what-an-autumn/', 'what-an-autumn'],
  ['http://2019.djangocon.us/news/what-an-autumn?from=feed#top', 'what-an-autumn'],
  ['https://2019.djangocon.us/news/what-an-autumn/index.html', 'what-an-autumn'],
  ['https://2019.djangocon.us/news/d%C3%ADa%20uno/', 'día uno'],
  ['https://2019.djangocon.us/news/100%/', '100%'],
])('%s is the address of a post', (address, slug) => {
  expect(readPostAddress(address, site('djangocon-us-2019'))).toEqual({ day: null, slug });
});

test.each([
  'https://2019.djangocon.us/news/',
  'https://2019.djangocon.us/about/',
  'https://2019.djangocon.us/news/2019/autumn/',
  'https://2019.djangocon.us.example.org/news/autumn/',
])('%s is the address of no post', (address) => {
  expect(readPostAddress(address, site('djangocon-us-2019'))).toBeNull();
});

test('an address that names the day gives it back, and a slug may end like an index', () => {
  const dated = {
    address: 'https://example.org',
    posts: { folder: '', fileName: '{slug}.md', address: '/{year}/{month}/{day}/{slug}.html' },
  };
  const parts = { day: '2026-02-03', slug: 'the-index' };
  expect(readPostAddress('https://example.org/2026/02/03/the-index.html', dated)).toEqual(parts);
});
