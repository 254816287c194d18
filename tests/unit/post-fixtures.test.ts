import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePost } from '../../lib/app/sample-post.ts';
import { readPost } from '../../lib/draft/read-file.ts';
import { suggestFileName } from '../../lib/post/file-name.ts';
import { splitPost } from '../../lib/post/split.ts';
import { postTitle } from '../../lib/post/title.ts';
import { countWords } from '../../lib/post/words.ts';

const POSTS = {
  jekyll: '2026-06-14-conference-wrap-up.md',
  eleventy: 'pines-and-python-2026.md',
  hood: '2026-02-27-closing-the-harbour-sessions.md',
  eldarion: 'django-fjord-days-2026-recap.md',
};

function bytesOf(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/posts/${name}`, import.meta.url));
}

test('the Jekyll post has Windows line endings only', () => {
  const text = bytesOf(POSTS.jekyll).toString('latin1');
  expect(text.match(/\r\n/g)?.length).toBeGreaterThan(80);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the Eleventy post begins with a byte-order mark', () => {
  expect([...bytesOf(POSTS.eleventy).subarray(0, 6)]).toEqual([0xef, 0xbb, 0xbf, 0x2d, 0x2d, 0x2d]);
});

test('the Under the Hood post has blanks at the end of lines and no line ending at its own end', () => {
  const text = bytesOf(POSTS.hood).toString('utf8');
  expect(text).toMatch(/ {3}\n/);
  expect(text).toMatch(/\t\n/);
  expect(text).toMatch(/[^\n] {3}$/);
});

test('the Eldarion post is plain: no carriage return, no mark, a line ending at its end', () => {
  const text = bytesOf(POSTS.eldarion).toString('utf8');
  expect(text).not.toMatch(/\r|\ufeff/);
  expect(text.endsWith('\n')).toBe(true);
});

test.each([
  [POSTS.jekyll, 'Harbour Django 2026: The Wrap Up', 'yaml', '2026-06-14'],
  [POSTS.eleventy, 'Pines & Python: how 2026 went', 'yaml', '2026-10-05'],
  [POSTS.hood, 'Closing the Harbour Sessions, with the lights on', 'none', '2026-02-27'],
  [POSTS.eldarion, 'Django Fjord Days 2026 Recap', 'none', '2026-11-09'],
])('%s is a post whose title, length and day are found', (name, title, frontMatter, day) => {
  const bytes = bytesOf(name);
  const reading = readPost(bytes);
  if (reading.state !== 'text') throw new Error(reading.code);
  expect(Buffer.from(reading.source, 'utf8').equals(bytes)).toBe(true);
  expect(postTitle(reading.source)?.text).toBe(title);
  expect(splitPost(reading.source).frontMatter.state).toBe(frontMatter);
  expect(suggestFileName(reading.source, '2000-01-01').slice(0, 10)).toBe(day);
  expect(countWords(reading.source)).toBeGreaterThan(400);
  expect(countWords(reading.source)).toBeLessThan(900);
});

test.each(Object.values(POSTS))('%s holds what real posts hold', (name) => {
  const text = bytesOf(name).toString('utf8');
  for (const part of [
    /^#{2,3} /m,
    /^[*-] /m,
    /^1\. /m,
    /\[[^\]]+\]\(https:/,
    /!\[[^\]]{20,}\]\(/,
    /^> /m,
    /\*\*|__/,
    /(?<!\*)\*[^* ]/,
    /^\||--- \||<table>/m,
    /^```|^ {4}import/m,
    /<img [^>]*style="/,
    /<iframe [^>]*youtube[^>]*title="/,
    /\p{Extended_Pictographic}/u,
    /\p{Lu}\p{L}*[åøæÅÉíóãöäúłŁüø]\p{L}*/u,
    /[“”’]/,
  ]) {
    expect(text).toMatch(part);
  }
});

test('the sample is a post with a title and no picture from elsewhere', () => {
  expect(postTitle(samplePost)).not.toBeNull();
  expect(splitPost(samplePost).frontMatter.state).toBe('yaml');
  expect(samplePost).not.toMatch(/!\[|<img/);
});
