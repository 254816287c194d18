import { expect, test } from 'vitest';
import { splitPost } from '../../lib/post/split.ts';

function parts(source: string) {
  const { frontMatter, body } = splitPost(source);
  return {
    state: frontMatter.state,
    content:
      frontMatter.state === 'yaml' ? source.slice(frontMatter.content.from, frontMatter.content.to) : null,
    body: source.slice(body.from, body.to),
  };
}

test('front matter stands between the first line of three dashes and the next one', () => {
  expect(parts('---\ntitle: Recap\n---\n\nHello')).toEqual({
    state: 'yaml',
    content: 'title: Recap\n',
    body: '\nHello',
  });
});

test('a byte-order mark and Windows line endings belong to neither part', () => {
  expect(parts('\ufeff---\r\ntitle: Recap\r\n---\r\nHello')).toEqual({
    state: 'yaml',
    content: 'title: Recap\r\n',
    body: 'Hello',
  });
});

test('empty front matter is front matter', () => {
  expect(parts('---\n---\nHello')).toEqual({ state: 'yaml', content: '', body: 'Hello' });
});

test('front matter that never closes is said, and all of it is body', () => {
  expect(parts('---\ntitle: Recap\n\nHello')).toEqual({
    state: 'unclosed',
    content: null,
    body: '---\ntitle: Recap\n\nHello',
  });
});

test('a rule further down is not front matter', () => {
  expect(parts('# Recap\n\n---\n\nHello')).toMatchObject({ state: 'none' });
});

test('an empty post has no front matter and an empty body', () => {
  expect(parts('')).toEqual({ state: 'none', content: null, body: '' });
});
