import { expect, test } from 'vitest';
import { postTitle } from '../../lib/post/title.ts';

function titled(source: string) {
  const title = postTitle(source);
  return title && [title.text, source.slice(title.from, title.to)];
}

function yaml(content: string) {
  return titled(`---\nlayout: post\n${content}\n---\n\n# Heading\n`);
}

test('the front matter’s title wins over a heading, and its range has the quotes', () => {
  expect(yaml('title: "2026 Wrap Up"')).toEqual(['2026 Wrap Up', '"2026 Wrap Up"']);
  expect(yaml("title: 'It''s over' # really")).toEqual(["It's over", "'It''s over'"]);
  expect(yaml('title: Wrap Up')).toEqual(['Wrap Up', 'Wrap Up']);
});

test('a title over several lines becomes one line', () => {
  expect(yaml('title: >\n  Wrap\n  Up\nauthor: team')?.[0]).toBe('Wrap Up');
  expect(yaml('title: Wrap\n  Up')).toEqual(['Wrap Up', 'Wrap\n  Up']);
});

test('a title that is no string is shown as text', () => {
  expect(yaml('title: 2026')?.[0]).toBe('2026');
  expect(yaml('title: [Wrap, Up]')?.[0]).toBe('[Wrap, Up]');
  expect(yaml('title: &name Wrap Up\nshort: *name')?.[0]).toBe('Wrap Up');
  expect(yaml('long: &name Wrap Up\ntitle: *name')).toEqual(['Wrap Up', '*name']);
});

test('only the outermost title counts', () => {
  expect(yaml('cover:\n  title: Photo')).toEqual(['Heading', 'Heading']);
});

test('an empty title leaves it to the heading', () => {
  expect(yaml('title:')?.[0]).toBe('Heading');
  expect(yaml('title: ""')?.[0]).toBe('Heading');
  expect(yaml('title: ~')?.[0]).toBe('Heading');
});

test('broken YAML still gives the line that starts with title', () => {
  expect(yaml('title: Wrap Up: the end')).toEqual(['Wrap Up: the end', 'Wrap Up: the end']);
  expect(yaml('title: "Wrap Up"\ncover: "never closed')).toEqual(['Wrap Up', '"Wrap Up"']);
  expect(yaml('title: @home')?.[0]).toBe('@home');
});

test('byte-order mark and every line ending are no obstacle', () => {
  expect(titled('\ufeff---\r\ntitle: Wrap Up\r\nlayout: post\r\n---\r\n')).toEqual(['Wrap Up', 'Wrap Up']);
  expect(titled('---\rtitle: Wrap Up\rlayout: post\r---\r')).toEqual(['Wrap Up', 'Wrap Up']);
  expect(titled('\ufeff# Wrap Up\r\n')).toEqual(['Wrap Up', 'Wrap Up']);
  expect(titled('Hello\r\rWrap Up\r=====\r')).toEqual(['Wrap Up', 'Wrap Up']);
});

test('without front matter the first heading of level 1 is the title', () => {
  expect(titled('Hello\n\n## Second\n\n# First ##\n')).toEqual(['First', 'First']);
  expect(titled('Wrap\n  Up\n===\n')).toEqual(['Wrap Up', 'Wrap\n  Up']);
  expect(titled('#\n\n# Named\n')?.[0]).toBe('Named');
});

test.each([
  ['fenced code', '```\n# No\n```\n'],
  ['fenced code whose inner fence is shorter', '````\n```\n# No\n````\n'],
  ['fenced code that never closes', '~~~\n# No\n'],
  ['indented code', '    # No\n'],
  ['an HTML comment', '<!--\n\n# No\n-->\n'],
  ['an HTML block', '<div>\n# No\n</div>\n'],
  ['preformatted HTML', '<pre>\n\n# No\n</pre>\n'],
  ['a quote', '> # No\n'],
  ['a quote that an underline follows', '> No\n===\n'],
  ['a list', '- No\n===\n'],
  ['a hashtag', '#No\n'],
  ['front matter that never closes', '---\ntitle: No\n'],
  ['an underline of dashes', 'No\n---\n'],
  ['nothing', ''],
])('%s is not a title', (_, source) => {
  expect(titled(source)).toBeNull();
});

test.each([
  ['# The **very** *best* `code`', 'The very best code'],
  ['# [Wrap](https://example.org/a_(b)) ![duck](d.png) [up][ref]', 'Wrap duck up'],
  ['# snake_case and _stress_', 'snake_case and stress'],
  ['# 3 \\* 4 &amp; <b>more</b>', '3 * 4 & more'],
  ['# Wrap Up {#wrap-up}', 'Wrap Up'],
  ['# Grüße aus Århus 🎉', 'Grüße aus Århus 🎉'],
])('%s is shown as %s', (source, shown) => {
  expect(titled(source)?.[0]).toBe(shown);
});

test('very long lines and very deep YAML are no obstacle', { timeout: 60_000 }, () => {
  for (const part of ['*', '`', '[', '-', '=', '# ', '<a ', '\ufeff']) {
    expect(() => postTitle(part.repeat(5_000_000 / part.length))).not.toThrow();
  }
  expect(yaml(`title: ${'['.repeat(19_000)}`)?.[0]).toHaveLength(1_000);
});
